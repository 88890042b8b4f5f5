import type { CampaignView, RuleView } from '../../../typings/contract'
import type { AssessmentRules } from '../../shared/assessment/rules'
import { componentIds, componentNames } from '../../shared/assessment/components'
import type { AwardRules } from '../../shared/award/rules'
import { prizeMoney, type Prize } from '../../shared/campaign/plan'
import type { CleanupRules } from '../../shared/cleanup/rules'
import type { HouseholdRules } from '../../shared/household/rules'
import type { PlanRules } from '../../shared/plan/rules'
import { phaseNames } from '../../page/plan'
import type { ProblemRules } from '../../shared/problem/rules'
import type { RankingRules } from '../../shared/ranking/rules'
import { readDay } from '../../shared/kernel/days'
import { plainPoints } from '../../shared/sheet/points'
import { itemsOf } from '../../shared/sheet/score'
import type { Sheet } from '../../shared/sheet/sheet'
import { shortHash } from '../../page/hash'
import { checkFacts, checkTables, pledgeFacts, pledgeTables } from './street'
import type { Fact, Table } from './table'
import { doublePrizeWords, fillWords, standing, whatFor } from './words'

/** What the words of one rule set need besides it. */
export interface Around {
  readonly campaign: Pick<CampaignView, 'phases'>
  /** Names the items that orders and ties speak of. */
  readonly sheet: Sheet | undefined
}

const steps = (items: Sheet['groups'][number]['items']): string => {
  const all = [...new Set(items.map(({ step }) => step))]
  return all.length === 1 ? `，${plainPoints(all[0] ?? 0)} 分一档` : ''
}

export const sheetTables = (sheet: Sheet): Table[] =>
  sheet.groups.map((group) => {
    const most = group.items.reduce((sum, item) => sum + item.cap, 0)
    const checks = group.fill === 'check'
    return {
      id: group.id,
      head: group.name,
      end: checks ? `${group.items.length} 项` : `${plainPoints(most)} 分`,
      words: `${fillWords[group.fill]}${checks ? '' : steps(group.items)}${group.beside ? '，另行评分，不计入总分' : ''}`,
      rows: group.items.map(({ id, name, asks, cap }) => ({
        id,
        name,
        asks,
        end: checks ? '' : `${plainPoints(cap)} 分`,
      })),
    }
  })

