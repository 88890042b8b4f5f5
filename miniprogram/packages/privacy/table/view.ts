import { townName } from '../../../page/town-name'
import { keptWords } from '../../../shared/privacy/holding'
import { holdingNames, holdingOf } from '../../../shared/privacy/holdings'

/** What is kept and given up alike. */
export interface Group {
  readonly rows: readonly { readonly id: string; readonly name: string; readonly why: string }[]
  readonly kept: string
  readonly after: string
}

const erasureWords = { erase: '删除', alias: '换成编号', nothing: '不动' } as const

/** What holds something of people, as the statement lists it: what is said of many stands once, and last. */
export function tableGroups(): Group[] {
  const groups = new Map<string, Group>()
  for (const id of holdingNames) {
    const { name, why, kept, keeps, atErasure, persons, subject } = holdingOf(id)
    if (!persons.length && subject !== 'household') continue
    const words = {
      kept: keptWords(kept),
      after: [erasureWords[atErasure], keeps].filter(Boolean).join('；'),
    }
    const alike = JSON.stringify(words)
    groups.set(alike, { ...words, rows: [...(groups.get(alike)?.rows ?? []), { id, name, why }] })
  }
  return [...groups.values()].sort((a, b) => a.rows.length - b.rows.length)
}

/** Who holds it, where it lies, and who else sees any of it. */
export const keepers = [
  `这些资料由${townName}人民政府负责，存在镇里自己的云环境（腾讯云）里。`,
  '公开以前，文字和照片交给微信检查；镇里开通了的，投票时请微信看账号有没有风险。此外不交给别人。',
  '有疑问、要投诉，找镇政府或村干部。',
] as const

export const rights = [
  '看：“我的 → 我的数据”里，镇里存了您的哪些数据，一条一条都在。',
  '拿走：同一页“导出一份”，是一张表。',
  '删除：同一页“删除我的数据”，十分钟内办完；依法要留的，只留换算过的编号，看不出是您。',
  '农户资料：户主可以到镇里，请镇管理员或扶贫办导出一份，或者从台账里删除。',
  '照片里有您：告诉村干部或镇政府，我们会撤下。',
] as const
