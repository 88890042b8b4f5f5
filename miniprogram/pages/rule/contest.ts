import { prizeMoney, type Prize } from '../../shared/campaign/plan'
import type { AwardRules } from '../../shared/award/rules'
import type { CleanupRules } from '../../shared/cleanup/rules'
import { readDay } from '../../shared/kernel/days'
import { plainPoints } from '../../shared/sheet/points'
import { itemsOf } from '../../shared/sheet/score'
import type { Sheet } from '../../shared/sheet/sheet'
import type { Around, Body, Fact, Table } from './body'
import { sheetTables } from './sheet'
import { doublePrizeWords } from './words'

export const contestSheet = (sheet: Sheet): Body => ({
  facts: [{ name: '总分', value: `${plainPoints(sheet.total)} 分` }],
  tables: sheetTables(sheet),
})

export const cleanup = (rules: CleanupRules, around: Around): Body => ({
  facts: cleanupFacts(rules, around),
  tables: sheetTables(rules.sheet),
})

export const awards = (rules: AwardRules, { sheet }: Around): Body => ({
  facts: awardFacts(rules),
  tables: [
    prizeTable(rules.prizes),
    ...(['graded', 'creativity'] as const).map((id) => orderTable(id, rules, sheet)),
  ],
})

const prizeTable = (prizes: readonly Prize[]): Table => ({
  id: 'prizes',
  head: '奖项',
  end: `${prizeMoney(prizes).toLocaleString('en')} 元`,
  words: `共 ${prizes.reduce((sum, { count }) => sum + count, 0)} 个名额`,
  rows: prizes.map(({ id, name, count, amount }) => ({
    id,
    name,
    asks: `每个 ${amount.toLocaleString('en')} 元`,
    end: `${count} 个`,
  })),
})

/** What a step of a tie ladder compares, in the sheet's own words. */
export function stepName(step: string, sheet: Sheet | undefined): string {
  if (step === 'total') return '综合得分高的'
  if (step === 'submittedAt') return '先提交作品的'
  const name = sheet && itemsOf(sheet).find(({ item }) => item.id === step)?.item.name
  return `“${name ?? step}”得分高的`
}

function orderTable(id: Prize['group'], rules: AwardRules, sheet: Sheet | undefined): Table {
  const { by, ties } = rules.orders[id]
  const prizes = rules.prizes.filter(({ group }) => group === id).map(({ name }) => name)
  return {
    id,
    head: `${prizes.join('、')}怎么排`,
    end: '',
    words: `${stepName(by, sheet)}排在前；分数一样时，依次看下面每一条，不抽签：`,
    rows: ties.map((step, i) => ({
      id: step,
      name: `${i + 1}. ${stepName(step, sheet)}排在前`,
      asks: '',
      end: '',
    })),
  }
}

function cleanupFacts(rules: CleanupRules, { campaign }: Around): Fact[] {
  const phase = campaign.phases.find(({ id }) => id === rules.deadline)
  return [
    { name: '什么时候截止', value: phase ? `${readDay(phase.to)}，“${phase.name}”的最后一天` : '还没有定' },
    { name: '没做完会怎样', value: '到期有一项没验收，提出一票否决；督查员到现场核实，再由另一个人确认' },
    { name: '否决以后', value: '村里定为最差等次，作品不参加评奖' },
    { name: '能不能申诉', value: `确认后 ${rules.appealHours} 小时内可以申诉，由没有经手的人决定` },
  ]
}

const awardFacts = (rules: AwardRules): Fact[] => [
  {
    name: '用什么分数',
    value:
      rules.score === 'adjusted'
        ? '把评委手松手紧校正以后的得分'
        : '把评委手松手紧校正、再按评的张数折算以后的得分',
  },
  { name: '等次奖和最佳创意奖能否同得', value: doublePrizeWords(rules.doublePrize) },
  { name: '公示', value: `${rules.noticeDays} 天，期间谁都可以提异议，答复完才确定` },
  { name: '一票否决的村', value: '作品不参加评奖' },
]
