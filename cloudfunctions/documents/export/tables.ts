import { payoutCase } from '@shared/award/cases'
import { dayOf, readMonth, stampMoment } from '@shared/kernel/days'
import { readEntryNumber } from '@shared/landscape/quota'
import { problemCategories } from '@shared/problem/categories'
import { problemCase } from '@shared/problem/problem-case'
import { problemSources } from '@shared/problem/sources'
import type { Call } from '../../core/call'
import { payouts } from '../../core/records/award'
import { campaignId, campaigns } from '../../core/records/campaign'
import { problems } from '../../core/records/problem'
import { rankings, type Ranking } from '../../core/records/ranking'
import { found } from '../../core/refusal-error'
import type { Line } from '../workbook/cell'
import { writeTables, type Table } from '../workbook/excel'
import { keepFile } from './keep'

export interface Exported {
  readonly fileId: string
  readonly rows: number
}

/**
 * Exports tables as one file, whose name and moment stand on each printed page, and the ledger's line of it; what is counted
 * is the first one's rows.
 */
export async function exportTables(
  call: Call,
  line: { readonly subject: string; readonly villageId?: string },
  tables: readonly [Table, ...Table[]],
): Promise<Exported> {
  const wrote = call.wrote(line)
  const { town, demo } = found(await campaigns.get(campaignId), '个活动')
  const file = await writeTables(tables, {
    above: `${demo ? '（演示）' : ''}${town}\u3000`,
    below: `${stampMoment(call.now)} 导出`,
  })
  const fileId = await keepFile(call, file, 'xlsx', { wrote })
  const rows = tables[0].rows.length
  call.record({ ...line, wrote, facts: { rows } })
  return { fileId, rows }
}

const written = (
  call: Call,
  subject: string,
  name: string,
  titles: readonly string[],
  rows: readonly Line[],
): Promise<Exported> => exportTables(call, { subject }, [{ name, titles, rows }])

export async function loadRanking({ rankingId }: { rankingId: string }): Promise<Ranking> {
  const [ranking] = await rankings.find({ _id: rankingId, type: 'ranking' }, { limit: 1 })
  return found(ranking, '个排名')
}

/** A month's ranking, in its order; villages nobody visited stand below without a place. */
export function exportRanking(call: Call, _input: unknown, { _id, form }: Ranking): Promise<Exported> {
  const { month, villages } = form.ranking
  const ranked = [...villages].sort((a, b) => (a.place || Infinity) - (b.place || Infinity))
  const rows = ranked.map((village): Line => [
    village.place || '没有督查',
    village.villageName,
    village.districtName,
    village.place ? village.score / 100 : '',
    village.place ? village.visits / 100 : '',
    village.households,
    village.due,
    village.inTime,
    village.before ?? '',
  ])
  const missing = form.ranking.missing
    .filter((name) => !ranked.some(({ villageName }) => villageName === name))
    .map((name): Line => ['没有督查', name, '', '', '', '', '', '', ''])
  const titles = ['名次', '村', '管区', '得分', '督查均分', '入户数', '到期问题', '按期整改', '上月名次']
  return written(call, `ranking:${_id}`, `${readMonth(month)}排名`, titles, [...rows, ...missing])
}

/** All prizes to be paid, and how far each is; whole yuan. */
export async function exportPayouts(call: Call): Promise<Exported> {
  const all = [...(await payouts.all())].sort((a, b) => a.number - b.number || (a._id < b._id ? -1 : 1))
  const rows = all.map((payout): Line => [
    readEntryNumber(payout.number),
    payout.title,
    payout.villageName,
    payout.prizeName,
    payout.amount,
    payoutCase.states[payout.state],
    payout.state === 'pending' ? '' : payout.voucher,
    payout.payee,
    payout.paidAt ? dayOf(payout.paidAt) : '',
  ])
  const titles = ['作品编号', '作品', '村', '奖项', '金额（元）', '状态', '凭证号', '收款人', '兑现日期']
  return written(call, 'payouts', '奖金兑现', titles, rows)
}

/** All problems, the oldest first; nothing says who reported one. */
export async function exportProblems(call: Call): Promise<Exported> {
  const all = [...(await problems.all())].sort((a, b) => a.notedAt - b.notedAt || (a._id < b._id ? -1 : 1))
  const rows = all.map((problem): Line => {
    const closed = [...problem.history].reverse().find(({ move }) => move === 'close')
    return [
      problem.villageName,
      problemCategories[problem.category],
      problem.what,
      problem.place,
      problemSources[problem.from.kind],
      dayOf(problem.notedAt),
      problem.deadline,
      problemCase.states[problem.state],
      problem.history.filter(({ move }) => move === 'return').length,
      problem.state === 'closed' && closed ? dayOf(closed.at) : '',
      problem.state === 'closed' ? (problem.closedInTime ? '是' : '否') : '',
    ]
  })
  const titles = [
    '村',
    '类别',
    '问题',
    '位置',
    '来源',
    '发现日期',
    '整改期限',
    '状态',
    '退回次数',
    '销号日期',
    '按期',
  ]
  return written(call, 'problems', '问题台账', titles, rows)
}
