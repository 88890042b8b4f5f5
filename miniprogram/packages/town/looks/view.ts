import type { LookLine } from '../../../../typings/contract'
import { readEntryNumber } from '../../../shared/landscape/quota'

export const MOST = 400
/** A look for every eighth sheet or so, as the bench found worth its walking. */
const SHARE = 0.12

export const usualLooks = (sheets: number): number => within(Math.round(SHARE * sheets))
export const within = (looks: number): number => Math.min(MOST, Math.max(1, Math.round(looks) || 1))

/** A work and a judge; a work can be asked of two judges. */
export const keyOf = ({ entryId, personId }: Pick<LookLine, 'entryId' | 'personId'>): string =>
  `${entryId}:${personId}`

export interface LookRow {
  readonly key: string
  readonly title: string
  readonly foot: string
  readonly saves: string
  readonly on: boolean
}

export interface JudgeGroup {
  readonly id: string
  readonly name: string
  readonly words: string
  readonly all: boolean
  readonly rows: readonly LookRow[]
}

const yuan = (amount: number): string => Math.round(amount).toLocaleString('en')

/** Forecasts under a yuan are not rounded to nothing. */
const savesWords = (saves: number): string =>
  saves < 1 ? '预计少错发不到 1 元' : `预计少错发 ${yuan(saves)} 元`

/** One walk for each judge, works by number, which is the order of the villages. */
export function judgeGroups(items: readonly LookLine[], off: readonly string[]): JudgeGroup[] {
  const judges = [...new Set(items.map(({ personId }) => personId))]
  return judges
    .map((id) => {
      const mine = items.filter(({ personId }) => personId === id).sort((a, b) => a.number - b.number)
      const rows = mine.map((line): LookRow => ({
        key: keyOf(line),
        title: line.title,
        foot: `${readEntryNumber(line.number)} ${line.villageName}`,
        saves: savesWords(line.saves),
        on: !off.includes(keyOf(line)),
      }))
      const chosen = rows.filter(({ on }) => on).length
      return {
        id,
        name: mine[0]?.judgeName ?? '',
        words: chosen === rows.length ? `补评 ${rows.length} 个` : `补评 ${chosen}/${rows.length} 个`,
        all: chosen === rows.length,
        rows,
      }
    })
    .sort((a, b) => b.rows.length - a.rows.length || (a.name < b.name ? -1 : 1))
}

export const chosenOf = (items: readonly LookLine[], off: readonly string[]): LookLine[] =>
  items.filter((line) => !off.includes(keyOf(line)))

export function sumOf(chosen: readonly LookLine[]) {
  const saves = chosen.reduce((sum, line) => sum + line.saves, 0)
  return {
    count: chosen.length,
    saves: `预计少错发 ${yuan(saves)} 元奖金`,
    judges: new Set(chosen.map(({ personId }) => personId)).size,
  }
}

/** What is left out after a tap on a row, or on a judge's all-or-none. */
export const toggled = (off: readonly string[], key: string): string[] =>
  off.includes(key) ? off.filter((other) => other !== key) : [...off, key]

export function toggledJudge(items: readonly LookLine[], off: readonly string[], judge: string): string[] {
  const keys = items.filter(({ personId }) => personId === judge).map(keyOf)
  const others = off.filter((key) => !keys.includes(key))
  return keys.every((key) => !off.includes(key)) ? [...others, ...keys] : others
}

export const addWords = (chosen: readonly LookLine[]): string => {
  const { count, judges } = sumOf(chosen)
  return `${judges} 位评委的路线里会多出 ${count} 个作品。派出去的补评要交齐，才能评奖。`
}
