import {
  keptWords,
  orderLine,
  prizeGroups,
  prizesByEntry,
  readPoints,
  readYuan,
  type RuleWords,
} from '../../../page/award'
import { partsOf } from '../../../page/parts'
import type { ContestResult } from '../../../shared/award/result'

/** The whole table a second person looks at: prizes with works, what they rest on, who is out. */
export function tableOf(result: ContestResult, rules: RuleWords) {
  const prizes = prizesByEntry(result)
  return {
    prizes: prizeGroups(result, rules.awards).map(({ prizeId, name, amount, works, vacant }) => ({
      prizeId,
      name,
      words: `${works.length} 个，每个 ${amount}`,
      vacant: vacant ? `空缺 ${vacant} 个` : '',
      works: works.map(({ award, work }) => ({
        ...orderLine(work, prizes.get(work.entryId) ?? [], rules.sheet),
        kept: `${award.kept}%`,
        keptWords: keptWords(award.kept),
        shaky: award.kept < 60,
        other: (prizes.get(work.entryId) ?? [])
          .filter(({ prizeId: id }) => id !== prizeId)
          .map(({ prizeName }) => `同时得${prizeName}`)
          .join('，'),
        creativity: prizeId === 'creativity' ? readPoints(work.creativity) : '',
      })),
    })),
    rest: result.works
      .filter(({ entryId }) => !prizes.has(entryId))
      .map((work) => orderLine(work, [], rules.sheet)),
    vetoed: result.vetoed.map(({ villageId, villageName, missing, entries }) => ({
      id: villageId,
      village: villageName,
      words: `没有做到：${missing.join('、')}；${entries} 个作品不参加评奖`,
    })),
    vacant: result.vacant
      .filter(({ count }) => count > 0)
      .map(({ prizeName, count }) => `${prizeName} ${count} 个`)
      .join('、'),
    money: readYuan(result.money.prizes - result.money.awarded),
  }
}

/** The table as the page holds it: its lists of works in parts. */
export function tableParts({ prizes, rest, ...table }: ReturnType<typeof tableOf>) {
  const [others = [], ...works] = partsOf([rest, ...prizes.map((prize) => prize.works)] as const)
  return {
    ...table,
    prizes: prizes.map((prize, at) => ({ ...prize, works: works[at] ?? [] })),
    rest: others,
    others: rest.length,
  }
}
export type Table = ReturnType<typeof tableParts>
