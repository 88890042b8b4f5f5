import type { EvidencePhoto, FixTraces, FixView, ProblemDetail } from '../../../../typings/contract'
import { historyWords } from '../../../page/history'
import { links } from '../../../page/links'
import { findingWords } from '../../../shared/evidence/findings'
import { readDay, readMoment } from '../../../shared/kernel/days'
import { faults, type Fault } from '../../../shared/problem/accountability'
import type { OfferedMove } from '../../../shared/problem/actors'
import { problemCase } from '../../../shared/problem/problem-case'
import type { ProblemSource } from '../../../shared/problem/sources'
import { dueWords, problemRowOf, type ListRow } from '../rows'

export interface FixFace {
  readonly title: string
  readonly note: string
  /** When its photos came and from where, for who verifies; none for others. */
  readonly traces: readonly string[]
  readonly photos: readonly EvidencePhoto[]
  /** What the comparison says to a verifier; empty where it has nothing to say. */
  readonly waiting: string
  readonly doubts: readonly { readonly words: string; readonly pictures: readonly EvidencePhoto[] }[]
}

export interface Act {
  readonly move: OfferedMove
  readonly label: string
}

export interface DetailFace {
  readonly row: ListRow
  /** Too many words for a title. */
  readonly long: boolean
  readonly due: string
  readonly before: string
  readonly photos: readonly EvidencePhoto[]
  /** The newest pair, to slide over; empty where there is none. */
  readonly pair: { readonly before: string; readonly after: string } | null
  readonly fixes: readonly FixFace[]
  /** What happens next, for whoever has nothing to do about it; '' for others. */
  readonly next: string
  readonly extension: string
  readonly answer: string
  readonly lines: readonly string[]
  /** The one action at the thumb, and the others. */
  readonly main: Act | null
  readonly others: readonly Act[]
  readonly asks: boolean
  /** Where town staff make an example of it; '' for others. */
  readonly exposeUrl: string
  /** The problem it was found to be the same as; '' where there is none to open. */
  readonly sameUrl: string
}

export const labels: Readonly<Record<OfferedMove, string>> = {
  confirm: '属实，定整改期限',
  invalidate: '现场不属实',
  merge: '和别的问题是同一个',
  start: '开始整改',
  askExtension: '申请延期',
  extend: '同意延期',
  refuseExtension: '不同意延期',
  fix: '整改好了，拍照报告',
  close: '整改到位，销号',
  return: '没到位，退回',
  answer: '',
}
/** What is most often wanted first. */
const order: readonly OfferedMove[] = [
  'close',
  'confirm',
  'fix',
  'extend',
  'return',
  'refuseExtension',
  'start',
  'askExtension',
  'invalidate',
  'merge',
]

const foundWords: Readonly<Record<ProblemSource, string>> = {
  visit: '督查时发现',
  report: '群众反映',
  check: '检查时发现',
  exhibit: '报了损坏',
}

export function detailFace(problem: ProblemDetail): DetailFace {
  const acts = order
    .filter((move) => problem.may.includes(move))
    .map((move) => ({ move, label: labels[move] }))
  const last = problem.fixes[problem.fixes.length - 1]
  const before = problem.photos[0]?.display
  const after = last?.photos[0]?.display
  return {
    row: problemRowOf(problem),
    long: problem.what.length > 40,
    due: dueWords(problem),
    before: `${readMoment(problem.notedAt)} ${foundWords[problem.from]}`,
    photos: problem.photos,
    pair: before && after ? { before, after } : null,
    fixes: problem.fixes.map((fix, at) => fixFace(fix, problem, at)),
    extension: problem.extension
      ? `村里申请延到${readDay(problem.extension.until)}：${problem.extension.reason}`
      : '',
    next: acts.length || problem.may.includes('answer') ? '' : nextWords(problem),
    answer: answerWords(problem),
    lines: problem.history.map(historyWords),
    main: acts[0] ?? null,
    others: acts.slice(1),
    asks: problem.may.includes('answer'),
    exposeUrl: problem.mayExpose ? links.exposeProblem(problem.id) : '',
    sameUrl: problem.sameAs ? links.problem(problem.sameAs) : '',
  }
}

function nextWords({ state, villageName }: Pick<ProblemDetail, 'state' | 'villageName'>): string {
  switch (state) {
    case 'reported':
      return '接下来：督查员到现场核实。属实的定下期限，请村里整改；不属实的写明原因。'
    case 'open':
    case 'fixing':
    case 'returned':
      return `接下来：${villageName}整改，改好了由督查员到现场复查。`
    case 'review':
      return '接下来：督查员到现场复查。到位了才算办结，没到位的退回重改。'
    case 'duplicate':
      return '和别的问题并成了一件，一起整改。'
    case 'none':
    case 'closed':
    case 'invalid':
      return ''
  }
}

