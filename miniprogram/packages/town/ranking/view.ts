import type { RankingRecordView } from '../../../../typings/contract'
import { ruleLine } from '../../../page/award'
import { shortHash } from '../../../page/hash'
import { historyWords } from '../../../page/history'
import { checkFace, type StageFace } from '../../../page/stage'
import { movesFrom } from '../../../shared/case/case'
import { dayOf, monthOf, readMonth, type Moment, type Month } from '../../../shared/kernel/days'
import { publicationCase } from '../../../shared/publication/publication-case'

type Row = Omit<RankingRecordView, 'ranking'>

/** What the one button at the thumb does. */
export type Act = 'compute' | 'check' | 'publish' | 'correct'

export interface Stage extends StageFace<Act> {
  readonly canWithdraw: boolean
  /** Computing anew beside the main action: while nobody has seen it yet. */
  readonly canRecompute: boolean
}

/** @param record what the month's page shows; none before the first was computed */
export function stageOf(record: Row | undefined): Stage {
  const open = record?.state === 'draft' || record?.state === 'checked'
  const beside = {
    canWithdraw: record ? movesFrom(publicationCase, record.state).includes('withdraw') : false,
    canRecompute: open,
  }
  switch (record?.state) {
    case 'draft':
      return {
        word: '已算出',
        tone: 'straw',
        act: 'check',
        ...checkFace(record.mayCheck),
        ...beside,
      }
    case 'checked':
      return {
        word: '已核对',
        tone: 'straw',
        hint: '公布以后全镇都能看到，这个月的打分同时封存。',
        act: 'publish',
        button: '公布排名',
        ...beside,
      }
    case 'published':
    case 'final':
      return {
        word: '已公布',
        tone: 'green',
        hint: '发现有错可以更正：写明理由，重新计算、核对、公布，原来的一版留在案上。',
        act: 'correct',
        button: '更正这个月的排名',
        ...beside,
      }
    case 'new':
    case 'withdrawn':
    case undefined:
      return {
        word: '还没有计算',
        tone: 'plain',
        hint: '两次半月督查都结束以后，按规则里的权重算出全镇排名，再由另一位核对。',
        act: 'compute',
        button: '计算这个月的排名',
        ...beside,
      }
  }
}

/** The record the month's page opens: the one asked for, else what is on the way, else what stands. */
export const chosenOf = (items: readonly Row[], month: Month, asked: string): Row | undefined => {
  const own = items.filter((row) => row.month === month)
  return (
    own.find(({ id }) => id === asked) ??
    own.find(({ state }) => state === 'draft' || state === 'checked') ??
    own.find(({ state }) => state === 'published')
  )
}

const MONTHS = 6

/** This month and those before it; a month of an older ranking is reached through the list below. */
export function monthOptions(now: Moment): { value: Month; label: string }[] {
  const [year = 0, month = 1] = monthOf(dayOf(now)).split('-').map(Number)
  return Array.from({ length: MONTHS }, (_, back) => {
    const at = new Date(Date.UTC(year, month - 1 - back, 1))
    const value = at.toISOString().slice(0, 7)
    return { value, label: readMonth(value) }
  })
}

export const recordFace = ({ id, number, ranking, reason, sha256, history }: RankingRecordView) => ({
  id,
  number,
  ranking,
  reason,
  rules: [ranking.rules.ranking, ranking.rules.household].map(ruleLine),
  inputs: shortHash(ranking.inputsSha256),
  sha256,
  short: shortHash(sha256),
  history: history.map(historyWords),
})

/** One computed ranking in the list of all. */
export const rowOf = (row: Row, chosen: string) => ({
  id: row.id,
  month: row.month,
  name: row.number || readMonth(row.month),
  word: publicationCase.states[row.state],
  last: historyWords(row.history[row.history.length - 1] ?? { label: '计算', at: row.updatedAt }),
  reason: row.reason,
  chosen: row.id === chosen,
})

export const publishWords = ({ ranking, reason }: RankingRecordView): string => {
  const ranked = ranking.villages.filter(({ place }) => place > 0).length
  const missing = ranking.missing.length ? `，${ranking.missing.length} 个村没有督查、不排名次` : ''
  const replaces = reason ? '原来公布的一版由这一版代替，更正理由一起公布。' : '公布后这个月不能再补打分。'
  return `所有人都会看到${readMonth(ranking.month)} ${ranked} 个村的名次和得分${missing}。${replaces}系统起草排名通报，放在“通知公告”的“待核对”里。`
}

export const correctReasons: readonly string[] = ['有村的督查成绩漏录', '问题销号时间有误', '规则权重填错']
export const withdrawReasons: readonly string[] = ['督查成绩有变动，要重新计算', '公布错了月份']
