import type { SheetView } from '@contract'
import type { Call } from '../../core/call'
import type { SheetRecord } from '../../core/records/judging'
import { people } from '../../core/records/roster'
import { entryOf, sheetView } from './sheet-view'

/** A sheet with its answers; names only for staff, also where a member of staff reads the own sheet. */
export async function getSheet({ caller }: Call, _input: unknown, sheet: SheetRecord): Promise<SheetView> {
  const isStaff = (await caller.holds('admin')) || (await caller.holds('office'))
  const openids = [...new Set([sheet.judge, ...sheet.history.map(({ by }) => by)])]
  const [entry, persons] = await Promise.all([entryOf(sheet), isStaff ? people.byIds(openids) : undefined])
  return sheetView(sheet, entry, persons && new Map(persons.map(({ _id, name }) => [_id, name])))
}
