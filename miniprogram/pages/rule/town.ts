import { phaseNames } from '../../page/plan'
import type { AssessmentRules } from '../../shared/assessment/rules'
import { componentIds, componentNames } from '../../shared/assessment/components'
import type { PlanRules } from '../../shared/plan/rules'
import type { ProblemRules } from '../../shared/problem/rules'
import { plainPoints } from '../../shared/sheet/points'
import type { Body, Table } from './body'

export const problem = (rules: ProblemRules): Body => ({
  facts: [
    { name: '整改期限', value: `一般 ${rules.days} 天，最长 ${rules.mostDays} 天` },
    { name: '重复提示', value: `${rules.duplicateMeters} 米以内有人反映过就提示，不拦着` },
    { name: '销号以后抽查', value: `每 100 个抽 ${rules.recheckPercent} 个，换一位督查员再看` },
    { name: '曝光以前', value: `先让村里看，${rules.replyHours} 小时以内可以答复` },
  ],
  tables: [],
})

export const plan = (rules: PlanRules): Body => ({
  facts: [
    { name: '上报截止', value: `${phaseNames[rules.dueBy]}的最后一天，过后还能报，但记为迟报` },
    { name: '提醒', value: `到期前 ${rules.remindDays} 天提醒，超期以后再提醒 ${rules.overdueDays} 天` },
    { name: '一份方案', value: `最多 ${rules.mostItems} 件事` },
  ],
  tables: [],
})

export const assessment = (rules: AssessmentRules): Body => ({
  facts: [
    { name: '申诉', value: `公布以后 ${rules.appealDays} 天内，由支部书记提出、另外的人答复` },
    { name: '建议表彰', value: `前 ${rules.propose.commend} 名` },
    { name: '建议通报批评', value: `${plainPoints(rules.propose.criticiseBelow)} 分以下，或者一票否决` },
    { name: '建议诫勉谈话', value: `上级检查扣分 ${rules.propose.admonishDeductions} 次以上` },
    { name: '建议问责', value: `确认的假整改 ${rules.propose.holdFaults} 次以上` },
    { name: '谁来决定', value: '系统只提建议，由镇领导写明理由决定' },
  ],
  tables: assessmentTables(rules),
})

const partWords = (rules: AssessmentRules): Record<keyof AssessmentRules['weights'], string> => ({
  rankings: '全年公布的月排名得分，取平均；没有督查的月份不计入',
  contest: `完成任务数 ${plainPoints(rules.quota)} 分，其余是获奖分；一票否决的村不得分`,
  cleanup: '清单上按时申报、验收通过的比例',
  problems: '到期的问题里按时销号的比例；没有到期问题的得满分',
  accountability: `起评满分，每确认一次假整改扣 ${plainPoints(rules.perFault)} 分`,
  inspections: '起评满分，按上级检查的扣分记录扣，不设下限',
})

const assessmentTables = (rules: AssessmentRules): Table[] => [
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
