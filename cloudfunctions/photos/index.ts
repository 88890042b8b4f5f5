import * as v from 'valibot'
import { refuse } from '@shared/kernel/decision'
import { refusalReply } from '../core/refusal-error'
import { startedBy } from '../core/started-by'
import { compare, compareTask } from './compare'
import { examine, examineTask } from './examine'
import { safetyPush, takeVerdict } from './safety'

/**
 * Two ways in: another function asks for an examination or a comparison, and WeChat tells the verdict of a safety check.
 * Nobody's phone may do either, whatever the event says.
 */
export async function main(event: unknown): Promise<unknown> {
  const starter = startedBy()
  if (starter === 'function' && v.is(examineTask, event)) return examine(event)
  if (starter === 'function' && v.is(compareTask, event)) return compare(event)
  if (starter === 'platform') {
    const push = v.safeParse(safetyPush, event)
    // WeChat sends a push again until it reads this word.
    if (push.success) return takeVerdict(push.output).then(() => 'success')
  }
  return refusalReply(refuse('NOT_FOR_PEOPLE'))
}
