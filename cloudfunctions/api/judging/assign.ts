import { isRepeat } from '@shared/case/case'
import type { Link } from '@shared/judging/request'
import { judgingCase } from '@shared/judging/judging-case'
import { routesOf } from '@shared/judging/route'
import type { JudgingBoard } from '@contract'
import type { Call } from '../../core/call'
import { moveCase } from '../../core/case-store'
import { judgings, routes, sheetSlot, type Judging } from '../../core/records/judging'
import { demand, refuseCall } from '../../core/refusal-error'
import { draw, drawnWorks } from './assignment'
import { board } from './board'
import { changeJudging, demandState } from '../../core/judging/judging'
import { readPicture, type Picture } from '../../core/judging/picture'
import { stopOf } from '../../core/judging/works'

interface Assign {
  readonly seed: string
  readonly clientId?: string | undefined
}

/**
 * Draws the assignment and writes the routes; from now on the judges walk. The same seed again repairs routes a lost
 * connection left unwritten. @throws WRONG_STATE, ANCHORS_MISSING, NOT_A_JUDGE, ASSIGNMENT_IMPOSSIBLE, BUSY
 */
export async function assign(call: Call, input: Assign): Promise<JudgingBoard> {
  await changeJudging(call.now, async (judging) => {
    const again = isRepeat(judging, 'assign', call.move(input)) || assignedBy(judging, input.seed)
    if (!again) demandState(judging, ['training'], judgingCase.moves.assign.label)
    const picture = await readPicture(judging)
    if (again && allWritten(picture)) return
    if (!again) refuseUnready(picture)
    const links = demand(draw(picture, judging.seed || input.seed))
    if (!again) {
      await moveCase(judgings, judgingCase, judging, 'assign', call.move(input), { seed: input.seed })
      call.record({ subject: 'judging', facts: factsOf(picture, input.seed, links) })
    }
    await writeRoutes(picture, links)
  })
  return board()
}

const assignedBy = ({ state, seed }: Judging, again: string) => state === 'judging' && seed === again

const allWritten = ({ panel, routes: written }: Picture) =>
  panel.every(({ id }) => written.find(({ _id }) => _id === id)?.stops.some(({ turn }) => turn === 'first'))

/** Every judge still is one and has scored all anchors. */
function refuseUnready({ judging, panel, sheets }: Picture): void {
  const stranger = panel.find(({ holds }) => !holds)
  if (stranger) refuseCall('NOT_A_JUDGE', { name: stranger.name })
  const slots = new Set(sheets.map(({ slot }) => slot))
  const judges = panel
    .filter(({ id }) => judging.anchors.some((anchor) => !slots.has(sheetSlot(anchor, id))))
    .map(({ name }) => name)
  if (judges.length) refuseCall('ANCHORS_MISSING', { judges })
}

const factsOf = ({ judging, panel }: Picture, seed: string, links: readonly Link[]) => ({
  seed,
  perEntry: judging.perEntry,
  sheets: links.length,
  recusals: panel.map(({ id: judge, recused, own }) => ({ judge, recused, own })),
})

/** Adds the drawn works behind the anchors, where they are not yet: looks given since stay. */
async function writeRoutes(picture: Picture, links: readonly Link[]): Promise<void> {
  const drawn = routesOf(links, drawnWorks(picture).map(stopOf))
  const unwritten = drawn.flatMap(({ judge, entries }) => {
    const stops = picture.routes.find(({ _id }) => _id === judge)?.stops ?? []
    if (stops.some(({ turn }) => turn === 'first')) return []
    const first = entries.map((entryId) => ({ entryId, turn: 'first' as const }))
    const before = stops.filter(({ turn }) => turn === 'anchor')
    const taken = new Set(entries)
    const looks = stops.filter(({ turn, entryId }) => turn === 'look' && !taken.has(entryId))
    return [{ _id: judge, stops: [...before, ...first, ...looks] }]
  })
  await Promise.all(unwritten.map((route) => routes.set(route)))
}
