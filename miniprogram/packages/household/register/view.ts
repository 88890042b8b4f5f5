import type { GrantView, HouseholdRow, Input, Page, VillageRow } from '../../../../typings/contract'
import { tailOf } from '../../../page/load'
import { append } from '../../../page/parts'
import { householdKinds, type HouseholdKind } from '../../../shared/household/household'
import { keepsRegister, sightOf } from '../../../shared/household/sight'
import { householdLine, type HouseholdLine } from '../household-line'

/** So many households come with each answer. */
const PAGE = 30

export type KindChoice = HouseholdKind | ''

export const kindChoices: readonly { readonly value: KindChoice; readonly label: string }[] = [
  { value: '', label: '全部' },
  { value: 'poor', label: householdKinds.poor },
  { value: 'ordinary', label: householdKinds.ordinary },
]

export interface Wanted {
  readonly villageId: string
  readonly kind: KindChoice
  readonly words: string
}

export const queryOf = ({ villageId, kind, words }: Wanted, next = ''): Input<'household.list'> => ({
  villageId,
  search: words.trim().slice(0, 20),
  limit: PAGE,
  ...(kind ? { kind } : {}),
  ...(next ? { cursor: next } : {}),
})

/** @param remembered without scores: of those nothing is said */
export const firstRows = ({ items, next }: Page<HouseholdRow>, remembered = false) => ({
  phase: items.length ? ('ready' as const) : ('empty' as const),
  groups: append(
    [],
    items.map(householdLine).map((line) => (remembered ? { ...line, last: '' } : line)),
  ),
  next: next ?? '',
  tail: tailOf(next),
})

export const moreRows = (shown: readonly HouseholdLine[][], { items, next }: Page<HouseholdRow>) => ({
  groups: append(shown, items.map(householdLine)),
  next: next ?? '',
  tail: tailOf(next),
})

/** Why nothing is listed: nobody is entered yet, or nobody fits what is looked for. */
export const noneOf = ({ kind, words }: Wanted, keeps: boolean) =>
  kind || words.trim()
    ? { title: '没有找到', hint: '换个名字或户号试试，或者选“全部”。' }
    : {
        title: '还没有登记农户',
        hint: keeps
          ? '一户一户登记，或者请镇里用表格一次导入。'
          : '村里或镇里把农户录进来以后，您负责的户会列在这里。',
      }

/** What a person does with a village's register. */
export function authorityIn(grants: readonly GrantView[], villageId: string) {
  const { village, town } = sightOf(grants, villageId, '')
  return { keeps: village || town, town }
}

/** The village to begin with where none is named: a person's own; those of the town choose. */
export const ownVillage = (grants: readonly GrantView[]): string =>
  keepsRegister(grants) ? '' : (grants.find(({ villageId }) => villageId)?.villageId ?? '')

export const NOBODYS = '农户台账由本村村干部和镇里管台账的人查看；如果您就是，请到“我的”里用邀请码领取身份'

export interface VillageChoice {
  readonly value: string
  readonly label: string
}

export const villageChoices = (villages: readonly VillageRow[], words: string): VillageChoice[] => {
  const wanted = words.trim().replace(/村$/, '')
  return [...villages]
    .sort((a, b) => a.order - b.order)
    .filter(({ name }) => name.includes(wanted))
    .map(({ id, name }) => ({ value: id, label: name }))
}
