import type { CaseKind } from '../case/case'
import { readMonth, type Month } from '../kernel/days'

export type Half = 'first' | 'second'
export type RoundState = 'new' | 'open' | 'closed'
export type RoundMove = 'open' | 'close'

/** A half-month round (domain.md part 7). */
export const roundCase: CaseKind<RoundState, RoundMove> = {
  name: 'round',
  initial: 'new',
  states: { new: '未开始', open: '进行中', closed: '已结束' },
  moves: {
    open: { label: '开始督查', from: ['new'], to: 'open' },
    close: { label: '结束督查', from: ['open'], to: 'closed' },
  },
}

export const halves: Readonly<Record<Half, string>> = { first: '上半月', second: '下半月' }

/** `2026年11月上半月` */
export const readRound = ({ month, half }: { month: Month; half: Half }): string =>
  `${readMonth(month)}${halves[half]}`
