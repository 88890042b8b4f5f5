import { holds } from '@shared/roster/roles'
import { entries, type Entry } from '../../core/records/landscape'
import type { Judging } from '../../core/records/judging'
import { people, villages } from '../../core/records/roster'
import { found, refuseCall } from '../../core/refusal-error'
import { ownVillages } from '../../core/judging/recusal'

interface Wanted {
  readonly anchors: readonly string[]
  readonly judges: readonly { readonly judge: string; readonly recused: readonly string[] }[]
}

/**
 * Anchors everybody can score and judges who are judges; each judge's own villages join the recused ones.
 * Three requests at once. @throws NOT_FOUND, NOT_PUBLISHED, NOT_A_JUDGE, ANCHOR_RECUSED
 */
export async function checkSetup({ anchors, judges }: Wanted): Promise<Pick<Judging, 'anchors' | 'judges'>> {
  const named = [...new Set(judges.flatMap(({ recused }) => recused))]
  const [works, persons, known] = await Promise.all([
    entries.byIds(anchors),
    people.byIds(judges.map(({ judge }) => judge)),
    villages.byIds(named),
  ])
  if (works.length < anchors.length) refuseCall('NOT_FOUND', { what: '件样板作品' })
  const hidden = works.find(({ state }) => state !== 'published')
  if (hidden) refuseCall('NOT_PUBLISHED', { title: hidden.form.title })
  if (known.length < named.length) refuseCall('NOT_FOUND', { what: '个村' })
  return {
    anchors,
    judges: judges.map(({ judge, recused }) => {
      const person = found(
        persons.find(({ _id }) => _id === judge),
        '位评委',
      )
      if (!holds(person.grants, 'judge')) refuseCall('NOT_A_JUDGE', { name: person.name })
      const own = ownVillages(person)
      const avoided = [...new Set([...recused, ...own])].sort()
      refuseBarred(works, avoided, person.name)
      return { judge, recused: avoided, own }
    }),
  }
}

function refuseBarred(anchors: readonly Entry[], avoided: readonly string[], judge: string): void {
  const barred = anchors.find(({ villageId }) => avoided.includes(villageId))
  if (barred) refuseCall('ANCHOR_RECUSED', { title: barred.form.title, judge })
}
