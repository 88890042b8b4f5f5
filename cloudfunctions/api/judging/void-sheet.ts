import { sheetCase } from '@shared/judging/judging-case'
import type { SheetView } from '@contract'
import type { Call } from '../../core/call'
import { moveCase } from '../../core/case-store'
import { namesIn } from '../../core/names'
import { sheets, type SheetRecord } from '../../core/records/judging'
import { entryOf, sheetView } from './sheet-view'

interface Void {
  readonly reason: string
  readonly clientId?: string | undefined
}

/**
 * An admin voids a sheet, never one filled by the own hand; its slot is free then, so the judge can fill it anew.
 * @throws WRONG_STATE, SECOND_PERSON_NEEDED, CHANGED_MEANWHILE
 */
export async function voidSheet(call: Call, input: Void, sheet: SheetRecord): Promise<SheetView> {
  const moved = await moveCase(sheets, sheetCase, sheet, 'void', call.move(input), { slot: sheet._id })
  if (moved.changed)
    call.record({
      subject: `sheet:${sheet._id}`,
      villageId: sheet.villageId,
      why: input.reason,
      facts: { entryId: sheet.entryId, total: sheet.score.total },
    })
  const [entry, names] = await Promise.all([entryOf(sheet), namesIn([moved.record])])
  return sheetView(moved.record, entry, names)
}
