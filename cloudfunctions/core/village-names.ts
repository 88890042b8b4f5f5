import { exhibits } from './records/avenue'
import { cleanupItems, vetoes } from './records/cleanup'
import { households } from './records/household'
import { visits } from './records/inspection'
import { entries } from './records/landscape'
import { accountabilities, problems, rechecks } from './records/problem'
import { plans } from './records/plan'
import { segments, type Segment } from './records/road'
import { shops } from './records/street'
import { command } from './store/sdk'
import type { Patch, Where } from './store/collection'

interface Renames {
  update(where: Where, patch: Patch): Promise<number>
}

/** Everything that is worked on carries its village's name. What was published, decided or counted keeps the name of its day. */
const carriers: readonly Renames[] = [
  entries,
  cleanupItems,
  households,
  visits,
  problems,
  rechecks,
  accountabilities,
  shops,
  exhibits,
]

/**
 * Writes a village's name into what is under way there and has another one. Repeatable; some fourteen requests, and one by
 * segment of a road there.
 * @returns how many records it wrote
 */
export async function carryName(villageId: string, villageName: string): Promise<number> {
  const other = command.neq(villageName)
  const written = await Promise.all([
    ...carriers.map((carrier) => carrier.update({ villageId, villageName: other }, { villageName })),
    vetoes.update({ _id: villageId, villageName: other }, { villageName }),
    exhibits.update({ villageId, bodyId: villageId, bodyName: other }, { bodyName: villageName }),
    plans.update({ _id: villageId, bodyName: other }, { bodyName: villageName }),
    ontoSegments(villageId, villageName),
  ])
  return written.reduce((sum, count) => sum + count, 0)
}

async function ontoSegments(villageId: string, name: string): Promise<number> {
  const renamed = (segment: Segment): Pick<Segment, 'villages' | 'bodyName'> => ({
    villages: segment.villages.map((village) =>
      village.id === villageId ? { id: villageId, name } : village,
    ),
    bodyName: segment.bodyId === villageId ? name : segment.bodyName,
  })
  const theirs = (await segments.all()).filter(({ villages }) =>
    villages.some((village) => village.id === villageId && village.name !== name),
  )
  const written = await Promise.all(
    theirs.map((segment) => {
      const { villages, bodyName } = renamed(segment)
      const { _id, turn } = segment
      return segments.update({ _id, turn }, { villages: command.set([...villages]), bodyName })
    }),
  )
  return written.reduce((sum, count) => sum + count, 0)
}
