import groupBy from 'lodash/groupBy'
import { readRound, roundCase } from '@shared/inspection/round-case'
import { dayOf } from '@shared/kernel/days'
import type { Call } from '../../core/call'
import { rounds, sumsOf, visits, type Visit } from '../../core/records/inspection'
import { people, villages } from '../../core/records/roster'
import type { Line } from '../workbook/cell'
import { exportTables, type Exported } from './tables'

const meanOf = (visit: Visit): number | undefined => {
  const { count, sum } = sumsOf(visit)
  return count ? sum / count : undefined
}
const points = (hundredths: number) => Math.round(hundredths) / 100

/**
 * Every round's visits in figures, and the rounds themselves: how many households, never which. Requests: villages, rounds,
 * visits (one for each thousand), inspectors, the campaign, the file, ledger.
 */
export async function exportVisits(call: Call): Promise<Exported> {
  const [places, held, all] = await Promise.all([villages.all(), rounds.all(), visits.all()])
  const inspectors = await people.byIds([...new Set(all.map(({ inspector }) => inspector))])
  const nameOf = new Map(inspectors.map(({ _id, name }) => [_id, name]))
  const districtOf = new Map(places.map(({ _id, districtName }) => [_id, districtName]))
  const ofRound = groupBy(all, 'roundId')
  const made = held
    .map((round) => ({
      round,
      rows: [...(ofRound[round._id] ?? [])].sort((a, b) => a.order - b.order),
    }))
    // `2026-11:first` stands before `2026-11:second`.
    .sort((a, b) => (a.round._id < b.round._id ? -1 : 1))

  const lines = made.flatMap(({ round, rows }) =>
    rows.map((visit): Line => {
      const mean = meanOf(visit)
      return [
        readRound(round),
        visit.villageName,
        districtOf.get(visit.villageId) ?? '',
        nameOf.get(visit.inspector) ?? '',
        visit.drawn.length,
        sumsOf(visit).count,
        mean === undefined ? '没有成绩' : points(mean),
        visit.problems.length,
        visit.finishedAt ? dayOf(visit.finishedAt) : '',
      ]
    }),
  )
  const summed = made.map(({ round, rows }): Line => {
    const means = rows.flatMap((visit) => meanOf(visit) ?? [])
    const day = (move: string) => {
      const step = round.history.find((each) => each.move === move)
      return step ? dayOf(step.at) : ''
    }
    return [
      readRound(round),
      roundCase.states[round.state],
      day('open'),
      day('close'),
      rows.length,
      rows.length - means.length,
      rows.reduce((count, visit) => count + sumsOf(visit).count, 0),
      means.length ? points(means.reduce((sum, mean) => sum + mean, 0) / means.length) : '没有成绩',
      rows.reduce((count, { problems }) => count + problems.length, 0),
      round.seed,
    ]
  })

  const tables = [
    { name: '督查成绩', titles, rows: lines },
    { name: '各轮', titles: ofRounds, rows: summed },
  ] as const
  return exportTables(call, { subject: 'visits' }, tables)
}

const titles = ['轮次', '村', '管区', '督查员', '抽到户数', '打分户数', '平均分', '问题数', '交回日期']
const ofRounds = [
  '轮次',
  '状态',
  '开始日期',
  '结束日期',
  '村数',
  '没有成绩的村',
  '入户数',
  '各村平均',
  '问题数',
  '抽户用的随机数',
]
