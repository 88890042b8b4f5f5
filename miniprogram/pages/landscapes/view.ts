import type { Input, Output, VillageRow } from '../../../typings/contract'
import { tailOf } from '../../page/load'
import { append } from '../../page/parts'
import { toCard, type CardRow } from '../../page/rows'
import { keysOf, materials, type Material } from '../../shared/landscape/options'
import { readEntryNumber } from '../../shared/landscape/quota'
import type { EntryOrder } from '../../shared/landscape/schema'

/** What narrows the gallery; `words` is how the search box put it. */
export interface Filter {
  readonly order: EntryOrder
  readonly material: Material | ''
  readonly villageId: string
  readonly villageName: string
  readonly number: number
}

export const noFilter: Filter = { order: 'newest', material: '', villageId: '', villageName: '', number: 0 }

export const orders: readonly { value: EntryOrder; label: string }[] = [
  { value: 'newest', label: '最新' },
  { value: 'random', label: '随机看' },
  { value: 'votes', label: '票数' },
]

export const materialChoices = [
  { value: '', label: '不限' },
  ...keysOf(materials).map((value) => ({ value, label: materials[value] })),
]

/** The question a filter asks; what is not set is left out. */
export const queryOf = (filter: Filter, cursor?: string): Input<'entry.list'> => ({
  order: filter.order,
  ...(filter.material ? { material: filter.material } : {}),
  ...(filter.villageId ? { villageId: filter.villageId } : {}),
  ...(filter.number ? { number: filter.number } : {}),
  ...(cursor ? { cursor } : {}),
})

/** What narrows the list besides its order, in words. */
export const filterWords = ({ material, villageName, number }: Filter): string =>
  [villageName, material ? materials[material] : '', number ? `编号 ${readEntryNumber(number)}` : '']
    .filter(Boolean)
    .join('、')

export type Found =
  | { readonly kind: 'all' }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'village'; readonly village: Pick<VillageRow, 'id' | 'name'> }
  | { readonly kind: 'nothing'; readonly words: string }

/** What a search means: an entry's number (`01-03`, `1-3`, `103`) or a village's name, whole or in part. */
export function readSearch(written: string, villages: readonly Pick<VillageRow, 'id' | 'name'>[]): Found {
  const words = written.trim()
  if (!words) return { kind: 'all' }
  const parted = /^(\d{1,3})\s*[-－—]\s*(\d{1,2})$/.exec(words)
  if (parted) return { kind: 'number', number: Number(parted[1]) * 100 + Number(parted[2]) }
  if (/^\d{3,5}$/.test(words)) return { kind: 'number', number: Number(words) }
  const name = words.replace(/村$/, '')
  const village =
    villages.find((it) => it.name === words || it.name === name) ??
    villages.find((it) => it.name.includes(name))
  return village ? { kind: 'village', village } : { kind: 'nothing', words }
}

type Answer = Output<'entry.list'>

/** As many parts as a first screen shows: two rows of two cards. */
const FIRST = 1

export const firstPage = (answer: Answer) => ({
  cards: append<CardRow>([], answer.items.map(toCard)),
  tail: tailOf(answer.next),
})

/** The top of the first page; nothing more is asked for until the rest of it stands. */
export function firstScreen(answer: Answer) {
  const { cards, tail } = firstPage(answer)
  return {
    phase: cards.length ? ('ready' as const) : ('empty' as const),
    cards: cards.slice(0, FIRST),
    next: answer.next ?? '',
    tail: cards.length > FIRST ? ('loading' as const) : tail,
  }
}

export const morePages = (shown: readonly CardRow[][], answer: Answer) => ({
  cards: append(shown, answer.items.map(toCard)),
  next: answer.next ?? '',
  tail: tailOf(answer.next),
})
