import { routesOf } from '@shared/judging/route'
import { kilometresOf } from '@shared/judging/way'
import type { AssignmentPlan } from '@contract'
import type { Call } from '../../core/call'
import { demand } from '../../core/refusal-error'
import { draw, drawnWorks } from './assignment'
import { readPicture } from '../../core/judging/picture'
import { stopOf } from '../../core/judging/works'

/** What a seed would assign; nothing is written. @throws ASSIGNMENT_IMPOSSIBLE */
export async function plan(_call: Call, { seed }: { seed: string }): Promise<AssignmentPlan> {
  const picture = await readPicture()
  const works = drawnWorks(picture)
  const links = demand(draw(picture, seed))
  const stops = works.map(stopOf)
  const walks = new Map(routesOf(links, stops).map(({ judge, entries }) => [judge, entries]))
  const points = new Map(stops.map(({ id, point }) => [id, point]))
  const village = new Map(works.map(({ id, villageId }) => [id, villageId]))
  return {
    seed,
    entries: works.length,
    sheets: links.length,
    judges: picture.panel.map(({ id, name }) => {
      const walk = walks.get(id) ?? []
      const kilometres = kilometresOf(walk.map((entry) => points.get(entry)))
      return {
        personId: id,
        name,
        load: walk.length,
        villages: new Set(walk.map((entry) => village.get(entry))).size,
        ...(kilometres === undefined ? {} : { kilometres }),
      }
    }),
  }
}
