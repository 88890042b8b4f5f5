import type { ChainRow } from '../../../../typings/contract'
import { linkIds, linkNames } from '../../../shared/responsibility/chain'

export type Tab = 'all' | 'missing'

export const tabsOf = (rows: readonly ChainRow[]) => [
  { value: 'all', label: `全部 ${rows.length}` },
  { value: 'missing', label: `没有落实的 ${rows.filter(({ missing }) => missing > 0).length}` },
]

export const chainLine = ({ villageId, villageName, districtName, holders, missing }: ChainRow) => ({
  id: villageId,
  name: villageName,
  district: districtName,
  missing: missing ? `缺 ${missing} 级` : '',
  links: linkIds.map((link) => ({
    role: linkNames[link],
    name: holders[link] || '没有落实',
    held: holders[link] !== '',
  })),
})
export type ChainLine = ReturnType<typeof chainLine>

/** By village, district or holder. */
export const linesOf = (rows: readonly ChainRow[], tab: Tab, asked: string): ChainLine[] =>
  rows
    .filter(({ missing }) => tab === 'all' || missing > 0)
    .filter(({ villageName, districtName, holders }) =>
      [villageName, districtName, ...Object.values(holders)].some((words) => words.includes(asked.trim())),
    )
    .map(chainLine)
