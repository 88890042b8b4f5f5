import { objectionCase } from '@shared/award/cases'
import { decideMove, newCase } from '@shared/case/case'
import { readMoment } from '@shared/kernel/days'
import type { ObjectionView } from '@contract'
import type { Call } from '../../../core/call'
import { idempotentId } from '../../../core/ids'
import { objections, type Objection, type Result } from '../../../core/records/award'
import { entries } from '../../../core/records/landscape'
import { demand, found, refuseCall } from '../../../core/refusal-error'
import { noticeUntil, resultWhat } from '../result/result'
import { objectionView } from './objection'

/** Objections one person may file to one result. */
const most = 3

interface Words {
  readonly clientId: string
  readonly entryId?: string | undefined
  readonly reason: string
}

/**
 * Anybody objects to the published result, within its notice period. The id is one of {@link most} places the person has for
 * this result, so the limit holds when two are sent at once.
 * @throws NOTICE_OVER, OBJECTIONS_TODAY, TEXT_NOT_ALLOWED
 */
export async function file(call: Call, input: Words, result: Result): Promise<ObjectionView> {
  const { clientId, entryId = '', reason } = input
  const filedBy = call.caller.openid
  const places = Array.from({ length: most }, (_, n) =>
    idempotentId('objection', filedBy, `${result._id}:${n}`),
  )
  const own = await objections.byIds(places)
  const sent = own.find(({ history }) => history[0]?.clientId === clientId)
  if (sent) return objectionView(sent)
  demandOpen(call, result)
  if (entryId) await demandShown(entryId)
  const filed = demand(
    decideMove(objectionCase, newCase(objectionCase), 'file', call.move({ clientId, reason })),
  )
  for (const _id of places.slice(own.length)) {
    const objection: Objection = { _id, ...filed, resultId: result._id, entryId, filedBy, filedAt: call.now }
    if (await objections.insert(objection)) {
      call.record({ subject: `objection:${_id}`, facts: { resultId: result._id, entryId } })
      return objectionView(objection)
    }
    const taken = await objections.get(_id)
    if (taken?.history[0]?.clientId === clientId) return objectionView(taken)
  }
  return refuseCall('OBJECTIONS_TODAY', { most })
}

function demandOpen(call: Call, result: Result): void {
  if (result.state !== 'published' && result.state !== 'final') refuseCall('NOT_FOUND', { what: resultWhat })
  const until = noticeUntil(result)
  if (result.state === 'final' || call.now > until) refuseCall('NOTICE_OVER', { until: readMoment(until) })
}

async function demandShown(entryId: string): Promise<void> {
  const [work] = await entries.find({ _id: entryId, state: 'published' }, { fields: ['number'], limit: 1 })
  found(work, '件作品')
}
