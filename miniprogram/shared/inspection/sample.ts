import type { HouseholdKind } from '../household/household'
import { chanceOf, shuffled } from '../kernel/chance'

interface Drawable {
  readonly id: string
  readonly kind: HouseholdKind
}

/**
 * The households of one village to visit: half poor, half ordinary, filled up from the other where one kind has too few
 * (domain.md part 7, "poor and ordinary both"). The same seed and register draw the same, whatever the order they come in.
 * @returns ids, at most `count`, in the order of ids
 */
export function drawHouseholds(
  seed: string,
  villageId: string,
  households: readonly Drawable[],
  count: number,
): string[] {
  const chance = chanceOf(`${seed}/${villageId}`)
  const ofKind = (kind: HouseholdKind) =>
    shuffled(
      households
        .filter((household) => household.kind === kind)
        .map(({ id }) => id)
        .sort(),
      chance,
    )
  const poor = ofKind('poor')
  const ordinary = ofKind('ordinary')
  const half = Math.ceil(count / 2)
  const poorCount = Math.min(poor.length, Math.max(half, count - ordinary.length))
  return [...poor.slice(0, poorCount), ...ordinary.slice(0, count - poorCount)].sort()
}

/**
 * Deals the villages to the inspectors: neighbours in the list stay together, shares differ by one at most, and who begins
 * where changes from round to round. A village goes to the next of them where the one it falls to belongs to it.
 * @param villageIds in the order they are visited
 * @param own the villages each inspector belongs to
 * @returns for each village its inspector; none where all of them belong to it
 */
export function dealVillages(
  seed: string,
  villageIds: readonly string[],
  inspectors: readonly string[],
  own: ReadonlyMap<string, readonly string[]> = new Map(),
): Map<string, string> {
  const turn = shuffled([...inspectors].sort(), chanceOf(`${seed}/inspectors`))
  return new Map(
    villageIds.flatMap((villageId, i) => {
      const first = Math.floor((i * turn.length) / villageIds.length)
      const inspector = [...turn.slice(first), ...turn.slice(0, first)].find(
        (one) => !own.get(one)?.includes(villageId),
      )
      return inspector === undefined ? [] : [[villageId, inspector] as const]
    }),
  )
}
