import type { Me, RoundView, VisitLine } from '../../../../typings/contract'
import { historyWords } from '../../../page/history'
import { readRound, roundCase } from '../../../shared/inspection/round-case'
import { plainPoints } from '../../../shared/sheet/points'
import { append } from '../../../page/parts'

export type Tab = 'all' | 'missing' | 'open' | 'done'

/** One village's visit on the board. */
export interface VisitRow {
  readonly id: string
  readonly village: string
  readonly inspector: string
  readonly sum: string
  readonly share: number
  readonly problems: string
  readonly mean: string
  readonly word: string
  readonly tone: 'green' | 'straw' | 'persimmon'
}

export interface RoundFace {
  readonly name: string
  readonly word: string
  readonly open: boolean
  readonly covered: number
  readonly villages: number
  readonly headline: string
  readonly figures: string
  /** The villages without a score, by name; while many are still to come, the board below has them. */
  readonly missing: string
  /** Where another inspector must go. */
  readonly barred: string
  readonly drawn: string
  readonly seed: string
  readonly noticeId: string
  readonly history: readonly string[]
}

const isDone = ({ scored, finished }: VisitLine): boolean => finished && scored > 0
const isMissing = ({ scored }: VisitLine): boolean => scored === 0

export function roundFace(round: RoundView): RoundFace {
  const { visits, missing, state } = round
  const covered = visits.length - missing.length
  const means = visits.flatMap(({ mean }) => (mean === undefined ? [] : [mean]))
  const sum = (of: (visit: VisitLine) => number) => visits.reduce((all, visit) => all + of(visit), 0)
  const average = means.reduce((all, mean) => all + mean, 0) / means.length
  return {
    name: readRound(round),
    word: roundCase.states[state],
    open: state === 'open',
    covered,
    villages: visits.length,
    headline: headlineOf(covered, missing.length),
    figures: [
      `入户 ${sum(({ scored }) => scored)}/${sum(({ drawn }) => drawn)} 户`,
      `问题 ${sum(({ problems }) => problems)} 个`,
      ...(means.length ? [`各村平均 ${plainPoints(average)} 分`] : []),
    ].join(' · '),
    barred: state === 'open' ? barredWords(visits) : '',
    missing: state === 'open' && missing.length > FEW ? '' : missing.join('、'),
    drawn: `每村抽 ${round.perVillage} 户`,
    seed: round.seed,
    noticeId: round.noticeId ?? '',
    history: round.history.map(historyWords),
  }
}

const isBarred = ({ barred, finished }: VisitLine): boolean => barred === true && !finished

function barredWords(visits: readonly VisitLine[]): string {
  const names = visits.filter(isBarred).map(({ villageName }) => villageName)
  return names.length ? `${named(names)}：原来的督查员成了本村的人，或者不再是督查员。` : ''
}

/** So few are named by themselves while a round runs; a dialog names so many. */
const FEW = 12
const NAMED = 20

const headlineOf = (covered: number, missing: number): string => {
  if (missing === 0) return '每个村都有成绩'
  return covered ? `${covered} 个村有成绩，缺 ${missing} 个` : '还没有村有成绩'
}

const named = (villages: readonly string[]): string =>
  `${villages.slice(0, NAMED).join('、')}${villages.length > NAMED ? ' 等' : ''}`

const fits: Readonly<Record<Tab, (visit: VisitLine) => boolean>> = {
  all: () => true,
  missing: isMissing,
  open: (visit) => !isMissing(visit) && !isDone(visit),
  done: isDone,
}

export function tabsOf(visits: readonly VisitLine[]): { value: Tab; label: string }[] {
  const names: Readonly<Record<Tab, string>> = {
    all: '全部',
    missing: '没成绩',
    open: '没完成',
    done: '已完成',
  }
  return (Object.keys(names) as Tab[]).map((value) => ({
    value,
    label: `${names[value]} ${visits.filter(fits[value]).length}`,
  }))
}

/** The villages of a tab, in the order of the way. */
export const visitRows = (visits: readonly VisitLine[], tab: Tab): VisitRow[][] =>
  append([], visits.filter(fits[tab]).map(visitRow))

const visitRow = (visit: VisitLine): VisitRow => ({
  id: visit.id,
  village: visit.villageName,
  inspector: visit.inspector,
  sum: `${visit.scored}/${visit.drawn} 户`,
  share: visit.drawn ? Math.round((100 * visit.scored) / visit.drawn) : 0,
  problems: visit.problems ? `${visit.problems} 个问题` : '',
  mean: visit.mean === undefined ? '' : `${plainPoints(visit.mean)} 分`,
  ...faceOf(visit),
})

function faceOf(visit: VisitLine): Pick<VisitRow, 'word' | 'tone'> {
  if (isBarred(visit)) return { word: '要换督查员', tone: 'persimmon' }
  if (isMissing(visit)) return { word: '没有成绩', tone: 'persimmon' }
  return isDone(visit) ? { word: '✓ 已完成', tone: 'green' } : { word: '没完成', tone: 'straw' }
}

export const emptyWords: Readonly<Record<Tab, string>> = {
  all: '这一轮没有村',
  missing: '每个村都有成绩',
  open: '入过户的村都完成了',
  done: '还没有完成的村',
}

/** What a person should know before closing; who is missing is named. */
export function closeWords({ visits, missing }: RoundView): string {
  const open = visits.filter(fits.open).map(({ villageName }) => villageName)
  return [
    missing.length ? `${missing.length} 个村没有成绩，通报里会点名：${named(missing)}。` : '',
    open.length ? `${open.length} 个村督查员还没说完成：${named(open)}。` : '',
    '结束以后不能再打分、记问题，手机里没交上来的分也收不进来。系统起草督查通报，由工作人员修改、核对、公布。',
  ].join('')
}

/** The offices lead the rounds. */
export const mayClose = ({ grants }: Pick<Me, 'grants'>): boolean =>
  grants.some(({ role }) => role === 'admin' || role === 'office')

/** Who is chosen from is the list of people, which admins alone read. */
export const mayHandOver = ({ grants }: Pick<Me, 'grants'>): boolean =>
  grants.some(({ role }) => role === 'admin')
