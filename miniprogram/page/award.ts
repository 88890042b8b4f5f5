import type { AwardRules, TieStep } from '../shared/award/rules'
import type { AwardedWork, ContestResult, RankedWork } from '../shared/award/result'
import { readEntryNumber } from '../shared/landscape/quota'
import type { RuleRef } from '../shared/rules/rules'
import { ruleNames } from '../shared/rules/rules'
import { itemsOf } from '../shared/sheet/score'
import type { Sheet } from '../shared/sheet/sheet'
import { shortHash } from './hash'

/** `8350` hundredths as people read points: `83.50`. */
export const readPoints = (hundredths: number): string => (hundredths / 100).toFixed(2)

/** `97500` as people read money: `97,500 元`. */
export const readYuan = (yuan: number): string => `${yuan.toLocaleString('en-US')} 元`

/** What a result was made with, as far as words need it. */
export interface RuleWords {
  readonly sheet: Sheet
  readonly awards: AwardRules
}

/** A step of the ladder in words: an item of the sheet, the total, or who came first. */
export function stepWords(step: TieStep, sheet: Sheet): string {
  if (step === 'submittedAt') return '提交先后'
  if (step === 'total') return '总分'
  // The last resort of the ladder (shared/award/order.ts).
  if (step === 'number') return '作品编号'
  return itemsOf(sheet).find(({ item }) => item.id === step)?.item.name ?? step
}

export const ladderWords = (steps: readonly TieStep[], sheet: Sheet): string =>
  steps.map((step) => stepWords(step, sheet)).join(' → ')

/** How firm a prize is, in words: whether it would be another's if one judge were not there. */
export const keptWords = (kept: number): string =>
  kept >= 100 ? '少了哪一位评委，这个奖都不变' : `逐一去掉一位评委重算，${kept}% 的情形下仍得这个奖`

/** One rule set behind a result: name, version, hash; a tap leads to it. */
export const ruleLine = ({ name, version, sha256 }: RuleRef) => ({
  name,
  title: ruleNames[name],
  version: `第 ${version} 版`,
  short: shortHash(sha256),
  sha256,
})
export type RuleLine = ReturnType<typeof ruleLine>

export const ruleLines = ({ rules }: ContestResult): RuleLine[] =>
  [rules.sheet, rules.awards, rules.cleanup].map(ruleLine)

/** The prizes a work takes, by entry id; one work may take two. */
export function prizesByEntry(result: ContestResult): Map<string, AwardedWork[]> {
  const prizes = new Map<string, AwardedWork[]>()
  for (const award of result.awards) prizes.set(award.entryId, [...(prizes.get(award.entryId) ?? []), award])
  return prizes
}

/** One prize with the works that take it, in the prize's order. */
export interface PrizeGroup {
  readonly prizeId: string
  readonly name: string
  readonly amount: string
  readonly works: readonly { readonly award: AwardedWork; readonly work: RankedWork }[]
  /** Prizes of this kind nobody was left for. */
  readonly vacant: number
}

export function prizeGroups(result: ContestResult, rules: AwardRules): PrizeGroup[] {
  const works = new Map(result.works.map((work) => [work.entryId, work]))
  return rules.prizes.map((prize) => ({
    prizeId: prize.id,
    name: prize.name,
    amount: readYuan(prize.amount),
    works: result.awards.flatMap((award) => {
      const work = works.get(award.entryId)
      return award.prizeId === prize.id && work ? [{ award, work }] : []
    }),
    vacant: result.vacant.find(({ prizeId }) => prizeId === prize.id)?.count ?? 0,
  }))
}

/** A line of the prize order. */
export function orderLine(work: RankedWork, prizes: readonly AwardedWork[], sheet: Sheet) {
  return {
    id: work.entryId,
    place: work.place,
    number: readEntryNumber(work.number),
    title: work.title,
    village: work.villageName,
    raw: readPoints(work.raw),
    score: readPoints(work.score),
    prize: prizes.map(({ prizeName }) => prizeName).join('、'),
    tie: work.decidedBy ? `同分，看${stepWords(work.decidedBy, sheet)}` : '',
  }
}
export type OrderLine = ReturnType<typeof orderLine>

/** What to say of the whole table's trust, from the ruler's own figures. */
export const reliabilityWords = ({ reliability }: ContestResult): string =>
  `校正以后，作品之间的分差约有 ${reliability.adjusted}% 来自作品本身，其余是打分难免的偶然；校正以前，单张评分表只有 ${reliability.rawSheet}%。`

/** Which score counts, in words. */
export const scoreWords = (rules: AwardRules): string =>
  rules.score === 'adjusted'
    ? '名次按校正后的分数排。'
    : '名次按校正后的稳妥估计排：评分表越少的作品，越向全镇的平均水平靠一点，免得一张高分表就定了名次。'
