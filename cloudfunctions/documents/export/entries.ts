import { dayOf } from '@shared/kernel/days'
import { entryCase } from '@shared/landscape/entry-case'
import { cultures, functions, materials, siteKinds } from '@shared/landscape/options'
import { readEntryNumber } from '@shared/landscape/quota'
import type { Call } from '../../core/call'
import { campaignId, campaigns } from '../../core/records/campaign'
import { entries, type Entry } from '../../core/records/landscape'
import { villages } from '../../core/records/roster'
import { found } from '../../core/refusal-error'
import { shownVotes } from '../../core/views'
import type { Line } from '../workbook/cell'
import { exportTables, type Exported } from './tables'

const words = <K extends string>(table: Readonly<Record<K, string>>, keys: readonly K[]) =>
  keys.map((key) => table[key]).join('、')
const numberOf = ({ number }: Entry) => (number ? readEntryNumber(number) : '')
const day = (at: number) => (at ? dayOf(at) : '')

/**
 * Every landscape in every state, village by village, and its story; votes as far as everybody may see them now. Requests:
 * villages, entries (one for each thousand), the campaign twice, the file, ledger.
 */
export async function exportEntries(call: Call): Promise<Exported> {
  const [places, all, campaign] = await Promise.all([
    villages.all(),
    entries.all(),
    campaigns.get(campaignId),
  ])
  const { window } = found(campaign, '个活动')
  const byId = new Map(places.map((village) => [village._id, village]))
  const placeOf = ({ villageId }: Entry) => byId.get(villageId)?.order ?? Infinity
  const sorted = [...all].sort(
    (a, b) =>
      placeOf(a) - placeOf(b) ||
      (a.number || Infinity) - (b.number || Infinity) ||
      a.submittedAt - b.submittedAt ||
      (a._id < b._id ? -1 : 1),
  )
  const rows = sorted.map((entry): Line => {
    const { form, state } = entry
    return [
      numberOf(entry),
      form.title,
      entry.villageName,
      byId.get(entry.villageId)?.districtName ?? '',
      siteKinds[form.siteKind],
      words(materials, form.materials),
      form.area,
      form.cost,
      form.place.words,
      entryCase.states[state],
      state === 'published' ? (shownVotes(entry, window, call.now) ?? '未公开') : '',
      day(entry.submittedAt),
      day(entry.publishedAt),
    ]
  })
  // What is as long as a line stands on a sheet of its own: beside the figures it would leave them no room on paper.
  const stories = sorted.map((entry): Line => {
    const { form } = entry
    return [
      numberOf(entry),
      form.title,
      entry.villageName,
      words(functions, form.functions),
      words(cultures, form.cultures),
      form.people,
      form.story,
    ]
  })
  const tables = [
    { name: '作品清单', titles, rows },
    {
      name: '创意说明',
      titles: ['作品编号', '作品', '村', '功能', '文化', '参与人数', '创意说明'],
      rows: stories,
    },
  ] as const
  return exportTables(call, { subject: 'entries' }, tables)
}

const titles = [
  '作品编号',
  '作品',
  '村',
  '管区',
  '原址',
  '用料',
  '面积（平方米）',
  '花费（元）',
  '位置',
  '状态',
  '票数',
  '提交日期',
  '公布日期',
]
