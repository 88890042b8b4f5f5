import type { VisitView } from '../../../typings/contract'
import { readVisitSubject } from '../../services/forms/visit-score'
import type { WaitingLine } from '../../services/waiting'
import { householdKinds } from '../../shared/household/household'
import { readRound, type Half } from '../../shared/inspection/round-case'
import { readMoment } from '../../shared/kernel/days'
import { plainPoints } from '../../shared/sheet/points'

/** Scores and problems, and what was said to be done, that lie on this phone and are not with the town yet. */
export interface OnPhone {
  readonly scores: readonly WaitingLine[]
  readonly problems: readonly WaitingLine[]
  readonly finishes?: readonly WaitingLine[]
}

type Household = VisitView['households'][number]

/** What of it is about one visit. */
export const ofVisit = ({ scores, problems, finishes = [] }: OnPhone, visitId: string): OnPhone => ({
  scores: scores.filter(({ subject }) => readVisitSubject(subject).visitId === visitId),
  problems: problems.filter(({ subject }) => subject === visitId),
  finishes: finishes.filter(({ subject }) => subject === visitId),
})

/** Handed over by the person, and going by itself once there is a network. */
export const isQueued = ({ tone }: WaitingLine): boolean => tone === 'straw'

/** The households whose score waits for the network. */
export const queuedHouseholds = ({ scores }: OnPhone): string[] =>
  scores.filter(isQueued).map(({ subject }) => readVisitSubject(subject).householdId)

/** `2 户的分、1 个问题`; empty where nothing waits. */
export function waitingWords({ scores, problems }: OnPhone): string {
  const counts = [
    [scores.filter(isQueued).length, '户的分'],
    [problems.filter(isQueued).length, '个问题'],
  ] as const
  return counts
    .filter(([count]) => count > 0)
    .map(([count, what]) => `${count} ${what}`)
    .join('、')
}

/** A drawn household as a row. */
export interface HouseholdLine {
  readonly id: string
  readonly name: string
  readonly kind: string
  readonly poor: boolean
  readonly where: string
  readonly word: string
  readonly tone: 'green' | 'straw' | 'persimmon' | 'plain'
  readonly hint: string
}

export function householdLine(household: Household, phone: OnPhone): HouseholdLine {
  const { id, number, head, kind, houseNumber } = household
  const kept = phone.scores.find(({ subject }) => readVisitSubject(subject).householdId === id)
  return {
    id,
    name: `${number} ${head}`,
    kind: householdKinds[kind],
    poor: kind === 'poor',
    where: houseNumber ? `门牌 ${houseNumber}` : '没有登记门牌',
    ...faceOf(household, kept),
  }
}

function faceOf(
  { total, voided }: Household,
  kept: WaitingLine | undefined,
): Pick<HouseholdLine, 'word' | 'tone' | 'hint'> {
  if (total !== undefined) return { word: `✓ ${plainPoints(total)} 分`, tone: 'green', hint: '' }
  if (kept) return { word: kept.word, tone: kept.tone, hint: kept.tone === 'persimmon' ? kept.hint : '' }
  const [last] = voided ?? []
  if (last)
    return {
      word: '请重打',
      tone: 'persimmon',
      hint: `原来的 ${plainPoints(last.total)} 分作废了：${last.reason}`,
    }
  return { word: '未打分', tone: 'plain', hint: '' }
}

/** Drawn households nobody has scored yet, neither with the town nor waiting on the phone. */
export const openHouseholds = (households: readonly Household[], queued: readonly string[]): Household[] =>
  households.filter(({ id, total }) => total === undefined && !queued.includes(id))

/** Where to go: the next behind `from` in the list's order, else what was left out before. */
export function nextHousehold(
  households: readonly Household[],
  queued: readonly string[],
  from = '',
): Household | undefined {
  const open = openHouseholds(households, queued).filter(({ id }) => id !== from)
  const at = households.findIndex(({ id }) => id === from)
  return open.find((one) => households.indexOf(one) > at) ?? open[0]
}

export const oldWords = (asOf: number | undefined): string =>
  asOf ? `现在没有网络，看到的是 ${readMoment(asOf)} 存在手机里的` : ''

/** The round a visit belongs to, of its id (`2026-06:first:v01`): a line of `visit.mine` names no round. */
export function roundOf(visitId: string): { readonly key: string; readonly name: string } {
  const [month = '', half = ''] = visitId.split(':')
  return { key: `${month}:${half}`, name: readRound({ month, half: half as Half }) }
}
