/** A seating in the making; works and judges by position. */
export interface Board {
  readonly perEntry: number
  /** `allowed[entry][judge]`. */
  readonly allowed: readonly (readonly boolean[])[]
  readonly seats: Set<number>[]
  /** Works per judge. */
  readonly loads: number[]
}

/**
 * Makes the loads exact: first every judge reaches the lower load, then every work its number of judges, each time along a
 * shortest augmenting path (Ford & Fulkerson 1956; Edmonds & Karp 1972), which never takes a load below what it was.
 * @returns the judge or work that no path can serve: then no even assignment exists
 */
export function fillLoads(board: Board): { judge?: number; entry?: number } | undefined {
  const { seats, loads, perEntry } = board
  const lower = Math.floor((seats.length * perEntry) / loads.length)
  for (let judge = 0; judge < loads.length; judge++)
    while (loads[judge]! < lower) if (!serveJudge(board, judge)) return { judge }
  for (let entry = 0; entry < seats.length; entry++)
    while (seats[entry]!.size < perEntry) if (!serveEntry(board, entry, lower + 1)) return { entry }
  return undefined
}

/** One work more for a judge: a work with a free seat, or a seat whose judge finds another work. */
function serveJudge({ allowed, seats, loads, perEntry }: Board, start: number): boolean {
  const cameBy = new Map<number, { judge: number; entry: number }>()
  const queue = [start]
  const seen = new Set<number>()
  for (let judge = queue.shift(); judge !== undefined; judge = queue.shift())
    for (let entry = 0; entry < seats.length; entry++) {
      if (seen.has(entry) || !allowed[entry]![judge] || seats[entry]!.has(judge)) continue
      seen.add(entry)
      if (seats[entry]!.size < perEntry) {
        let at = judge
        for (let free = entry; ;) {
          seats[free]!.add(at)
          const step = cameBy.get(at)
          if (!step) break
          seats[step.entry]!.delete(at)
          free = step.entry
          at = step.judge
        }
        loads[start]!++
        return true
      }
      for (const other of seats[entry]!)
        if (other !== start && !cameBy.has(other)) {
          cameBy.set(other, { judge, entry })
          queue.push(other)
        }
    }
  return false
}

/** One judge more for a work: a judge below `cap`, or a judge whose seat elsewhere another judge takes over. */
function serveEntry({ allowed, seats, loads }: Board, start: number, cap: number): boolean {
  const cameBy = new Map<number, { entry: number; judge: number }>()
  const queue = [start]
  const seen = new Set<number>()
  for (let entry = queue.shift(); entry !== undefined; entry = queue.shift())
    for (let judge = 0; judge < loads.length; judge++) {
      if (seen.has(judge) || !allowed[entry]![judge] || seats[entry]!.has(judge)) continue
      seen.add(judge)
      if (loads[judge]! < cap) {
        loads[judge]!++
        let free = judge
        for (let at = entry; ;) {
          seats[at]!.add(free)
          const step = cameBy.get(at)
          if (!step) break
          seats[at]!.delete(step.judge)
          free = step.judge
          at = step.entry
        }
        return true
      }
      for (let other = 0; other < seats.length; other++)
        if (other !== start && !cameBy.has(other) && seats[other]!.has(judge)) {
          cameBy.set(other, { entry, judge })
          queue.push(other)
        }
    }
  return false
}
