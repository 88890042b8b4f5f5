import type { AssignmentRequest, Link } from './request'
import { shuffled } from '../kernel/chance'
import type { Board } from './loads'
import { connectedGroups } from './sheets'

/** The seats of a board as links, by the order of the works. */
export function linksOf({ seats }: Board, { entries, judges }: AssignmentRequest): Link[] {
  return entries.flatMap(({ id }, e) =>
    [...seats[e]!].sort((a, b) => a - b).map((j) => ({ entry: id, judge: judges[j]!.id })),
  )
}

/** Joins separate groups by exchanging two judges between two works; loads and counts stay. Returns the groups left. */
export function connect(board: Board, request: AssignmentRequest, chance: () => number): number {
  const names = request.judges.map(({ id }) => id)
  const groupsNow = () => connectedGroups([...linksOf(board, request), ...(request.links ?? [])], names)
  let groups = groupsNow()
  for (let tries = 0; groups.length > 1 && tries < 4 * names.length; tries++) {
    const inGroup = groups.map(({ entries }) => new Set(entries))
    const of = (e: number) => inGroup.findIndex((ids) => ids.has(request.entries[e]!.id))
    const order = shuffled([...request.entries.keys()], chance)
    const from = order.find((e) => board.seats[e]!.size > 1)
    const swap =
      from === undefined
        ? undefined
        : exchange(
            board,
            from,
            order.filter((e) => of(e) !== of(from)),
          )
    const next = groupsNow()
    if (next.length > groups.length) swap?.()
    else groups = next
  }
  return groups.length
}

/** Exchanges a judge of work `a` with one of another work; gives back how to undo it. */
function exchange(board: Board, a: number, others: readonly number[]): (() => void) | undefined {
  const fits = (e: number, out: number, into: number) =>
    board.allowed[e]![into]! && !board.seats[e]!.has(into) && out !== into
  for (const b of others)
    for (const x of board.seats[a]!)
      for (const y of board.seats[b]!) {
        if (!fits(a, x, y) || !fits(b, y, x)) continue
        const move = (e: number, out: number, into: number) => {
          board.seats[e]!.delete(out)
          board.seats[e]!.add(into)
        }
        move(a, x, y)
        move(b, y, x)
        return () => {
          move(a, y, x)
          move(b, x, y)
        }
      }
  return undefined
}
