import groupBy from 'lodash/groupBy'
import { newCase } from '@shared/case/case'
import { checklistOf, countItems } from '@shared/cleanup/checklist'
import { cleanupCase, type CleanupMove } from '@shared/cleanup/cleanup-case'
import { vetoCase } from '@shared/cleanup/veto-case'
import { dayOf } from '@shared/kernel/days'
import type { Call } from '../../core/call'
import { cleanupItems, vetoes, type CleanupItem } from '../../core/records/cleanup'
import { villages, type Village } from '../../core/records/roster'
import { rules, type Rule } from '../../core/records/rules'
import { found } from '../../core/refusal-error'
import type { Line } from '../workbook/cell'
import { exportTables, type Exported } from './tables'

const many = 1000

/**
 * How far every village's cleanup came and its veto, and every item of every village, claimed or not. Requests: villages, items
 * (one for each thousand), vetoes, the checklist's versions, the campaign, the file, ledger.
 */
export async function exportCleanup(call: Call): Promise<Exported> {
  const [places, items, standing, versions] = await Promise.all([
    villages.all(),
    cleanupItems.all(),
    vetoes.all(),
    rules.find({ name: 'cleanup' }, { order: [['version', 'desc']], limit: many }) as Promise<
      Rule<'cleanup'>[]
    >,
  ])
  const asked = checklistOf(found(versions[0], '套规则').body.sheet)
  const isAsked = ({ itemId }: CleanupItem) => asked.some(({ id }) => id === itemId)
  // An item that left the checklist is still called what some version called it.
  const names = new Map(
    [...versions].reverse().flatMap(({ body }) => checklistOf(body.sheet).map(({ id, name }) => [id, name])),
  )
  const ofVillage = groupBy(items, 'villageId')
  const vetoOf = new Map(standing.map((veto) => [veto.villageId, veto]))
  const sorted = [...places].sort((a, b) => a.order - b.order)

  const rows = sorted.map((village): Line => {
    const own = ofVillage[village._id] ?? []
    const { accepted, claimed, returned } = countItems(asked, own)
    const veto = vetoOf.get(village._id)
    return [
      village.name,
      village.districtName ?? '',
      asked.length,
      accepted,
      claimed,
      returned,
      asked.length - accepted - claimed - returned,
      accepted === asked.length ? lastDay(own.filter(isAsked), 'accept') : '',
      veto ? vetoCase.states[veto.state] : '',
      veto?.history[0] ? dayOf(veto.history[0].at) : '',
      veto ? dayOf(Math.max(...veto.history.map(({ at }) => at))) : '',
    ]
  })

  const lineOf = (village: Village, itemId: string, item?: CleanupItem): Line => {
    const verdicts = item?.history.filter(({ move }) => move !== 'claim') ?? []
    const back = verdicts.filter(({ to }) => to === 'returned')
    return [
      village.name,
      names.get(itemId) ?? itemId,
      cleanupCase.states[item?.state ?? newCase(cleanupCase).state],
      item ? lastDay([item], 'claim') : '',
      verdicts.length ? dayOf(Math.max(...verdicts.map(({ at }) => at))) : '',
      back.length,
      back[back.length - 1]?.reason ?? '',
    ]
  }
  const lines = sorted.flatMap((village) => {
    const own = ofVillage[village._id] ?? []
    const stored = new Map(own.map((item) => [item.itemId, item]))
    const gone = own.filter((item) => !isAsked(item))
    return [
      ...asked.map(({ id }) => lineOf(village, id, stored.get(id))),
      ...gone.map((item) => lineOf(village, item.itemId, item)),
    ]
  })

  const tables = [
    { name: '清底子', titles, rows },
    {
      name: '逐项',
      titles: ['村', '项目', '状态', '申报日期', '验收或退回日期', '退回次数', '最后一次退回的原因'],
      rows: lines,
    },
  ] as const
  return exportTables(call, { subject: 'cleanup' }, tables)
}

const titles = [
  '村',
  '管区',
  '清单项数',
  '已验收',
  '待验收',
  '已退回',
  '未申报',
  '全部验收日期',
  '一票否决',
  '提出日期',
  '最近一步日期',
]

/** The day of the last such step; '' where there was none. */
function lastDay(items: readonly CleanupItem[], move: CleanupMove): string {
  const all = items.flatMap(({ history }) => history.filter((step) => step.move === move))
  return all.length ? dayOf(Math.max(...all.map(({ at }) => at))) : ''
}
