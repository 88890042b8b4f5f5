import type { Columns } from '../../cloudfunctions/documents/workbook/columns'
import type { Line } from '../../cloudfunctions/documents/workbook/cell'
import { writeTables } from '../../cloudfunctions/documents/workbook/excel'
import type { TownPlan } from '../../seeds/plan'

const column = (title: string, needed = true, aliases: readonly string[] = []) => ({ title, needed, aliases })

/** The sheets of the two workbooks as people fill them. */
export const villageColumns = {
  village: column('村', true, ['村名', '村庄', '行政村', '村居']),
  quota: column('任务数', true, ['任务', '指标', '景观数', '建设任务']),
  district: column('管区', false, ['所属管区', '管区名称', '片区']),
} as const satisfies Columns<string>

export const sheets = {
  facts: { name: '基本信息', columns: { item: column('项目'), value: column('内容') } },
  phases: {
    name: '阶段',
    columns: {
      name: column('阶段'),
      from: column('开始', true, ['开始日期', '从']),
      to: column('结束', true, ['结束日期', '到']),
      tasks: column('任务', true, ['工作任务']),
    },
  },
  roads: { name: '道路', columns: { name: column('路名'), avenue: column('楷模大道') } },
  prizes: {
    name: '奖项',
    columns: {
      name: column('奖项'),
      count: column('名额'),
      amount: column('奖金', true, ['每个奖金', '金额']),
    },
  },
  offices: { name: '站所', columns: { name: column('站所', true, ['部门']), duty: column('职责') } },
} as const satisfies Readonly<Record<string, { name: string; columns: Columns<string> }>>

/** What the sheet of facts asks, word for word. */
export const factTitles = {
  town: '镇名',
  name: '行动名称',
  contestName: '大赛名称',
  money: '公布的奖金总额（元）',
  min: '每村最少几个景观',
  max: '每村最多几个景观',
  planned: '全镇计划几个景观',
} as const
export type Fact = keyof typeof factTitles

const titlesOf = (columns: Columns<string>) => Object.values(columns).map(({ title }) => title)

/** A workbook of villages, one a row. */
export const villageWorkbook = (rows: readonly Line[]): Promise<Buffer> =>
  writeTables([{ name: '村', titles: titlesOf(villageColumns), rows }])

export type PlanRows = Readonly<Record<keyof typeof sheets, readonly Line[]>>

/** A workbook of the plan's facts, a sheet for each kind. */
export const planWorkbook = (rows: PlanRows): Promise<Buffer> =>
  writeTables(
    Object.entries(sheets).map(([key, { name, columns }]) => ({
      name,
      titles: titlesOf(columns),
      rows: rows[key as keyof typeof sheets],
    })),
  )

/** The two workbooks as a town begins with them: 西里's own plan, to be written over. */
export const exampleRows = ({ campaign, villages, awards, offices, roads }: TownPlan) => ({
  villages: villages.map(({ name, quota, district = '' }): Line => [name, quota, district]),
  plan: {
    facts: Object.entries({
      town: campaign.town,
      name: campaign.name,
      contestName: campaign.contestName,
      money: campaign.announcedPrizeMoney,
      min: campaign.perVillage.min,
      max: campaign.perVillage.max,
      planned: campaign.plannedLandscapes,
    } satisfies Record<Fact, string | number>).map(([fact, value]): Line => [
      factTitles[fact as Fact],
      value,
    ]),
    phases: campaign.phases.map(({ name, from, to, tasks }): Line => [name, from, to, tasks]),
    roads: roads.map(({ name, avenue }): Line => [name, avenue ? '是' : '否']),
    prizes: awards.prizes.map(({ name, count, amount }): Line => [name, count, amount]),
    offices: offices.map(({ name, duty }): Line => [name, duty]),
  } satisfies PlanRows,
})
