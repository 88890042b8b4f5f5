import type { CampaignView, ResultView } from '../../../typings/contract'
import {
  ladderWords,
  prizeGroups,
  readPoints,
  readYuan,
  reliabilityWords,
  ruleLines,
  scoreWords,
  type PrizeGroup,
  type RuleWords,
} from '../../page/award'
import { shortHash } from '../../page/hash'
import type { SeverityLine } from '../../components/severity-strip/rows'
import { readLeft } from '../../page/left'
import type { ContestResult } from '../../shared/award/result'
import { dayOf, readDay, readMoment, type Moment } from '../../shared/kernel/days'
import { readEntryNumber } from '../../shared/landscape/quota'

/** How many winners of a prize stand before the rest is asked for. */
const FIRST = 10
const FOLDED = 4

export interface Winner {
  readonly id: string
  readonly cover: string
  readonly number: string
  readonly title: string
  readonly village: string
  readonly paid: boolean
}

export interface Podium {
  readonly prizeId: string
  readonly name: string
  readonly words: string
  readonly vacant: string
  readonly total: number
  /** The winners that stand open. */
  readonly rows: readonly Winner[]
}

export function podiums(view: ResultView, rules: RuleWords, opened: readonly string[]): Podium[] {
  const paid = new Set(view.paid)
  const winnerOf = ({ award, work }: PrizeGroup['works'][number]): Winner => ({
    id: work.entryId,
    cover: view.covers[work.entryId] ?? '',
    number: readEntryNumber(work.number),
    title: work.title,
    village: work.villageName,
    paid: paid.has(`${award.prizeId}:${award.entryId}`),
  })
  return prizeGroups(view.result, rules.awards).map(({ prizeId, name, amount, works, vacant }, at) => ({
    prizeId,
    name,
    words: `${works.length} 个，每个 ${amount}`,
    vacant: vacant ? `另有 ${vacant} 个空缺` : '',
    total: works.length,
    rows: works.slice(0, opened.includes(prizeId) ? undefined : at === 0 ? FIRST : FOLDED).map(winnerOf),
  }))
}

/** The page's head: what stands, until when, and how much it is. */
export function headOf(view: ResultView, campaign: CampaignView, now: Moment) {
  const { state, noticeUntil, finalAt, objections, result } = view
  const running = state === 'published' && now <= noticeUntil
  return {
    title: campaign.contestName,
    town: campaign.town,
    final: state === 'final',
    running,
    word: state === 'final' ? '正式结果' : running ? '公示中' : '公示期满',
    when:
      state === 'final'
        ? `${readDay(dayOf(finalAt ?? noticeUntil), true)}确定`
        : running
          ? `公示到${readMoment(noticeUntil)}，${readLeft(noticeUntil, now)}`
          : `公示已在${readMoment(noticeUntil)}结束，等待确定为正式结果`,
    number: view.number,
    awards: result.awards.length,
    money: readYuan(result.money.awarded),
    works: result.works.length,
    paid: view.paid.length,
    objections: objections.filed
      ? `公示期间收到异议 ${objections.filed} 条，已答复 ${objections.answered} 条`
      : running
        ? '还没有人提出异议'
        : '公示期间没有收到异议',
  }
}

export const vetoedLines = ({ vetoed }: ContestResult) =>
  vetoed.map(({ villageId, villageName, missing, entries }) => ({
    id: villageId,
    village: villageName,
    missing: missing.join('、'),
    entries: entries ? `${entries} 个作品不参加评奖` : '没有作品参评',
  }))

export type VetoedLine = ReturnType<typeof vetoedLines>[number]

/** How it was judged, in words and figures anyone may check. */
export function judgedOf(view: ResultView, { sheet, awards }: RuleWords) {
  const { result } = view
  const { graded, creativity } = awards.orders
  return {
    sheets: result.sheets,
    judges: result.judges.length,
    works: result.works.length,
    reliability: reliabilityWords(result),
    score: scoreWords(awards),
    example: exampleOf(result),
    ladder: `等次奖：总分相同时依次看 ${ladderWords(graded.ties, sheet)}`,
    ladderBeside: `最佳创意奖：按“${ladderWords([creativity.by], sheet)}”的得分，相同时依次看 ${ladderWords(creativity.ties, sheet)}`,
    rules: ruleLines(result),
    sha256: view.sha256,
    short: shortHash(view.sha256),
  }
}

/** The work whose score the ruler moved most, as an example of what it does. */
function exampleOf({ works }: ContestResult): string {
  const [first, ...rest] = works
  if (!first) return ''
  const moved = ({ raw, adjusted }: typeof first) => Math.abs(adjusted - raw)
  const most = rest.reduce((best, work) => (moved(work) > moved(best) ? work : best), first)
  if (moved(most) < 1) return ''
  const by = most.adjusted > most.raw ? '遇到的评委手偏严' : '遇到的评委手偏松'
  return `比如 ${readEntryNumber(most.number)}“${most.title}”，评委给的平均分是 ${readPoints(most.raw)}，${by}，校正后是 ${readPoints(most.adjusted)}。`
}

/** The judges on one axis; a number by severity stands for a name. */
export const judgeLines = ({ judges }: ContestResult): SeverityLine[] =>
  judges.map(({ severity, low, high, sheets }, at) => ({
    id: String(at),
    label: `评委 ${at + 1}`,
    severity: severity / 100,
    low: low / 100,
    high: high / 100,
    note: `${sheets} 张表`,
  }))

export const shareTitle = (view: ReturnType<typeof headOf>): string =>
  `${view.title}：${view.awards} 个奖，${view.money}${view.running ? '，正在公示' : ''}`
