import { nothing } from '@shared/kernel/fields'
import * as schema from '@shared/ranking/schema'
import type { RankingContract } from '@contract'
import { anyone, anyOf, rankers, staff } from '../../core/guards'
import { reads, writes, type Routes } from '../../core/router'
import { compute } from './compute'
import { check, publish, withdraw } from './moves'
import { loadRanking } from './ranking'
import { desk, get, record } from './read'

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
