import type { HouseholdRules } from '../../shared/household/rules'
import type { RankingRules } from '../../shared/ranking/rules'
import { plainPoints } from '../../shared/sheet/points'
import type { Body } from './body'
import { sheetTables } from './sheet'

export const household = ({ supervisors, memberLoad, rebound, model, sheet }: HouseholdRules): Body => ({
  facts: [
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
  ],
  tables: sheetTables(sheet),
})

export const ranking = ({ visits, rectification }: RankingRules): Body => ({
  facts: [
    { name: '督查成绩', value: `占 ${visits}%，当月入户督查得分的平均` },
    { name: '问题整改', value: `占 ${rectification}%，到期的问题里按时销号的比例` },
    { name: '没有督查的村', value: '写明缺少成绩，不当作零分' },
    { name: '同分', value: '并列' },
  ],
  tables: [],
})
