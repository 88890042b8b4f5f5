import type { EntryForm } from '@shared/landscape/schema'
import type { Call } from '../../core/call'
import { checkText } from '../../core/platform'
import { refuseCall } from '../../core/refusal-error'

/** @returns true where the check did not answer and a person must read the text; @throws TEXT_NOT_ALLOWED */
export async function textUnchecked(call: Call, form: EntryForm): Promise<boolean> {
  const verdict = await checkText(call.caller.openid, [form.title, form.story, form.place.words].join('\n'))
  if (verdict === 'risky') refuseCall('TEXT_NOT_ALLOWED', { field: '名称、创意说明或位置' })
  return verdict === 'unknown'
}
