import { accept, refuse, type Decision } from '../kernel/decision'
import { chanceOf, shuffled } from '../kernel/chance'
import { connect, linksOf } from './connect'
import { fillLoads, type Board } from './loads'
import type { AssignedEntry, AssignedJudge, AssignmentRequest, Link } from './request'

const attempts = 12

/**
 * Gives each work `perEntry` different judges: loads differ by one sheet at most, no judge meets a recused village, and
 * shared works link all judges. The works of a village keep their judges where loads allow, which shortens the routes.
 * Chance breaks ties; a matching with augmenting paths makes the loads exact whenever any assignment has them.
 * @returns links by the order of `entries`, or ASSIGNMENT_IMPOSSIBLE with the works and judges in the way
 */
export function assignJudges(request: AssignmentRequest): Decision<Link[]> {
  const { entries, judges, perEntry } = request
  const tight = entries.filter((entry) => allowedFor(entry, judges).length < perEntry)
  if (tight.length)
    return impossible(
      `有 ${tight.length} 个作品回避后不足 ${perEntry} 位评委`,
      tight.map(({ id }) => id),
    )
  let groups = 0
  for (let attempt = 0; attempt < attempts; attempt++) {
    const board = boardOf(request)
    const chance = chanceOf(`${request.seed}/${attempt}`)
    seatByVillage(board, request, chance)
    const stuck = fillLoads(board)
    if (stuck) return notEven(request, stuck)
    groups = connect(board, request, chance)
    if (groups === 1 || !entries.length) return accept(linksOf(board, request))
  }
  return impossible(
    `评委会分成 ${groups} 组，各组没有共同的作品`,
    [],
    judges.map(({ id }) => id),
  )
}

const impossible = (problem: string, entries: readonly string[], judges: readonly string[] = []) =>
  refuse('ASSIGNMENT_IMPOSSIBLE', { problem, entries, judges })

function notEven({ entries, judges }: AssignmentRequest, stuck: { entry?: number; judge?: number }) {
  if (stuck.judge === undefined)
    return impossible('有作品在各评委任务均衡后找不到评委', [entries[stuck.entry!]!.id])
  return impossible('有评委因为回避太多，分不到与别人一样多的作品', [], [judges[stuck.judge]!.id])
}

const allowedFor = ({ village }: AssignedEntry, judges: readonly AssignedJudge[]) =>
  judges.filter(({ recused }) => !recused.includes(village))

function boardOf({ entries, judges, perEntry }: AssignmentRequest): Board {
  return {
    perEntry,
    allowed: entries.map(({ village }) => judges.map(({ recused }) => !recused.includes(village))),
    seats: entries.map(() => new Set<number>()),
    loads: judges.map(() => 0),
  }
}

/** First draft: villages in their order; each takes the least loaded of its judges, who so far met each other least. */
function seatByVillage(board: Board, { entries, perEntry }: AssignmentRequest, chance: () => number): void {
  const J = board.loads.length
  const base = Math.floor((entries.length * perEntry) / J)
  const met = board.loads.map(() => board.loads.map(() => 0))
  let panel: number[] = []
  entries.forEach(({ village }, e) => {
    const free = (j: number) => board.allowed[e]![j]! && board.loads[j]! < base
    panel = entries[e - 1]?.village === village ? panel.filter(free) : []
    while (panel.length < perEntry) {
      const cost = (j: number) => board.loads[j]! + panel.reduce((sum, other) => sum + met[j]![other]!, 0)
      const candidates = shuffled([...board.loads.keys()], chance).filter(
        (j) => free(j) && !panel.includes(j),
      )
      if (!candidates.length) break
      panel.push(candidates.reduce((best, j) => (cost(j) < cost(best) ? j : best)))
    }
    for (const j of panel) {
      board.seats[e]!.add(j)
      board.loads[j]!++
      for (const other of panel) if (other !== j) met[j]![other]!++
    }
  })
}
