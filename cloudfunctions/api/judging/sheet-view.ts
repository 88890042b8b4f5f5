import { sheetCase } from '@shared/judging/judging-case'
import type { SheetView } from '@contract'
import type { Names } from '../../core/names'
import type { SheetRecord } from '../../core/records/judging'
import { entries, type Entry } from '../../core/records/landscape'
import { found } from '../../core/refusal-error'
import { historyLines } from '../../core/views'

/** A sheet as its judge sees it; whose it is and who voided it only where `names` is given, to staff. */
export function sheetView(sheet: SheetRecord, entry: Entry, names?: Names): SheetView {
  const judgeName = names?.get(sheet.judge)
  return {
    id: sheet._id,
    entryId: sheet.entryId,
    number: entry.number,
    title: entry.form.title,
    villageName: entry.villageName,
    ...(judgeName ? { judgeName } : {}),
    state: sheet.state,
    answers: answersView(sheet),
    score: sheet.score,
    note: sheet.note,
    filledAt: sheet.filledAt,
    receivedAt: sheet.receivedAt,
    rule: sheet.rule,
    history: historyLines(sheetCase, sheet, names),
  }
}

const answersView = ({ answers }: SheetRecord) => answers as SheetView['answers']

/** The work of a sheet; entries are never removed. */
export const entryOf = async (sheet: SheetRecord): Promise<Entry> =>
  found(await entries.get(sheet.entryId), '件作品')
