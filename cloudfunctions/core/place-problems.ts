import type { PlaceKind } from '@shared/check/place'
import { placeOfSpot } from '@shared/check/place'
import { standing } from '@shared/problem/problem-case'
import { problems, type Problem } from './records/problem'
import { command } from './store/sdk'

const most = 1000

/** What is not mended on places of one kind, by place, the most urgent first. One request. */
export async function problemsByPlace(kind: PlaceKind): Promise<ReadonlyMap<string, Problem[]>> {
  const found = await problems.find(
    { spot: command.gte(`${kind}:`).and(command.lt(`${kind};`)), state: command.in([...standing]) },
    { limit: most },
  )
  found.sort((a, b) => a.dueAt - b.dueAt)
  const byPlace = new Map<string, Problem[]>()
  for (const problem of found) {
    const { placeId } = placeOfSpot(problem.spot)
    byPlace.set(placeId, [...(byPlace.get(placeId) ?? []), problem])
  }
  return byPlace
}

/** All problems one place ever had, the newest first. One request. */
export async function problemsOfPlace(kind: PlaceKind, placeId: string): Promise<Problem[]> {
  const own = { spot: command.gte(`${kind}:${placeId}:`).and(command.lt(`${kind}:${placeId};`)) }
  const found = await problems.find(own, { limit: most })
  return found.sort((a, b) => b.notedAt - a.notedAt || (a._id < b._id ? 1 : -1))
}
