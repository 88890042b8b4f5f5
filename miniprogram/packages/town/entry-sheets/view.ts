import type { SheetView } from '../../../../typings/contract'
import { radarOf, type RadarAxis } from '../../../components/radar-chart/rows'
import { historyWords } from '../../../page/history'
import { readMoment } from '../../../shared/kernel/days'
import { readEntryNumber } from '../../../shared/landscape/quota'
import { plainPoints } from '../../../shared/sheet/points'
import { itemsOf } from '../../../shared/sheet/score'
import type { Sheet } from '../../../shared/sheet/sheet'

const isValid = ({ state }: SheetView) => state === 'valid'
const mean = (values: readonly number[]): number =>
  values.length ? values.reduce((sum, one) => sum + one, 0) / values.length : 0

/** Mean hundredths of each item over the valid sheets. */
export function meanItems(sheets: readonly SheetView[]): Record<string, number> {
  const valid = sheets.filter(isValid)
  const ids = new Set(valid.flatMap(({ score }) => Object.keys(score.items)))
  return Object.fromEntries([...ids].map((id) => [id, mean(valid.map(({ score }) => score.items[id] ?? 0))]))
}

export interface SheetCard {
  readonly id: string
  readonly judge: string
  readonly total: string
  readonly note: string
  readonly when: string
  readonly voided: boolean
  /** Why it does not count, by whom and when. */
  readonly why: string
}

export const sheetCard = (sheet: SheetView): SheetCard => {
  const last = sheet.history[sheet.history.length - 1]
  const voided = !isValid(sheet)
  return {
    id: sheet.id,
    judge: sheet.judgeName ?? '评委',
    total: plainPoints(sheet.score.total),
    note: sheet.note,
    when: `${readMoment(sheet.filledAt)} 现场填，${readMoment(sheet.receivedAt)} 收到`,
    voided,
    why: voided && last ? historyWords(last) : '',
  }
}

export interface ItemRow {
  readonly id: string
  readonly name: string
  readonly most: string
  /** In the order of the valid sheets, then their mean. */
  readonly points: readonly string[]
  readonly mean: string
}

/** Item by item what each judge gave; sheets that do not count stay out. */
export function itemRows(sheet: Sheet, sheets: readonly SheetView[]): ItemRow[] {
  const valid = sheets.filter(isValid)
  const means = meanItems(sheets)
  return itemsOf(sheet).map(({ item }) => ({
    id: item.id,
    name: item.name,
    most: plainPoints(item.cap),
    points: valid.map(({ score }) => plainPoints(score.items[item.id] ?? 0)),
    mean: (Math.round(means[item.id] ?? 0) / 100).toFixed(1),
  }))
}

export function entryFace(sheets: readonly SheetView[]) {
  const [first] = sheets
  const valid = sheets.filter(isValid)
  const totals = valid.map(({ score }) => score.total)
  return {
    title: first?.title ?? '',
    foot: first ? `${readEntryNumber(first.number)} ${first.villageName}` : '',
    mean: valid.length ? (mean(totals) / 100).toFixed(1) : '—',
    words: valid.length
      ? `${valid.length} 张有效评分表的平均，没有校正；最高 ${plainPoints(Math.max(...totals))}，最低 ${plainPoints(Math.min(...totals))}`
      : '评分表都作废了，要补评',
    cards: [...sheets].sort((a, b) => Number(isValid(b)) - Number(isValid(a))).map(sheetCard),
    judges: valid.map(({ judgeName }) => judgeName ?? '评委'),
  }
}

export type EntryFace = ReturnType<typeof entryFace>

/** Whose shape is drawn against the mean; nothing to choose with one sheet. */
export const radarChoices = (sheets: readonly SheetView[]): { value: string; label: string }[] => {
  const valid = sheets.filter(isValid)
  return valid.length < 2 ? [] : valid.map(({ id, judgeName }) => ({ value: id, label: judgeName ?? '评委' }))
}

export function axesOf(sheet: Sheet, sheets: readonly SheetView[], id: string): RadarAxis[] {
  const valid = sheets.filter(isValid)
  const chosen = valid.find((one) => one.id === id) ?? valid[0]
  if (!chosen) return []
  return valid.length > 1
    ? radarOf(sheet, chosen.score.items, meanItems(sheets))
    : radarOf(sheet, chosen.score.items)
}

export const voidWords = ({ judge, total }: Pick<SheetCard, 'judge' | 'total'>): string =>
  `${judge}给的 ${total} 分不再计入，不能恢复；评委可以重新填一张。谁作废的、为什么，都会留下记录。`
export const voidReasons: readonly string[] = [
  '评委填错了作品',
  '评委应当回避',
  '没有到现场',
  '评委本人要求更正',
]
