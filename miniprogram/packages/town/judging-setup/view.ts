import type { EntryCard, JudgingBoard, PersonView, VillageRow } from '../../../../typings/contract'
import { setUpJudging } from '../../../shared/judging/schema'
import { differences, type Compared } from '../../../services/forms/kind'
import { parseInput } from '../../../shared/kernel/parse'
import { readEntryNumber } from '../../../shared/landscape/quota'
import type { PickRow } from './pick-sheet/rows'

/** The set-up as it is chosen. `recused` holds the villages that were named; a judge's own join by themselves. */
export interface SetUp {
  readonly anchors: readonly string[]
  readonly judges: readonly { readonly personId: string; readonly recused: readonly string[] }[]
  readonly perEntry: number
}

/** What can be chosen from. */
export interface Choices {
  readonly entries: readonly EntryCard[]
  readonly people: readonly PersonView[]
  readonly villages: readonly VillageRow[]
}

export const setUpOf = ({ anchors, judges, perEntry }: JudgingBoard): SetUp => ({
  anchors: anchors.map(({ entryId }) => entryId),
  judges: judges.map(({ personId, recused }) => ({
    personId,
    recused: recused.filter(({ own }) => !own).map(({ villageId }) => villageId),
  })),
  perEntry,
})

const ownOf = (people: readonly PersonView[], id: string): string[] => {
  const grants = people.find(({ personId }) => personId === id)?.grants ?? []
  return [...new Set(grants.flatMap(({ villageId }) => villageId ?? []))]
}

/** Judges, the earliest first, with what else they do here: it may be a reason to avoid a village. */
export const judgeChoices = (people: readonly PersonView[]): PickRow[] =>
  people
    .filter(({ grants }) => grants.some(({ role }) => role === 'judge'))
    .map(({ personId, name, grants }) => ({
      id: personId,
      title: name,
      foot: grants.map(({ label }) => label).join('、'),
    }))

export const entryChoices = (entries: readonly EntryCard[]): PickRow[] =>
  [...entries]
    .sort((a, b) => a.number - b.number)
    .map(({ id, number, title, villageName, cover }) => ({
      id,
      title,
      foot: `${readEntryNumber(number)} ${villageName}`,
      cover,
    }))

/** Villages in the town's order; the judge's own are chosen and stay so. */
export function villageChoices({ villages, people }: Choices, judge: string): PickRow[] {
  const own = ownOf(people, judge)
  return [...villages]
    .sort((a, b) => a.order - b.order)
    .map(({ id, name }) => ({
      id,
      title: name,
      foot: own.includes(id) ? '本村，必须回避' : '',
      fixed: own.includes(id),
    }))
}

/** The judges after a choice: who stays keeps the villages that were named. */
export const withJudges = ({ judges }: SetUp, ids: readonly string[]): SetUp['judges'] =>
  ids.map((personId) => judges.find((judge) => judge.personId === personId) ?? { personId, recused: [] })

export const withRecused = (
  { judges }: SetUp,
  personId: string,
  recused: readonly string[],
): SetUp['judges'] => judges.map((judge) => (judge.personId === personId ? { ...judge, recused } : judge))

const perEntryWords: Readonly<Record<number, string>> = {
  2: '省时间，但一位评委的影响大',
  3: '常用，多数镇够了',
}

export function setUpFace(setUp: SetUp, choices: Choices) {
  const { entries, people, villages } = choices
  const villageName = (id: string) => villages.find((village) => village.id === id)?.name ?? ''
  return {
    anchors: setUp.anchors.flatMap((id) => entryChoices(entries.filter((entry) => entry.id === id))),
    judges: setUp.judges.map(({ personId, recused }) => {
      const own = ownOf(people, personId)
      const named = recused.filter((id) => !own.includes(id)).map(villageName)
      const all = [...own.map((id) => `${villageName(id)}（本村）`), ...named]
      return {
        id: personId,
        name: people.find((person) => person.personId === personId)?.name ?? '已不在名单的人',
        recusal: all.length ? `回避 ${all.join('、')}` : '没有回避的村',
      }
    }),
    perEntry: String(setUp.perEntry),
    perEntryHint: perEntryWords[setUp.perEntry] ?? '更稳，但评委跑的路更多',
    work: workWords(setUp, entries.length),
  }
}

export type SetUpFace = ReturnType<typeof setUpFace>

/** What the choice means for the judges' feet. */
function workWords({ judges, perEntry, anchors }: SetUp, entries: number): string {
  const rest = Math.max(0, entries - anchors.length)
  if (!judges.length || !rest) return ''
  const each = Math.ceil((rest * perEntry) / judges.length)
  return `${rest} 个作品各评 ${perEntry} 次，每位评委大约 ${each} 个，另加 ${anchors.length} 个样板作品。`
}

export const perEntryChoices = [2, 3, 4, 5].map((n) => ({ value: String(n), label: `${n} 位` }))

/** The set-up as the server reads it, or what is wrong with it as a sentence. */
export function parseSetUp(setUp: SetUp, clientId: string, seen?: number) {
  if (setUp.judges.length >= 2 && setUp.judges.length < setUp.perEntry) {
    const message = `每个作品要 ${setUp.perEntry} 位评委，现在只选了 ${setUp.judges.length} 位；请多选几位，或减少每个作品的评委数`
    return { ok: false as const, message }
  }
  return parseInput(setUpJudging, { ...setUp, clientId, ...(seen === undefined ? {} : { seen }) })
}

const labels = { anchors: '样板作品', judges: '评委和回避', perEntry: '每个作品几位评委' } as const

/** What is chosen beside what stands. */
export function compareSetUps(mine: SetUp, theirs: SetUp, choices: Choices): Compared[] {
  const inWords = (setUp: SetUp) => {
    const { anchors, judges } = setUpFace(setUp, choices)
    return {
      anchors: anchors.map(({ title }) => title).join('、'),
      judges: judges.map(({ name, recusal }) => `${name}（${recusal}）`).join('；'),
      perEntry: `${setUp.perEntry} 位`,
    }
  }
  return differences(labels, inWords(mine), inWords(theirs))
}
