import type { JudgingReport, ReportLine } from '../../../../typings/contract'
import type { AwardRules } from '../../../shared/award/rules'
import type { Cut, CutWork } from '../../../components/cut-chart/rows'
import { readEntryNumber } from '../../../shared/landscape/quota'
import { severityLine } from '../judging/view'

export type Order = 'place' | 'number' | 'change'
export const orders: readonly { value: Order; label: string }[] = [
  { value: 'place', label: '按名次' },
  { value: 'change', label: '按变动' },
  { value: 'number', label: '按编号' },
]

/** The score that sets the places, as the award rules say which. */
export type Counts = AwardRules['score']

const percent = (share: number): string => `${Math.round(100 * share)}%`
const score = (points: number): string => points.toFixed(1)

/** Places gained by putting the judges' severity back; positive is up. */
const gained = ({ rawPlace, place, vetoed }: ReportLine): number => (vetoed ? 0 : rawPlace - place)

function changeWords(line: ReportLine): string {
  if (line.vetoed) return '一票否决，不参加排名'
  const up = gained(line)
  if (up === 0) return `第 ${line.place} 名，校正前后一样`
  return `第 ${line.rawPlace} 名 → 第 ${line.place} 名，${up > 0 ? '上升' : '下降'} ${Math.abs(up)} 名`
}

function workRow(line: ReportLine, counts: Counts) {
  const up = gained(line)
  return {
    id: line.entryId,
    title: line.title,
    foot: `${readEntryNumber(line.number)} ${line.villageName} · ${line.sheets} 张表`,
    place: line.vetoed ? '否决' : String(line.place),
    change: changeWords(line),
    tone: line.vetoed ? 'out' : up > 0 ? 'up' : up < 0 ? 'down' : 'same',
    figures: [
      { name: '原始', value: score(line.raw) },
      { name: '校正', value: score(line.adjusted) },
      ...(counts === 'expected' ? [{ name: '折算', value: score(line.expected) }] : []),
    ],
    interval: `${score(line.interval[0])}–${score(line.interval[1])}`,
  }
}

export type WorkRow = ReturnType<typeof workRow>

/** Works out of the order stand last by place, whatever the figure of theirs. */
const sorters: Readonly<Record<Order, (a: ReportLine, b: ReportLine) => number>> = {
  place: (a, b) => Number(a.vetoed) - Number(b.vetoed) || a.place - b.place || a.number - b.number,
  number: (a, b) => a.number - b.number,
  change: (a, b) => Math.abs(gained(b)) - Math.abs(gained(a)) || a.place - b.place,
}

export function workRows(
  { works }: Pick<JudgingReport, 'works'>,
  counts: Counts,
  order: Order,
  asked: string,
): WorkRow[] {
  const word = asked.trim()
  const fits = ({ number, title, villageName }: ReportLine) =>
    !word || `${readEntryNumber(number)}${title}${villageName}`.includes(word)
  return works
    .filter(fits)
    .sort(sorters[order])
    .map((line) => workRow(line, counts))
}

/** What the report says of itself, in words a layman can weigh. */
export function trust(report: JudgingReport) {
  const { reliability, missing, spread, noiseMeasured } = report
  const { sheet, rawSheet, adjusted } = reliability
  return {
    rows: [
      { name: '一张表，不校正', value: percent(rawSheet) },
      { name: '一张表，校正松紧后', value: percent(sheet) },
      { name: '现有的表合起来，校正后', value: percent(adjusted) },
    ],
    words: `分数的高低里，有这么多来自作品本身的好坏；其余是评委的松紧和一时的偶然。作品之间一般差 ${score(spread.entry)} 分，评委松紧差 ${score(spread.judge)} 分。`,
    guess: noiseMeasured ? '' : '评分表还少，偶然的大小是按经验估的，表多了会更准。',
    missing: missing.length ? `还有 ${missing.length} 个作品的表没交齐，名次会变，奖还不能评。` : '',
  }
}

/**
 * The prize order as it stands. The interval is that of the adjusted score, moved to the score that counts: that one's own
 * is never wider, so no doubt is hidden.
 */
export function cutRows(report: Pick<JudgingReport, 'works'>, counts: Counts): CutWork[] {
  return report.works
    .filter(({ vetoed }) => !vetoed)
    .sort(sorters.place)
    .map((line) => {
      const shift = line[counts] - line.adjusted
      return {
        id: line.entryId,
        label: `${readEntryNumber(line.number)} ${line.title}（${line.villageName}）`,
        score: line[counts],
        low: line.interval[0] + shift,
        high: line.interval[1] + shift,
      }
    })
}

export const cutsOf = ({ cuts }: JudgingReport): Cut[] =>
  cuts.map(({ prizeName, place }) => ({ name: prizeName, after: place }))

export const severityLines = ({ judges }: JudgingReport) =>
  [...judges]
    .sort((a, b) => b.severity - a.severity)
    .map((judge) => severityLine(judge.personId, judge.name, judge))
