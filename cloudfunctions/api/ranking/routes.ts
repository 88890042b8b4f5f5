import { nothing } from '@shared/kernel/fields'
import * as schema from '@shared/ranking/schema'
import { officeNames, roleNames } from '@shared/roster/roles'
import { refuse } from '@shared/kernel/decision'
import type { RankingContract } from '@contract'
import type { Caller } from '../../core/caller'
import { anyone, anyOf, staff, type Guard } from '../../core/guards'
import { reads, writes, type Routes } from '../../core/router'
import { compute } from './compute'
import { check, publish, withdraw } from './moves'
import { loadRanking } from './ranking'
import { desk, get, record } from './read'

/** Who computes, publishes and corrects (domain.md part 9): the women's office, and admins. */
const rankers: Guard<unknown> = Object.assign(
  async (caller: Caller) =>
    (await caller.holds('admin')) || (await caller.holds('office', { office: 'women' }))
      ? undefined
      : refuse('NO_ROLE', { needs: `${roleNames.admin}或${officeNames.women}` }),
  { words: 'admin, or the women’s office' },
)
const readers = anyOf('admin', 'office', 'leader')
const byRankers = { subject: loadRanking, allow: rankers }

export const rankingRoutes: Routes<keyof RankingContract> = {
  'ranking.compute': writes('ranking.compute', {
    input: schema.computeRanking,
    allow: rankers,
    run: compute,
  }),
  'ranking.check': writes('ranking.check', {
    input: schema.moveRanking,
    subject: loadRanking,
    allow: staff,
    run: check,
  }),
  'ranking.publish': writes('ranking.publish', { input: schema.moveRanking, ...byRankers, run: publish }),
  'ranking.withdraw': writes('ranking.withdraw', {
    input: schema.moveRankingWithReason,
    ...byRankers,
    run: withdraw,
  }),
  'ranking.desk': reads('ranking.desk', { input: nothing, allow: readers, run: desk }),
  'ranking.record': reads('ranking.record', {
    input: schema.rankingRef,
    subject: loadRanking,
    allow: readers,
    run: record,
  }),
  'ranking.get': reads('ranking.get', { input: schema.rankingOfMonth, allow: anyone, run: get }),
}
