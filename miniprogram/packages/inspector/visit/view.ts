import type { VisitView } from '../../../../typings/contract'
import type { Seen } from '../../../services/last-seen'
import type { WaitingLine } from '../../../services/waiting'
import { readDay } from '../../../shared/kernel/days'
import { problemCategories } from '../../../shared/problem/categories'
import { plainPoints } from '../../../shared/sheet/points'
import {
  householdLine,
  isQueued,
  nextHousehold,
  oldWords,
  openHouseholds,
  queuedHouseholds,
  roundOf,
  waitingWords,
  type HouseholdLine,
  type OnPhone,
} from '../rows'

/** A problem that is with the town. */
export interface NoteRow {
  readonly id: string
  readonly category: string
  readonly what: string
  readonly foot: string
}

/** What the one button at the thumb does: score the next household, finish the village, or go back. */
export type Act = 'score' | 'finish' | 'back'

export interface VisitFace {
  readonly village: string
  readonly round: string
  readonly finished: boolean
  /** Where saying so stands, as long as the town does not have it; '' else. */
  readonly ending: string
  readonly done: number
  readonly total: number
  readonly headline: string
  readonly hint: string
  readonly old: string
  readonly rows: readonly HouseholdLine[]
  readonly notes: readonly NoteRow[]
  readonly waiting: readonly WaitingLine[]
  readonly act: Act
  readonly button: string
  /** Finishing beside the main action: where nobody was at home in the households that are left. */
  readonly early: boolean
}

/** @param phone what lies on this phone about this visit */
export function visitFace({ answer: visit, asOf }: Seen<VisitView>, phone: OnPhone): VisitFace {
  const ending = phone.finishes?.[0]
  // Said to be done, and on its way: nothing more is asked of the person.
  const through = visit.finished || (ending !== undefined && isQueued(ending))
  const queued = queuedHouseholds(phone)
  const left = openHouseholds(visit.households, queued).length
  const next = nextHousehold(visit.households, queued)
  const waits = waitingWords(phone)
  const total = visit.households.length
  return {
    village: visit.villageName,
    round: roundOf(visit.id).name,
    finished: visit.finished,
    ending: ending ? `完成：${ending.word}` : '',
    done: total - left,
    total,
    headline: headlineOf(visit, left),
    hint: [meanWords(visit), waits && `${waits}在手机里，有网络时自动交`].filter(Boolean).join('；'),
    old: oldWords(asOf),
    rows: visit.households.map((household) => householdLine(household, phone)),
    notes: visit.notes.map(({ id, category, what, place, deadline }) => ({
      id,
      category: problemCategories[category],
      what,
      foot: `${place}，${readDay(deadline)}前整改`,
    })),
    waiting: phone.problems,
    early: !through && left > 0 && left < total,
    ...mainOf(through, left, next && `${next.number} ${next.head}`),
  }
}

function headlineOf({ finished, households }: VisitView, left: number): string {
  if (households.length === 0) return '没有抽到户'
  if (left > 0) return `还有 ${left} 户没打分`
  return finished ? '这个村完成了' : '都打完了'
}

const meanWords = ({ households }: VisitView): string => {
  const totals = households.flatMap(({ total }) => (total === undefined ? [] : [total]))
  if (totals.length === 0) return ''
  return `平均 ${plainPoints(totals.reduce((sum, one) => sum + one, 0) / totals.length)} 分`
}

function mainOf(through: boolean, left: number, next: string | undefined): Pick<VisitFace, 'act' | 'button'> {
  if (through) return { act: 'back', button: '回到半月督查' }
  return left > 0 && next
    ? { act: 'score', button: `打分：${next}` }
    : { act: 'finish', button: '完成这个村' }
}

const NAMED = 5

/** What a person should know before saying that a village is done; what is missing is named. */
export function finishWords({ households, notes }: VisitView, phone: OnPhone): string {
  const left = openHouseholds(households, queuedHouseholds(phone))
  const names = left.slice(0, NAMED).map(({ number, head }) => `${number} ${head}`)
  const waits = waitingWords(phone)
  const noted = notes.length + phone.problems.filter(({ tone }) => tone === 'straw').length
  const unsent = phone.problems.filter(({ tone }) => tone !== 'straw').length
  return [
    left.length
      ? `还有 ${left.length} 户没打分：${names.join('、')}${left.length > NAMED ? ' 等' : ''}，不计入平均分。`
      : `${households.length} 户都打了分。`,
    noted ? `记了 ${noted} 个问题。` : '没有记问题。',
    ...(unsent ? [`${unsent} 个问题没填完或没交上去，请回来处理。`] : []),
    ...(waits ? [`${waits}还在手机里，有网络时自动交。`] : []),
    '这一轮督查结束以前，漏了的还能补。',
  ].join('')
}
