import type { RoundView, VisitView } from '../../../../typings/contract'
import { householdKinds } from '../../../shared/household/household'
import { readRound } from '../../../shared/inspection/round-case'
import { readMoment } from '../../../shared/kernel/days'
import { plainPoints } from '../../../shared/sheet/points'

/** A drawn household with what it was given. */
export interface ScoreRow {
  readonly id: string
  /** Of the score that stands; '' where none does. */
  readonly scoreId: string
  readonly name: string
  readonly where: string
  readonly word: string
  readonly voided: readonly { readonly at: number; readonly points: string; readonly why: string }[]
}

export interface ScoresFace {
  readonly village: string
  readonly round: string
  readonly open: boolean
  readonly figures: string
  readonly hint: string
  readonly rows: readonly ScoreRow[]
}

type Household = VisitView['households'][number]

const points = (hundredths: number): string => `${plainPoints(hundredths)} 分`

export function scoresFace(visit: VisitView, round: Pick<RoundView, 'month' | 'half' | 'state'>): ScoresFace {
  const open = round.state === 'open'
  return {
    village: visit.villageName,
    round: readRound(round),
    open,
    figures: [
      visit.inspector && `督查员 ${visit.inspector}`,
      `打了 ${visit.scored}/${visit.drawn} 户`,
      visit.mean !== undefined && `平均 ${points(visit.mean)}`,
    ]
      .filter(Boolean)
      .join(' · '),
    hint: open
      ? '打错了一户，可以作废，督查员再去打一次。谁打的分，要由别人来作废；本村的人也不能作废。'
      : '这一轮已经结束，分数不能再作废。',
    rows: visit.households.map(scoreRow),
  }
}

const scoreRow = ({ id, number, head, kind, houseNumber, total, scoreId, voided }: Household): ScoreRow => ({
  id,
  scoreId: scoreId ?? '',
  name: `${number} ${head}`,
  where: [householdKinds[kind], houseNumber && `门牌 ${houseNumber}`].filter(Boolean).join(' · '),
  word: total === undefined ? (voided ? '等重打' : '未打分') : points(total),
  voided: (voided ?? []).map(({ total: given, at, reason }) => ({
    at,
    points: points(given),
    why: [readMoment(at), reason].filter(Boolean).join('：'),
  })),
})

export const voidWords = ({ name, word }: Pick<ScoreRow, 'name' | 'word'>): string =>
  `${name}家的 ${word}不再计入，不能恢复；这个村又变成“没完成”，督查员可以给这一户再打一次。谁作废的、为什么，都会留下记录。`

export const voidReasons: readonly string[] = ['打成了别的户', '扣分点错了', '没有进户', '督查员本人要求更正']
