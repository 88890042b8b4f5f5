import type { EntryCard } from '../../../../typings/contract'
import { listEntries } from '../../../services/landscape'
import { listPeople, listVillages } from '../../../services/roster'
import type { Choices } from './view'

/** Every published entry, answer by answer: any of them may be an anchor. */
async function allEntries(): Promise<EntryCard[]> {
  const all: EntryCard[] = []
  let cursor: string | undefined
  do {
    const { items, next } = await listEntries({ limit: 50, ...(cursor ? { cursor } : {}) })
    all.push(...items)
    cursor = next
  } while (cursor)
  return all
}

export async function readChoices(): Promise<Choices> {
  const [entries, people, villages] = await Promise.all([allEntries(), listPeople(), listVillages()])
  return { entries, people: people.items, villages: villages.items }
}
