import { readMonth } from '@shared/kernel/days'
import type { RankingRecordView } from '@contract'
import type { Call } from '../../core/call'
import { announceRanking, unannounceRanking } from '../../core/ranking-notice'
import { withLease } from '../../core/lease'
import * as publishing from '../../core/publishing'
import { villageMonthId, villageMonths, type VillageMonth } from '../../core/records/household'
import { rankings, type Ranking } from '../../core/records/ranking'
import { villages } from '../../core/records/roster'
import { refuseCall } from '../../core/refusal-error'
import { ruleOf } from '../../core/rules'
import { command } from '../../core/store/sdk'
import { readGround } from './ground'
import { rankingType } from './ranking'
import { rankingOf } from './ranking-of'
import { rankingRecordView } from './view'

interface Sent {
  readonly clientId?: string | undefined
}

export async function check(call: Call, { clientId }: Sent, ranking: Ranking): Promise<RankingRecordView> {
  const { record, changed } = await publishing.check(call, rankingType, ranking, { clientId })
  if (changed) call.record({ subject: `ranking:${ranking._id}` })
  return rankingRecordView(record)
}

/**
 * Makes it public; the month's earlier edition steps back, its notice is drafted, and the month takes no more scores. First the month is closed,
 * then the figures are looked at once more: what came in until then asks for computing anew.
 * @throws RANKING_CHANGED, WRONG_STATE, BUSY
 */
export async function publish(call: Call, { clientId }: Sent, ranking: Ranking): Promise<RankingRecordView> {
  const { record, changed } = await withLease(`publish:ranking:${ranking.kind}`, call.now, async () => {
    if (ranking.state === 'checked') {
      await demandNext(ranking)
      await closeMonth(ranking.kind)
      await demandUnchanged(ranking, call.now)
    }
    const moved = await publishing.publish(call, rankingType, ranking, { clientId }, () =>
      Promise.resolve({ number: numberOf(ranking), giveBack: () => Promise.resolve() }),
    )
    await retire(call, moved.record)
    await announceRanking(moved.record)
    return moved
  })
  if (changed)
    call.record({
      subject: `ranking:${record._id}`,
      facts: { number: record.number, sha256: record.form.sha256 },
    })
  return rankingRecordView(record)
}

/** Takes it back; the month stays closed for scores, and may be computed again. */
export async function withdraw(
  call: Call,
  { reason, clientId }: Sent & { reason: string },
  ranking: Ranking,
): Promise<RankingRecordView> {
  const { record, changed } = await publishing.withdraw(call, rankingType, ranking, { reason, clientId })
  await unannounceRanking(record)
  if (changed) call.record({ subject: `ranking:${ranking._id}`, why: reason })
  return rankingRecordView(record)
}

/** `2026年11月排名`, and for a correction which one it is. */
const numberOf = ({ kind, form: { edition } }: Ranking): string =>
  `${readMonth(kind)}排名${edition > 1 ? `（第${edition}版）` : ''}`

/** Every village's month is closed, with or without a score in it: a village without one gets none any more. */
async function closeMonth(month: string): Promise<void> {
  const all = await villages.all()
  await villageMonths.insertMissing(
    all.map(({ _id: villageId }): VillageMonth => ({
      _id: villageMonthId(villageId, month),
      villageId,
      month,
      closed: true,
      supervisors: { count: 0, sum: 0 },
    })),
  )
  await villageMonths.update({ month, closed: false }, { closed: true })
}

/**
 * A draft is of the edition that was next when it was computed. One published since asks for a correction with its reason.
 * @throws RANKING_CHANGED
 */
async function demandNext({ _id, kind, form }: Ranking): Promise<void> {
  const others = await rankings.find(
    { type: 'ranking', kind, _id: command.neq(_id) },
    { fields: ['number', 'form.edition'], limit: 1000 },
  )
  if (others.some((other) => other.number && other.form.edition >= form.edition))
    refuseCall('RANKING_CHANGED')
}

/** Only what would still come out the same may be published. @throws RANKING_CHANGED */
async function demandUnchanged({ kind, form }: Ranking, now: number): Promise<void> {
  const { ranking, household } = form.ranking.rules
  const [ground, weights, sheet] = await Promise.all([
    readGround(kind, now),
    ruleOf({ ...ranking, name: 'ranking' }),
    ruleOf({ ...household, name: 'household' }),
  ])
  const again = rankingOf(ground, { ranking: weights, household: sheet })
  if (again.inputsSha256 !== form.ranking.inputsSha256) refuseCall('RANKING_CHANGED')
}

/** Earlier editions of the month step back: what is read is the one that stands. */
async function retire(call: Call, { _id, kind, form, number }: Ranking): Promise<void> {
  const earlier = await rankings.find(
    { type: 'ranking', kind, state: 'published', _id: command.neq(_id) },
    { limit: 100 },
  )
  for (const one of earlier) {
    const { record } = await publishing.withdraw(call, rankingType, one, {
      reason: `更正：${form.reason || `由${number}代替`}`,
      clientId: `retire-${_id}`,
    })
    await unannounceRanking(record)
  }
}