function answerWords({ answer, mine }: Pick<ProblemDetail, 'answer' | 'mine'>): string {
  if (!answer) return ''
  const said = `${mine ? '您' : '反映人'}说：${answer.fixed ? '整改好了' : '还没有整改好'}`
  const asked = answer.fixed ? '' : '已请另一位督查员再到现场看'
  return [said, answer.note, asked].filter(Boolean).join('。')
}

function fixFace(fix: FixView, problem: ProblemDetail, at: number): FixFace {
  const { photos } = problem
  const shown = (id: string) => fix.photos.find((photo) => photo.id === id)
  return {
    title: `第 ${at + 1} 次整改，${readMoment(fix.at)} 报告`,
    note: fix.note,
    traces: fix.traces ? traceWords(fix.traces, problem) : [],
    photos: fix.photos,
    waiting: fix.compared === false ? '照片正在和以前的比对，过一会儿再看' : '',
    doubts: (fix.findings ?? []).map((finding) => ({
      words: findingWords(finding),
      pictures: [
        shown(finding.photoId),
        finding.picture ?? photos.find(({ id }) => id === finding.against),
      ].flatMap((picture) => picture ?? []),
    })),
  }
}

/** What the town knows besides the pictures; it helps to look, and decides nothing. */
export function traceWords(
  { from, to, placed, meters }: FixTraces,
  { notedAt, point }: Pick<ProblemDetail, 'notedAt' | 'point'>,
): string[] {
  const until = readMoment(to) === readMoment(from) ? '' : `到 ${readMoment(to)} `
  const where =
    meters !== undefined
      ? `村里标的位置离问题点${metersWords(meters)}`
      : placed && !point
        ? '村里标了位置；问题没有标位置，比不出远近'
        : '没有给位置'
  return [`照片 ${readMoment(from)} ${until}传到镇里，${sinceWords(from - notedAt)}`, where]
}

const metersWords = (meters: number): string =>
  meters < 10 ? '不到 10 米' : meters < 1000 ? `约 ${meters} 米` : `约 ${(meters / 1000).toFixed(1)} 公里`

const HOUR = 3_600_000
function sinceWords(passed: number): string {
  const hours = Math.floor(passed / HOUR)
  if (hours < 1) return '发现问题后不到 1 小时'
  return `发现问题后 ${hours < 48 ? `${hours} 小时` : `${Math.floor(hours / 24)} 天`}`
}

export interface Ask {
  readonly title: string
  readonly what: string
  readonly quick: readonly string[]
}

/** What is asked before a move that others see; a reason is part of it. */
export const reasons: Readonly<Partial<Record<OfferedMove, Ask>>> = {
  invalidate: {
    title: '现场不属实',
    what: '反映的人会看到您写的原因。',
    quick: ['到现场看过，没有这个问题', '已经清理过了', '不在本镇范围'],
  },
  return: {
    title: '退回重改',
    what: '村里会看到原因，期限不变。',
    quick: ['还有一部分没有清走', '只做了表面，里头还是老样子', '照片不是这个地方'],
  },
  askExtension: {
    title: '申请延期',
    what: '镇里会看到原因，同意以后期限才变。',
    quick: ['等天晴机械才能进', '正在和住户商量', '需要专业队伍施工'],
  },
  refuseExtension: {
    title: '不同意延期',
    what: '村里会看到原因，期限不变。',
    quick: ['请按原来的期限完成', '先清理能清理的部分'],
  },
}

/** What a return says of the fix itself, the plain return first. */
export const returnKinds: readonly { readonly label: string; readonly fault: Fault | '' }[] = [
  { label: '只是还没做完', fault: '' },
  ...(Object.keys(faults) as Fault[]).map((fault) => ({ label: faults[fault], fault })),
]

export const confirmWords: Readonly<
  Partial<Record<OfferedMove, { title: string; what: string; yes: string }>>
> = {
  start: { title: '开始整改', what: '镇里和反映的人会看到村里已经动手。', yes: '开始整改' },
  close: {
    title: '整改到位，销号',
    what: '销号以后村里的整改成绩会算上。系统会抽一些请另一位督查员再到现场看。',
    yes: '销号',
  },
  extend: { title: '同意延期', what: '期限会改到村里申请的那一天。', yes: '同意' },
}

export const doneWords: Readonly<Record<OfferedMove, string>> = {
  confirm: '已交给村里',
  invalidate: '已记下',
  merge: '已并入',
  start: '已开始',
  askExtension: '已申请',
  extend: '已同意',
  refuseExtension: '已答复',
  fix: '已报告',
  close: '已销号',
  return: '已退回',
  answer: '谢谢您',
}

/** What is said once a step is made, by the history's own word for it. */
export function doneWordOf(label: string | undefined): string {
  const move = (Object.keys(doneWords) as OfferedMove[]).find((one) => problemCase.moves[one].label === label)
  return move ? doneWords[move] : '已办'
}

export const stateWord = ({ state }: Pick<ProblemDetail, 'state'>): string => problemCase.states[state]
