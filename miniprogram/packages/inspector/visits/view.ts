import type { VisitLine } from '../../../../typings/contract'
import type { Seen } from '../../../services/last-seen'
import { plainPoints } from '../../../shared/sheet/points'
import { ofVisit, oldWords, queuedHouseholds, roundOf, waitingWords, type OnPhone } from '../rows'

/** A village to go to. */
export interface VisitRow {
  readonly id: string
  readonly village: string
  readonly word: string
  readonly tone: 'green' | 'straw' | 'plain'
  readonly sum: string
  /** Share of the drawn households that are scored, in percent. */
  readonly share: number
  readonly hint: string
  readonly waits: string
}

/** The villages of one round; two stand open where the half before was not closed in time. */
export interface RoundGroup {
  readonly key: string
  readonly name: string
  readonly sum: string
  readonly rows: readonly VisitRow[]
}

export interface VisitsView {
  readonly done: number
  readonly total: number
  readonly headline: string
  readonly hint: string
  readonly old: string
  readonly groups: readonly RoundGroup[]
  readonly next: { readonly id: string; readonly word: string } | null
}

/** @param visits in the order they are walked, as the town answers them */
export function visitsView(
  { answer: { items: visits }, asOf }: Seen<{ readonly items: readonly VisitLine[] }>,
  phone: OnPhone,
): VisitsView {
  const open = visits.filter(({ finished, barred }) => !finished && !barred)
  const next = open.find((visit) => countOf(visit, phone) < visit.drawn) ?? open[0]
  const waits = waitingWords(phone)
  return {
    done: visits.filter(({ finished }) => finished).length,
    total: visits.length,
    headline: open.length ? `还差 ${open.length} 个村` : '都完成了',
    hint: waits
      ? `${waits}存在手机里，有网络时自动交。`
      : open.length
        ? '按名单入户打分，看到的问题随手记下。'
        : '谢谢您。督查结束后会汇总成通报。',
    old: oldWords(asOf),
    groups: groupsOf(visits, phone),
    next: next ? { id: next.id, word: `${next.scored ? '接着去' : '去'}${next.villageName}` } : null,
  }
}

function groupsOf(visits: readonly VisitLine[], phone: OnPhone): RoundGroup[] {
  const keys = [...new Set(visits.map(({ id }) => roundOf(id).key))].sort()
  return keys.map((key) => {
    const own = visits.filter(({ id }) => roundOf(id).key === key)
    return {
      key,
      name: roundOf(own[0]?.id ?? '').name,
      sum: `${own.filter(({ finished }) => finished).length}/${own.length} 个村`,
      rows: own.map((visit) => visitRow(visit, phone)),
    }
  })
}

const countOf = (visit: VisitLine, phone: OnPhone): number =>
  Math.min(visit.drawn, visit.scored + queuedHouseholds(ofVisit(phone, visit.id)).length)

function visitRow(visit: VisitLine, phone: OnPhone): VisitRow {
  const count = countOf(visit, phone)
  const waits = waitingWords(ofVisit(phone, visit.id))
  const parts = [
    visit.barred ? '您现在是这个村的人' : '',
    visit.mean === undefined ? '' : `平均 ${plainPoints(visit.mean)} 分`,
    visit.problems ? `${visit.problems} 个问题` : '',
  ]
  return {
    id: visit.id,
    village: visit.villageName,
    ...faceOf(visit, count),
    sum: `${count}/${visit.drawn} 户`,
    share: visit.drawn ? Math.round((100 * count) / visit.drawn) : 0,
    hint: parts.filter(Boolean).join(' · '),
    waits: waits ? `${waits}在手机里` : '',
  }
}

function faceOf({ finished, barred, drawn }: VisitLine, count: number): Pick<VisitRow, 'word' | 'tone'> {
  if (finished) return { word: '✓ 已完成', tone: 'green' }
  if (barred) return { word: '请镇里换人', tone: 'plain' }
  if (count === 0) return { word: '未入户', tone: 'plain' }
  return count < drawn ? { word: '进行中', tone: 'straw' } : { word: '都打完了，待完成', tone: 'straw' }
}

/** How far the households lie on the phone. */
export const alongWords = (have: number, all: number): string => {
  if (all === 0) return ''
  return have < all ? `正在把入户名单存到手机里 ${have}/${all}` : '入户名单都存到手机里了，没有信号也能督查'
}
