import { metersBetween } from '../kernel/place'
import { routeOf, type Stop } from './route'

/** Length of a way from point to point as the crow flies (haversine); undefined where fewer than two points are known. */
export function kilometresOf(points: readonly Stop['point'][]): number | undefined {
  const known = points.flatMap((point) => point ?? [])
  if (known.length < 2) return undefined
  return known.slice(1).reduce((sum, to, i) => {
    return sum + metersBetween(known[i] ?? to, to) / 1000
  }, 0)
}

/**
 * A judge's list once works are added to it: what is done stays first and as it was, then the anchors still to do, then
 * the others in walking order.
 * @param places all works, villages in their order
 */
export function withFurther<S extends { readonly entryId: string; readonly turn: string }>(
  stops: readonly S[],
  further: readonly S[],
  done: ReadonlySet<string>,
  places: readonly Stop[],
): S[] {
  const left = [...stops.filter(({ entryId }) => !done.has(entryId)), ...further]
  const rest = new Map(left.flatMap((stop) => (stop.turn === 'anchor' ? [] : [[stop.entryId, stop]])))
  const walk = routeOf(places.filter(({ id }) => rest.has(id)))
  const unplaced = [...rest.keys()].filter((id) => !walk.includes(id))
  return [
    ...stops.filter(({ entryId }) => done.has(entryId)),
    ...left.filter(({ turn }) => turn === 'anchor'),
    ...[...walk, ...unplaced].flatMap((id) => rest.get(id) ?? []),
  ]
}
