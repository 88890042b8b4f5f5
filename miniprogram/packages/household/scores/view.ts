import type { ScoringBoard } from '../../../../typings/contract'
import { append } from '../../../page/parts'
import type { Seen } from '../../../services/last-seen'
import type { WaitingLine } from '../../../services/waiting'
import { readMoment, readMonth } from '../../../shared/kernel/days'
import { inOrder, isDone, nextDue, queuedIds, scoreRow, type ScoreRow } from '../rows'

export interface ScoresView {
  readonly village: string
  readonly month: string
  readonly done: number
  readonly total: number
  readonly headline: string
  readonly hint: string
  readonly old: string
  readonly groups: readonly ScoreRow[][]
  readonly next: { readonly id: string; readonly word: string } | null
}

export function scoresView(
  { answer: board, asOf }: Seen<ScoringBoard>,
  phone: readonly WaitingLine[],
): ScoresView {
  const queued = queuedIds(phone)
  const { households, month } = board
  const done = households.filter((one) => isDone(one, month, queued.includes(one.id))).length
  const left = households.length - done
  const next = nextDue(board, phone)
  const kept = phone.filter(({ subject }) => households.some(({ id }) => id === subject))
  const waits = kept.filter(({ tone }) => tone === 'straw').length
  return {
    village: board.villageName,
    month: readMonth(month),
    done,
    total: households.length,
    headline: left ? `本月还差 ${left} 户` : '本月都打过了',
    hint: waits
      ? `${waits} 户的分存在手机里，有网络时自动交。`
      : left
        ? '到户里看，有问题的点扣分，没有信号也能打。'
        : '再看一遍的户，也可以再打分，一天一次。',
    old: asOf ? `现在没有网络，看到的是 ${readMoment(asOf)} 存在手机里的；打的分有网络时自动交。` : '',
    groups: append(
      [],
      inOrder(board, phone).map((household) =>
        scoreRow(
          household,
          board,
          kept.find(({ subject }) => subject === household.id),
        ),
      ),
    ),
    next: next ? { id: next.id, word: `去 ${next.number} ${next.head}` } : null,
  }
}
