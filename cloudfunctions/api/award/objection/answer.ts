import { objectionCase } from '@shared/award/cases'
import type { ObjectionView } from '@contract'
import type { Call } from '../../../core/call'
import { moveCase } from '../../../core/case-store'
import { objections, type Objection } from '../../../core/records/award'
import { objectionView } from './objection'

interface Verdict {
  readonly verdict: 'accept' | 'reject'
  readonly reason: string
  readonly clientId?: string | undefined
}

/** Answers an objection, never by who filed it. One accepted: the result is withdrawn and computed anew. */
export async function answer(
  call: Call,
  { verdict, reason, clientId }: Verdict,
  objection: Objection,
): Promise<ObjectionView> {
  const request = call.move({ clientId, reason })
  const { record, changed } = await moveCase(objections, objectionCase, objection, verdict, request)
  if (changed) call.record({ subject: `objection:${objection._id}`, why: reason, facts: { verdict } })
  return objectionView(record)
}
