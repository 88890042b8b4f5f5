import { dayOf, stampMoment, startOfDay } from '@shared/kernel/days'
import { keptWords } from '@shared/privacy/holding'
import { holdingOf, ownHoldings } from '@shared/privacy/holdings'
import { householdKinds } from '@shared/household/household'
import type { Call } from '../../core/call'
import { ownLines } from '../../core/privacy/own-lines'
import { recordsOf } from '../../core/privacy/search'
import { helps, households, householdScores, villageOfHousehold } from '../../core/records/household'
import { exportFiles } from '../../core/records/privacy'
import { found, refuseCall } from '../../core/refusal-error'
import { command } from '../../core/store/sdk'
import type { Line } from '../workbook/cell'
import { exportTables, type Exported } from './tables'

const most = 1000
/** Anybody may ask, and each copy is a workbook. */
const copiesPerDay = 5

/** What the town holds about the caller: what of, for what, for how long, and each record in words. @throws EXPORTS_TODAY */
export async function exportMine(call: Call): Promise<Exported> {
  const { openid } = call.caller
  const [person, today] = await Promise.all([
    call.caller.person(),
    exportFiles.count({ by: openid, at: command.gte(startOfDay(call.today)) }),
  ])
  if (person === undefined && today >= copiesPerDay) refuseCall('EXPORTS_TODAY', { most: copiesPerDay })
  const names = ownHoldings(person !== undefined)
  const held = await Promise.all(
    names.map(async (name) => ({
      holding: holdingOf(name),
      lines: ownLines(name, await recordsOf(name, openid, { limit: most, ofAlias: true })),
    })),
  )
  const some = held.filter(({ lines }) => lines.length > 0)
  const rows = some.flatMap(({ holding, lines }) =>
    lines.map(({ at, words }): Line => [holding.name, at ? stampMoment(at) : '', words]),
  )
  const kinds = some.map(({ holding, lines }): Line => [
    holding.name,
    lines.length,
    holding.why,
    keptWords(holding.kept),
    holding.keeps || '申请删除后全部删除',
  ])
  const tables = [
    { name: '我的数据', titles: ['种类', '时间', '内容'], rows },
    { name: '说明', titles: ['种类', '条数', '做什么用', '保存多久', '申请删除以后'], rows: kinds },
  ] as const
  return exportTables(call, { subject: `person:${openid}` }, tables)
}

/** What the register holds about one household, to be handed to it. */
export async function exportHousehold(
  call: Call,
  { householdId }: { householdId: string },
): Promise<Exported> {
  const [stored, helped, scores] = await Promise.all([
    households.get(householdId),
    helps.all({ householdId }),
    householdScores.all({ householdId }),
  ])
  const household = found(stored, '户人家')
  const { villageName, number, head, kind, houseNumber, phone, needs, zone, consent } = household
  const facts: Line[] = [
    ['村', villageName],
    ['户号', number],
    ['户主', head],
    ['户类型', householdKinds[kind]],
    ['门牌号', houseNumber],
    ['电话', phone],
    ['帮扶需求', needs],
    ['责任区', zone],
    ['受保护', household.protected ? '是' : '否'],
    ['同意作为示范户公开姓名', consent ? dayOf(consent.at) : '没有'],
  ]
  const tables = [
    { name: '农户登记', titles: ['项目', '内容'], rows: facts },
    {
      name: '打分',
      titles: ['日期', '来源', '得分', '说明', '作废'],
      rows: scores.map(({ at, source, score, note, voided }): Line => [
        dayOf(at),
        source === 'visit' ? '督查' : '监督员',
        score.total / 100,
        note,
        voided ? `${dayOf(voided.at)} 作废：${voided.reason}` : '',
      ]),
    },
    {
      name: '帮扶',
      titles: ['日期', '做了什么'],
      rows: helped.map(({ on, what }): Line => [on, what]),
    },
  ] as const
  return exportTables(
    call,
    { subject: `household:${householdId}`, villageId: villageOfHousehold(householdId) },
    tables,
  )
}
