import type { EntryDetail, JudgeRoute, SheetView } from '../../typings/contract'
import { CallError, downloadFile } from './cloud'
import { getJudgeRoute } from './judging'
import { getEntry } from './landscape'
import { askOrRemember, recall, type Seen } from './last-seen'

const ROUTE = 'judgeRoute'
const ENTRY = 'judge:entry:'
const SHEET = 'judge:sheet:'

/** A work with its cover as a file of the phone; empty until it is there. */
export interface KeptEntry {
  readonly entry: EntryDetail
  readonly cover: string
}

const read = <T>(key: string): T | undefined => (wx.getStorageSync<T | ''>(key) || undefined) as T | undefined
const lost = (error: unknown): boolean => error instanceof CallError && error.code === 'OFFLINE'

export const keptRoute = (): JudgeRoute | undefined => recall<JudgeRoute>(ROUTE)?.answer
export const keptEntry = (entryId: string): KeptEntry | undefined => read<KeptEntry>(ENTRY + entryId)
export const keptSheet = (entryId: string): SheetView | undefined => read<SheetView>(SHEET + entryId)
export const keepSheet = (sheet: SheetView): void => wx.setStorageSync(SHEET + sheet.entryId, sheet)

/** The route as the town has it, or as it was last seen where nobody answers: works go on without a signal. */
export async function loadRoute(): Promise<Seen<JudgeRoute>> {
  const seen = await askOrRemember(ROUTE, getJudgeRoute)
  if (!seen.asOf) forgetGone(seen.answer)
  return seen
}

/** Works no longer on the route, and sheets that were voided since. */
function forgetGone({ stops }: JudgeRoute): void {
  const stopOf = (entryId: string) => stops.find((stop) => stop.entryId === entryId)
  for (const key of wx.getStorageInfoSync().keys) {
    if (key.startsWith(SHEET)) {
      const entryId = key.slice(SHEET.length)
      if (stopOf(entryId)?.sheet?.id !== keptSheet(entryId)?.id) wx.removeStorageSync(key)
    } else if (key.startsWith(ENTRY) && !stopOf(key.slice(ENTRY.length))) forgetEntry(key)
  }
}

function forgetEntry(key: string): void {
  const filePath = read<KeptEntry>(key)?.cover
  if (filePath) wx.getFileSystemManager().unlink({ filePath, fail: () => undefined })
  wx.removeStorageSync(key)
}

/** A work as it lies on the phone, else from the town. */
export async function loadEntry(entryId: string): Promise<KeptEntry> {
  const kept = keptEntry(entryId)
  if (kept) return kept
  const fresh = { entry: await getEntry(entryId), cover: '' }
  wx.setStorageSync(ENTRY + entryId, fresh)
  return fresh
}

/**
 * Brings the works of a route onto the phone, one after the other, until the network goes.
 * @param step is told after each work, and stops it by answering false
 */
export async function bringAlong(entryIds: readonly string[], step: () => boolean): Promise<void> {
  for (const entryId of entryIds) {
    if (keptEntry(entryId)?.cover) continue
    try {
      const { entry } = await loadEntry(entryId)
      const cover = await keepCover(entry.cover, entryId)
      wx.setStorageSync(ENTRY + entryId, { entry, cover })
    } catch (error) {
      if (lost(error)) return
    }
    if (!step()) return
  }
}

async function keepCover(fileID: string, entryId: string): Promise<string> {
  const tempFilePath = await downloadFile(fileID)
  return new Promise((resolve) => {
    wx.getFileSystemManager().saveFile({
      tempFilePath,
      filePath: `${wx.env.USER_DATA_PATH}/cover-${entryId}.jpg`,
      success: ({ savedFilePath }) => resolve(savedFilePath),
      fail: () => resolve(''),
    })
  })
}
