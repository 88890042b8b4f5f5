import type { Finding } from '../../../shared/campaign/self-check'
import { stampMoment, type Moment } from '../../../shared/kernel/days'

export interface FindingGroup {
  readonly kind: Finding['kind']
  readonly name: string
  readonly what: string
  readonly rows: readonly (Finding & { readonly number: number })[]
}

const kinds: readonly Omit<FindingGroup, 'rows'>[] = [
  { kind: 'conflict', name: '前后不一致', what: '方案里两处说法对不上，要定一个' },
  { kind: 'undecided', name: '还没有定', what: '方案没有写明，要镇里研究' },
  { kind: 'gap', name: '还缺内容', what: '补上以后才好往下办' },
]

/** The findings in groups, numbered through, so that a meeting can name them. */
export function findingGroups(findings: readonly Finding[]): FindingGroup[] {
  let number = 0
  return kinds
    .map((group) => ({
      ...group,
      rows: findings
        .filter((finding) => finding.kind === group.kind)
        .map((finding) => ({ ...finding, number: ++number })),
    }))
    .filter((group) => group.rows.length > 0)
}

export const checkedWords = (count: number, at: Moment): string => `${stampMoment(at)} 查出 ${count} 处`

/** The whole list as text, to paste into a message or a document. */
export const asText = (groups: readonly FindingGroup[]): string =>
  groups
    .flatMap((group) => [
      `【${group.name}】`,
      ...group.rows.map((row) => `${row.number}. ${row.title}\n${row.detail}\n建议：${row.advice}`),
    ])
    .join('\n\n')
