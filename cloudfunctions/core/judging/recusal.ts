import { holds } from '@shared/roster/roles'
import type { Judging } from '../records/judging'
import type { Person } from '../records/roster'

/** One judge of the panel as of now. */
export interface PanelJudge {
  readonly id: string
  readonly name: string
  /** Whether this person still is a judge. */
  readonly holds: boolean
  /** Villages avoided now: those of the set-up and any the person has come to belong to since. */
  readonly recused: readonly string[]
  readonly own: readonly string[]
}

/** The villages a person belongs to by any role there. */
export const ownVillages = (person: Pick<Person, 'grants'> | undefined): string[] => [
  ...new Set((person?.grants ?? []).flatMap(({ villageId }) => villageId ?? [])),
]

/** Villages a judge avoids now. */
export const recusedNow = (judging: Judging, openid: string, person: Person | undefined): string[] => {
  const named = judging.judges.find(({ judge }) => judge === openid)?.recused ?? []
  return [...new Set([...named, ...ownVillages(person)])]
}

export const panelOf = (judging: Judging, persons: readonly Person[]): PanelJudge[] =>
  judging.judges.map(({ judge: id, own }) => {
    const person = persons.find(({ _id }) => _id === id)
    return {
      id,
      name: person?.name ?? '',
      holds: holds(person?.grants ?? [], 'judge'),
      recused: recusedNow(judging, id, person),
      own: [...new Set([...own, ...ownVillages(person)])],
    }
  })