export const prizeTable = (prizes: readonly Prize[]): Table => ({
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

export function cleanupFacts(rules: CleanupRules, { campaign }: Around): Fact[] {
  const phase = campaign.phases.find(({ id }) => id === rules.deadline)
  return [
    { name: '什么时候截止', value: phase ? `${readDay(phase.to)}，“${phase.name}”的最后一天` : '还没有定' },
    { name: '没做完会怎样', value: '到期有一项没验收，提出一票否决；督查员到现场核实，再由另一个人确认' },
    { name: '否决以后', value: '村里定为最差等次，作品不参加评奖' },
    { name: '能不能申诉', value: `确认后 ${rules.appealHours} 小时内可以申诉，由没有经手的人决定` },
  ]
}

export const awardFacts = (rules: AwardRules): Fact[] => [
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

export const householdFacts = ({ supervisors, memberLoad, rebound, model }: HouseholdRules): Fact[] => [
  {
    name: '每村几名卫生监督员',
    value: supervisors
      .map(({ upTo, count }, i) => {
        const last = i === supervisors.length - 1
        return last ? `更多的 ${count} 名` : `贫困户 ${upTo} 户以内 ${count} 名`
      })
      .join('，'),
  },
  { name: '一名党员最多联系', value: `${memberLoad} 户` },
  {
    name: '怎样算反弹',
    value: `连续两次不到 ${plainPoints(rebound.below)} 分，或一次下降 ${plainPoints(rebound.fall)} 分以上`,
  },
  {
    name: '怎样能当示范户',
    value: `连续 ${model.months} 个月都在 ${plainPoints(model.from)} 分以上，本户同意才公布`,
  },
]

export const problemFacts = (rules: ProblemRules): Fact[] => [
  { name: '整改期限', value: `一般 ${rules.days} 天，最长 ${rules.mostDays} 天` },
  { name: '重复提示', value: `${rules.duplicateMeters} 米以内有人反映过就提示，不拦着` },
  { name: '销号以后抽查', value: `每 100 个抽 ${rules.recheckPercent} 个，换一位督查员再看` },
  { name: '曝光以前', value: `先让村里看，${rules.replyHours} 小时以内可以答复` },
]

export const planFacts = (rules: PlanRules): Fact[] => [
  { name: '上报截止', value: `${phaseNames[rules.dueBy]}的最后一天，过后还能报，但记为迟报` },
  { name: '提醒', value: `到期前 ${rules.remindDays} 天提醒，超期以后再提醒 ${rules.overdueDays} 天` },
  { name: '一份方案', value: `最多 ${rules.mostItems} 件事` },
]

export const rankingFacts = ({ visits, rectification }: RankingRules): Fact[] => [
  { name: '督查成绩', value: `占 ${visits}%，当月入户督查得分的平均` },
  { name: '问题整改', value: `占 ${rectification}%，到期的问题里按时销号的比例` },
  { name: '没有督查的村', value: '写明缺少成绩，不当作零分' },
  { name: '同分', value: '并列' },
]

const partWords = (rules: AssessmentRules): Record<keyof AssessmentRules['weights'], string> => ({
  rankings: '全年公布的月排名得分，取平均；没有督查的月份不计入',
  contest: `完成任务数 ${plainPoints(rules.quota)} 分，其余是获奖分；一票否决的村不得分`,
  cleanup: '清单上按时申报、验收通过的比例',
  problems: '到期的问题里按时销号的比例；没有到期问题的得满分',
  accountability: `起评满分，每确认一次假整改扣 ${plainPoints(rules.perFault)} 分`,
  inspections: '起评满分，按上级检查的扣分记录扣，不设下限',
})

export const assessmentTables = (rules: AssessmentRules): Table[] => [
  {
    id: 'weights',
    head: '分怎么来',
    end: '100 分',
    words: '每一分都连着一条记录，加起来就是总分',
    rows: componentIds.map((id) => ({
      id,
      name: componentNames[id],
      asks: partWords(rules)[id],
      end: `${plainPoints(rules.weights[id])} 分`,
    })),
  },
  {
    id: 'grades',
    head: '等次',
    end: '',
    words: '一票否决的村定为最后一个等次',
    rows: rules.grades.map(({ id, name, from }) => ({
      id,
      name,
      asks: '',
      end: from ? `${plainPoints(from)} 分以上` : '其余',
    })),
  },
]

export const assessmentFacts = ({ appealDays, propose }: AssessmentRules): Fact[] => [
  { name: '申诉', value: `公布以后 ${appealDays} 天内，由支部书记提出、另外的人答复` },
  { name: '建议表彰', value: `前 ${propose.commend} 名` },
  { name: '建议通报批评', value: `${plainPoints(propose.criticiseBelow)} 分以下，或者一票否决` },
  { name: '建议诫勉谈话', value: `上级检查扣分 ${propose.admonishDeductions} 次以上` },
  { name: '建议问责', value: `确认的假整改 ${propose.holdFaults} 次以上` },
  { name: '谁来决定', value: '系统只提建议，由镇领导写明理由决定' },
]

const isAssessment = (rule: RuleView): rule is RuleView<'assessment'> => rule.name === 'assessment'
const isHousehold = (rule: RuleView): rule is RuleView<'household'> => rule.name === 'household'
const isProblem = (rule: RuleView): rule is RuleView<'problem'> => rule.name === 'problem'
const isPlan = (rule: RuleView): rule is RuleView<'plan'> => rule.name === 'plan'
const isRanking = (rule: RuleView): rule is RuleView<'ranking'> => rule.name === 'ranking'
const isSheet = (rule: RuleView): rule is RuleView<'contestSheet'> => rule.name === 'contestSheet'
const isCleanup = (rule: RuleView): rule is RuleView<'cleanup'> => rule.name === 'cleanup'
const isCheck = (rule: RuleView): rule is RuleView<'check'> => rule.name === 'check'
const isPledge = (rule: RuleView): rule is RuleView<'pledge'> => rule.name === 'pledge'
const isAwards = (rule: RuleView): rule is RuleView<'awards'> => rule.name === 'awards'

function bodyOf(rule: RuleView, around: Around): { facts: Fact[]; tables: Table[] } {
  if (isSheet(rule)) {
    const facts = [{ name: '总分', value: `${plainPoints(rule.body.total)} 分` }]
    return { facts, tables: sheetTables(rule.body) }
  }
  if (isCleanup(rule)) return { facts: cleanupFacts(rule.body, around), tables: sheetTables(rule.body.sheet) }
  if (isHousehold(rule)) return { facts: householdFacts(rule.body), tables: sheetTables(rule.body.sheet) }
  if (isProblem(rule)) return { facts: problemFacts(rule.body), tables: [] }
  if (isPlan(rule)) return { facts: planFacts(rule.body), tables: [] }
  if (isRanking(rule)) return { facts: rankingFacts(rule.body), tables: [] }
  if (isAssessment(rule)) return { facts: assessmentFacts(rule.body), tables: assessmentTables(rule.body) }
  if (isCheck(rule)) return { facts: checkFacts(rule.body), tables: checkTables(rule.body) }
  if (isPledge(rule)) return { facts: pledgeFacts(rule.body), tables: pledgeTables(rule.body) }
  if (!isAwards(rule)) return { facts: [], tables: [] }
  const orders = (['graded', 'creativity'] as const).map((id) => orderTable(id, rule.body, around.sheet))
  return { facts: awardFacts(rule.body), tables: [prizeTable(rule.body.prizes), ...orders] }
}

export function ruleFace(rule: RuleView, newest: number, around: Around) {
  return {
    title: rule.title,
    what: whatFor[rule.name],
    version: `第 ${rule.version} 版`,
    word: rule.version === newest ? '现行' : '旧版',
    standing: standing(rule),
    reason: rule.reason ? `这一版为什么改：${rule.reason}` : '按活动方案定的第一版',
    hash: shortHash(rule.sha256),
    sha256: rule.sha256,
    ...bodyOf(rule, around),
  }
}

export type RuleFace = ReturnType<typeof ruleFace>

/** The versions to choose among; nothing to choose while there is one. */
export const versionChoices = (versions: readonly RuleView[]): { value: string; label: string }[] =>
  versions.length < 2
    ? []
    : versions.map(({ version }, i) => ({
        value: String(version),
        label: `第 ${version} 版${i ? '' : '（现行）'}`,
      }))
