import type { JudgeRoute, JudgeStop, SheetView } from '../../../../typings/contract'
import { CallError } from '../../../services/cloud'
import { beginDraft } from '../../../services/drafts'
import { sheetKind, type SheetDraft } from '../../../services/forms/sheet'
import { getSheet } from '../../../services/judging'
import {
  keepSheet,
  keptRoute,
  keptSheet,
  loadEntry,
  loadRoute,
  type KeptEntry,
} from '../../../services/kept-route'
import { refusals } from '../../../shared/kernel/refusals'

/** All the page stands on; `filled` where the sheet is with the town and its figures could be had. */
export interface Opened {
  readonly route: JudgeRoute
  readonly stop: JudgeStop
  readonly entry: KeptEntry | undefined
  readonly filled: SheetView | undefined
}

/** From the phone first, since the page is opened where there is no signal; the town is asked for what is not there. */
export async function openSheet(entryId: string): Promise<Opened & { readonly draft: SheetDraft }> {
  const kept = keptRoute()
  const known = kept?.stops.some((stop) => stop.entryId === entryId)
  const route = kept && known ? kept : (await loadRoute()).answer
  const stop = route.stops.find((one) => one.entryId === entryId)
  if (!stop) throw new CallError('NOT_ON_ROUTE', refusals.NOT_ON_ROUTE())
  const [entry, filled] = await Promise.all([loadEntry(entryId).catch(() => undefined), filledOf(stop)])
  const draft = beginDraft(sheetKind, { subject: entryId, title: stop.title, villageName: stop.villageName })
  return { route, stop, entry, filled, draft }
}

async function filledOf({ entryId, sheet }: JudgeStop): Promise<SheetView | undefined> {
  const kept = keptSheet(entryId)
  if (kept || !sheet) return kept
  try {
    const filled = await getSheet(sheet.id)
    keepSheet(filled)
    return filled
  } catch (error) {
    if (error instanceof CallError && error.code === 'OFFLINE') return undefined
    throw error
  }
}
