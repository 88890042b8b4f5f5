import type { Stop } from '@shared/judging/route'
import { vetoStands } from '@shared/cleanup/veto-case'
import { vetoes } from '../records/cleanup'
import { entries, type Entry } from '../records/landscape'

/** A published work as the judging goes by it. */
export interface Work {
  readonly id: string
  readonly number: number
  readonly title: string
  readonly villageId: string
  readonly villageName: string
  readonly cover: string
  readonly place: Entry['form']['place']
  readonly submittedAt: number
  /** The village's veto stands: no prize for its works. */
  readonly vetoed: boolean
}

/** All published works by number, which is the villages' order; two requests at once. */
export async function readWorks(): Promise<Work[]> {
  const [published, all] = await Promise.all([entries.all({ state: 'published' }), vetoes.all()])
  const vetoed = new Set(all.filter(({ state }) => vetoStands(state)).map(({ villageId }) => villageId))
  return published
    .map((entry) => ({ ...workOf(entry), vetoed: vetoed.has(entry.villageId) }))
    .sort((a, b) => a.number - b.number)
}

export const workOf = ({ _id: id, number, form, villageId, villageName, cover, submittedAt }: Entry) => ({
  id,
  number,
  title: form.title,
  villageId,
  villageName,
  cover,
  place: form.place,
  submittedAt,
})

/** A work as a stop of a walk. */
export const stopOf = ({ id, place: { latitude, longitude } }: Pick<Work, 'id' | 'place'>): Stop => ({
  id,
  point: latitude === undefined || longitude === undefined ? undefined : { latitude, longitude },
})
