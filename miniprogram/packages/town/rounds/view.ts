import type { Me, Output, PersonView } from '../../../../typings/contract'
import type { PickRow } from '../judging-setup/pick-sheet/rows'
import { halves, readRound, roundCase, type Half } from '../../../shared/inspection/round-case'
import { openRound } from '../../../shared/inspection/schema'
import { dayOf, monthOf, readMonth, type Moment, type Month } from '../../../shared/kernel/days'
import { parseInput } from '../../../shared/kernel/parse'

type Round = Output<'round.list'>['items'][number]

export interface RoundRow {
  readonly id: string
  readonly name: string
  readonly word: string
  readonly open: boolean
  readonly hint: string
  readonly notice: string
}

const NAMED = 6

/** `缺 7 个村：…`; all are named where the round itself is looked at. */
export function missingWords(villages: readonly string[], most = NAMED): string {
  if (villages.length === 0) return '每个村都有成绩'
  const named = villages.slice(0, most).join('、')
  return `${villages.length} 个村没有成绩：${named}${villages.length > most ? ' 等' : ''}`
}

export const roundRow = ({ id, month, half, state, perVillage, missing, noticeId }: Round): RoundRow => ({
  id,
  name: readRound({ month, half }),
  word: roundCase.states[state],
  open: state === 'open',
  // The list knows who is missing of open rounds alone; a closed one says it on its own page.
  hint: `每村 ${perVillage} 户${state === 'open' ? `；${missingWords(missing)}` : ''}`,
  notice: noticeId ? '督查通报已起草' : '',
})

/** Only admins know everybody with a role, and so who the inspectors are. */
export const mayOpen = ({ grants }: Pick<Me, 'grants'>): boolean =>
  grants.some(({ role }) => role === 'admin')

/** What is chosen for a new round. */
export interface Opening {
  readonly month: Month
  readonly half: Half
  readonly perVillage: number
  readonly inspectors: readonly string[]
}

/** The half month of today, or the one after it where that has its round already. */
export function proposed(rounds: readonly Pick<Round, 'month' | 'half'>[], now: Moment): Opening {
  const today = dayOf(now)
  const month = monthOf(today)
  const has = (half: Half) => rounds.some((round) => round.month === month && round.half === half)
  const half: Half = today.slice(8) <= '15' && !has('first') ? 'first' : 'second'
  return { month, half, perVillage: 10, inspectors: [] }
}

/** This month, and the one before for a round that was begun late. */
export function monthChips(now: Moment): { value: Month; label: string }[] {
  const month = monthOf(dayOf(now))
  const before = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)) - 2, 1))
  return [before.toISOString().slice(0, 7), month].map((value) => ({ value, label: readMonth(value) }))
}

export const halfChips = (Object.keys(halves) as Half[]).map((value) => ({ value, label: halves[value] }))

export const countChips = [5, 8, 10, 15, 20].map((count) => ({
  value: String(count),
  label: `${count} 户`,
}))

export const inspectorRows = (people: readonly PersonView[]): PickRow[] =>
  people.flatMap(({ personId, name, grants }) => {
    const held = grants.filter(({ role }) => role === 'inspector')
    return held.length ? [{ id: personId, title: name, foot: held.map(({ label }) => label).join('、') }] : []
  })

export const chosenNames = (rows: readonly PickRow[], ids: readonly string[]): string =>
  rows
    .filter(({ id }) => ids.includes(id))
    .map(({ title }) => title)
    .join('、')

export const parseOpening = (opening: Opening, clientId: string) =>
  parseInput(openRound, { clientId, ...opening })

export const openWords = (opening: Opening): string =>
  `系统在每个村抽 ${opening.perVillage} 户，贫困户、一般户都有，再把各村分给 ${opening.inspectors.length} 位督查员。开始以后不能改户数，抽到哪些户也不能换；哪个村要换督查员，在这一轮里换。`
