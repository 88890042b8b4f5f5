import type { GrantView, Input, ShopFigures } from '../../../../typings/contract'
import { shopViews, type ShopView } from '../../../shared/street/schema'

/** So many shops come with each answer. */
const PAGE = 30

export const viewChoices = (Object.keys(shopViews) as ShopView[]).map((value) => ({
  value,
  label: shopViews[value] as string,
}))

/** The views with how many shops stand in those that ask for something; a search is of fewer than what was counted. */
export const choicesWith = ({ open, signed, due }: ShopFigures, { words }: Pick<Wanted, 'words'>) => {
  if (words.trim()) return viewChoices
  const counts: Partial<Record<ShopView, number>> = { unsigned: open - signed, due }
  return viewChoices.map(({ value, label }) => ({
    value,
    label: counts[value] ? `${label} ${counts[value]}` : label,
  }))
}

export interface Wanted {
  readonly villageId: string
  readonly view: ShopView
  readonly words: string
}

export const queryOf = ({ villageId, view, words }: Wanted, next = ''): Input<'shop.list'> => ({
  view,
  search: words.trim().slice(0, 20),
  limit: PAGE,
  ...(villageId ? { villageId } : {}),
  ...(next ? { cursor: next } : {}),
})

export const figureWords = ({ open, signed, due }: ShopFigures): string =>
  `开着的 ${open} 家，签了 ${signed} 家${due ? `，该查 ${due} 家` : ''}`

const emptyOf: Readonly<Record<ShopView, { title: string; hint: string }>> = {
  all: { title: '还没有登记业户', hint: '一家一家登记，或者由镇里用表格一次导入。' },
  unsigned: { title: '都签了', hint: '开着的业户都签了门前五包责任书。' },
  signed: { title: '还没有签的', hint: '打开一家，让经营户在手机上签。' },
  due: { title: '都查过了', hint: '到了该再查的日子，会列在这里。' },
  closed: { title: '没有停业的', hint: '停业的业户列在这里，不再检查。' },
}

export const noneOf = ({ view, words }: Wanted) =>
  words.trim() ? { title: '没有找到', hint: '换个店名、路名试试，或者选“全部”。' } : emptyOf[view]

/** Those who may register a shop. */
export const mayKeep = (grants: readonly GrantView[]): boolean =>
  grants.some(({ role }) => role === 'inspector' || role === 'admin' || role === 'office')
