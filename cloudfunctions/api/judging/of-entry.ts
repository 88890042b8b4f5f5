import type { SheetView } from '@contract'
import type { Call } from '../../core/call'
import { namesIn } from '../../core/names'
import { sheets } from '../../core/records/judging'
import { entries } from '../../core/records/landscape'
import { found } from '../../core/refusal-error'
import { sheetView } from './sheet-view'

/** All sheets of a work, voided ones too, as they came in. */
export async function ofEntry(
  _call: Call,
  { entryId }: { entryId: string },
): Promise<{ items: SheetView[] }> {
  const [entry, records] = await Promise.all([entries.get(entryId), sheets.all({ entryId })])
  const work = found(entry, '件作品')
  // Whoever handed a sheet in stands in its history, so these are the judges' names too.
  const names = await namesIn(records)
  return {
    items: records
      .sort((a, b) => a.receivedAt - b.receivedAt)
      .map((record) => sheetView(record, work, names)),
  }
}
