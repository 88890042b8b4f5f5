import type { SupervisionLine } from '../../../../typings/contract'

export const filters = [
  { value: 'all', label: '全部' },
  { value: 'few', label: '监督员不够' },
  { value: 'many', label: '监督员多了' },
  { value: 'unpaired', label: '有户没联' },
  { value: 'tasks', label: '有反弹' },
] as const
export type Filter = (typeof filters)[number]['value']

const picks: Readonly<Record<Filter, (line: SupervisionLine) => boolean>> = {
  all: () => true,
  few: ({ flag }) => flag === 'few',
  many: ({ flag }) => flag === 'many',
  unpaired: ({ unpaired }) => unpaired > 0,
  tasks: ({ openTasks }) => openTasks > 0,
}

export const orders = [
  { value: 'village', label: '按村排' },
  { value: 'missing', label: '缺监督员多的在前' },
  { value: 'unpaired', label: '没联的多的在前' },
  { value: 'poor', label: '贫困户多的在前' },
] as const
export type Order = (typeof orders)[number]['value']

const weights: Readonly<Record<Order, (line: SupervisionLine) => number>> = {
  village: () => 0,
  missing: ({ wanted, supervisors }) => wanted - supervisors,
  unpaired: ({ unpaired }) => unpaired,
  poor: ({ poor }) => poor,
}

export interface Wanted {
  readonly filter: Filter
  readonly order: Order
  readonly words: string
}
export const everything: Wanted = { filter: 'all', order: 'village', words: '' }

const supervisionRow = (line: SupervisionLine) => ({
  id: line.villageId,
  name: line.villageName,
  households: `${line.households} 户，贫困户 ${line.poor} 户`,
  supervisors: `监督员 ${line.supervisors} 名，应有 ${line.wanted} 名`,
  word: line.flag === 'few' ? '不够' : line.flag === 'many' ? '多了' : '',
  rest: [
    line.unpaired ? `${line.unpaired} 户没有联` : '',
    line.openTasks ? `${line.openTasks} 户反弹没办结` : '',
  ]
    .filter(Boolean)
    .join('，'),
})
export type SupervisionRow = ReturnType<typeof supervisionRow>

/** The villages that fit, in the order that is wanted; among equals as the town lists them. */
export function rowsOf(
  lines: readonly SupervisionLine[],
  { filter, order, words }: Wanted,
): SupervisionRow[] {
  const name = words.trim().replace(/村$/, '')
  const weight = weights[order]
  return lines
    .filter((line) => picks[filter](line) && line.villageName.includes(name))
    .sort((a, b) => weight(b) - weight(a))
    .map(supervisionRow)
}

export const summaryOf = (lines: readonly SupervisionLine[]) => {
  const sum = (of: (line: SupervisionLine) => number) => lines.reduce((total, line) => total + of(line), 0)
  return {
    title: `${sum(({ households }) => households).toLocaleString('en-US')} 户，贫困户 ${sum(({ poor }) => poor).toLocaleString('en-US')} 户`,
    words: `${lines.filter(({ flag }) => flag === 'few').length} 个村监督员不够，${sum(({ unpaired }) => unpaired)} 户没有联，${sum(({ openTasks }) => openTasks)} 户反弹没办结`,
  }
}
