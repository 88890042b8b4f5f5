import { decideMove, newCase } from '@shared/case/case'
import { judgingCase, sheetCase } from '@shared/judging/judging-case'
import type { SubmitSheet } from '@shared/judging/schema'
import { photoIdsOf, scoreSheet } from '@shared/sheet/score'
import type { SheetView } from '@contract'
import type { Call } from '../../core/call'
import { freePhotos, holdPhotos } from '../../core/evidence'
import { idempotentId } from '../../core/ids'
import { routes, sheets, sheetSlot, type Judging, type SheetRecord } from '../../core/records/judging'
import { entries, type Entry } from '../../core/records/landscape'
import { demand, found, refuseCall } from '../../core/refusal-error'
import { frozenSheet } from './frozen-sheet'
import { loadJudging } from '../../core/judging/judging'
import { recusedNow } from '../../core/judging/recusal'
import { entryOf, sheetView } from './sheet-view'

/** How far ahead of the town's clock a phone's may run. */
const tolerated = 10 * 60_000

/**
 * A judge hands in a sheet, once; the score is made here of the answers. The unique slot holds one valid sheet for a work
 * and judge however many arrive at once; the same request again answers as before, whatever happened since.
 * Requests: caller, judging, route, entry, own sheets, sheet, ledger = 7; the frozen rule once more on a cold start, two
 * for photos where there are any.
 * @throws JUDGING_NOT_OPEN, JUDGING_CLOSED, RECUSED, NOT_ON_ROUTE, NOT_PUBLISHED, ANCHORS_FIRST, the scorer's, SHEET_EXISTS
 */
export async function submit(call: Call, input: SubmitSheet): Promise<SheetView> {
  const { openid } = call.caller
  const id = idempotentId('sheet', openid, input.clientId)
  const [judging, route, work, own] = await Promise.all([
    loadJudging(),
    routes.get(openid),
    entries.get(input.entryId),
    sheets.all({ judge: openid }),
  ])
  const before = own.find(({ _id }) => _id === id)
  if (before) return sheetView(before, await entryOf(before))
  const rule = judging.state === 'closed' ? refuseCall('JUDGING_CLOSED') : openRule(judging)
  const entry = found(work, '件作品')
  const valid = new Set(own.filter(({ state }) => state === 'valid').map(({ entryId }) => entryId))
  if (recusedNow(judging, openid, await call.caller.person()).includes(entry.villageId))
    refuseCall('RECUSED', { village: entry.villageName })
  const stop = route?.stops.find(({ entryId }) => entryId === entry._id)
  if (!stop) refuseCall('NOT_ON_ROUTE')
  if (entry.state !== 'published') refuseCall('NOT_PUBLISHED', { title: entry.form.title })
  const left = judging.anchors.filter((anchor) => !valid.has(anchor)).length
  if (stop.turn !== 'anchor' && left) refuseCall('ANCHORS_FIRST', { left })
  const score = demand(scoreSheet(await frozenSheet(rule), input.answers))
  if (valid.has(entry._id)) refuseCall('SHEET_EXISTS')
  return store(call, entry, {
    ...demand(decideMove(sheetCase, newCase(sheetCase), 'submit', call.move({ clientId: input.clientId }))),
    _id: id,
    slot: sheetSlot(entry._id, openid),
    entryId: entry._id,
    villageId: entry.villageId,
    judge: openid,
    answers: input.answers,
    score,
    note: input.note,
    filledAt: input.filledAt > call.now + tolerated ? call.now : input.filledAt,
    receivedAt: call.now,
    rule,
  })
}

/** The frozen rule all sheets go by while sheets are taken. */
function openRule({ state, rule }: Judging) {
  if (state === 'setup' || !rule) refuseCall('JUDGING_NOT_OPEN', { state: judgingCase.states[state] })
  return rule
}

async function store(call: Call, entry: Entry, sheet: SheetRecord): Promise<SheetView> {
  const photoIds = photoIdsOf(sheet.answers)
  await holdPhotos(photoIds, { usedBy: sheet._id, openid: sheet.judge, villageId: entry.villageId })
  if (!(await sheets.insert(sheet))) {
    // Taken by this very request, sent twice at once, or by another sheet of this judge's for the work.
    const twin = await sheets.get(sheet._id)
    if (twin) return sheetView(twin, entry)
    await freePhotos(photoIds, sheet._id)
    refuseCall('SHEET_EXISTS')
  }
  call.record({
    subject: `sheet:${sheet._id}`,
    villageId: entry.villageId,
    facts: { entryId: entry._id, total: sheet.score.total },
  })
  return sheetView(sheet, entry)
}
