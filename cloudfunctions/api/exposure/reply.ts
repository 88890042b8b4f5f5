import { findPrivate, privacyNames } from '@shared/publication/privacy'
import type { ExposureRecordView } from '@contract'
import type { Call } from '../../core/call'
import { knownIn } from '../../core/known-people'
import { checkText } from '../../core/platform'
import { exposures, type Exposure } from '../../core/records/publication'
import { refuseCall } from '../../core/refusal-error'
import { command } from '../../core/store/sdk'
import { exposureRecordView } from './view'

/**
 * What the village says to a bad example of it, shown beside it. Before it is public it may be said anew; afterwards what
 * stands stays.
 * @throws NOT_TO_ANSWER, REPLY_GIVEN, PRIVATE_TEXT, TEXT_NOT_ALLOWED, CHANGED_MEANWHILE
 */
export async function reply(
  call: Call,
  { text, clientId }: { text: string; clientId: string },
  exposure: Exposure,
): Promise<ExposureRecordView> {
  const { caller, now } = call
  if (exposure.reply?.clientId === clientId && exposure.reply.by === caller.openid)
    return exposureRecordView(exposure)
  const open = exposure.state === 'checked' || exposure.state === 'published'
  if (exposure.kind !== 'bad' || !open) refuseCall('NOT_TO_ANSWER')
  if (exposure.state === 'published' && exposure.reply) refuseCall('REPLY_GIVEN')
  const known = await knownIn([text], { nobody: true })
  const certain = findPrivate(text, known).filter(({ certainty }) => certainty === 'certain')
  if (certain.length)
    refuseCall('PRIVATE_TEXT', {
      found: [...new Set(certain.map(({ kind }) => privacyNames[kind]))].join('、'),
    })
  if ((await checkText(caller.openid, text)) === 'risky') refuseCall('TEXT_NOT_ALLOWED', { field: '答复' })
  const said = { text, at: now, by: caller.openid, clientId }
  const { _id, version } = exposure
  // What stands on a public page stays: of two answers at once it is the first.
  const unmoved = { _id, version, ...(exposure.state === 'published' ? { reply: null } : {}) }
  if (!(await exposures.update(unmoved, { reply: command.set(said) }))) refuseCall('CHANGED_MEANWHILE')
  call.record({ subject: `exposure:${_id}`, villageId: exposure.villageId })
  return exposureRecordView({ ...exposure, reply: said })
}
