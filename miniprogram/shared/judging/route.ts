/** Where a work stands. Without a point it is taken to stand with the one before it in its list. */
export interface Stop {
  readonly id: string
  /** Degrees, WGS 84 or the map's own; only differences count. */
  readonly point?: { readonly latitude: number; readonly longitude: number } | undefined
}

/**
 * An order in which to walk a judge's works: nearest neighbour from the first stop, then 2-opt until no exchange shortens
 * the way (Croes 1958, Oper. Res. 6). The walk does not return. Stops without any point keep the order they come in, which
 * should be that of the villages. Cost n² per round; meant for up to a few hundred stops.
 * @returns all ids once, the first stop first
 */
export function routeOf(stops: readonly Stop[]): string[] {
  const at = places(stops)
  if (!at) return stops.map(({ id }) => id)
  const far = (a: number, b: number) => distance(at[a]!, at[b]!)
  return untangle(nearestFirst(stops.length, far), far).map((i) => stops[i]!.id)
}

type Far = (a: number, b: number) => number
type Place = readonly [east: number, north: number]

function places(stops: readonly Stop[]): Place[] | undefined {
  const known = stops.find(({ point }) => point)?.point
  if (!known) return undefined
  // A degree of longitude shrinks with the cosine of the latitude; over a township the earth is flat.
  const narrow = Math.cos((known.latitude * Math.PI) / 180)
  let last = known
  return stops.map(({ point }) => {
    last = point ?? last
    return [last.longitude * narrow, last.latitude]
  })
}

const distance = (a: Place, b: Place) => Math.hypot(a[0] - b[0], a[1] - b[1])

function nearestFirst(count: number, far: Far): number[] {
  const left = Array.from({ length: count }, (_, i) => i)
  const order: number[] = []
  for (let here = 0; left.length;) {
    const next = left.reduce((best, i) => (far(here, i) < far(here, best) ? i : best))
    order.push(next)
    left.splice(left.indexOf(next), 1)
    here = next
  }
  return order
}

function untangle(order: number[], far: Far): number[] {
  const way = (a: number | undefined, b: number | undefined) =>
    a === undefined || b === undefined ? 0 : far(a, b)
  for (let better = true; better;) {
    better = false
    for (let i = 1; i < order.length - 1; i++)
      for (let j = i + 1; j < order.length; j++) {
        const now = way(order[i - 1], order[i]) + way(order[j], order[j + 1])
        const then = way(order[i - 1], order[j]) + way(order[i], order[j + 1])
        if (then >= now - 1e-12) continue
        order = [...order.slice(0, i), ...order.slice(i, j + 1).reverse(), ...order.slice(j + 1)]
        better = true
      }
  }
  return order
}

/**
 * The route of each judge through assigned or second-look works.
 * @param stops all works, villages in their order
 * @returns judges by the characters of their ids, each with the works in walking order
 */
export function routesOf(
  links: readonly { readonly entry: string; readonly judge: string }[],
  stops: readonly Stop[],
): { readonly judge: string; readonly entries: readonly string[] }[] {
  const mine = new Map<string, Set<string>>()
  for (const { entry, judge } of links) mine.set(judge, (mine.get(judge) ?? new Set()).add(entry))
  return [...mine.keys()].sort().map((judge) => ({
    judge,
    entries: routeOf(stops.filter(({ id }) => mine.get(judge)!.has(id))),
  }))
}
