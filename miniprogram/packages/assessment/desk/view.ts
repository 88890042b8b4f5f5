import type { AssessmentLine, AssessmentRecordView, Me } from '../../../../typings/contract'
import { ruleLine } from '../../../page/award'
import { shortHash } from '../../../page/hash'
import { historyWords } from '../../../page/history'
import type { StageFace } from '../../../page/stage'
import { readMoment, readMonth, type Moment } from '../../../shared/kernel/days'
import { publicationCase, type PublicationState } from '../../../shared/publication/publication-case'

/** What the one button at the thumb does; nothing is left to do with what is final. */
export type Act = 'compute' | 'check' | 'publish' | 'finalise' | 'correct' | ''

export interface Stage extends StageFace<Act> {
  /** Beside the main action. */
  readonly beside: readonly { readonly act: 'recompute' | 'withdraw' | 'correct'; readonly label: string }[]
}

type Known = Pick<AssessmentRecordView, 'state' | 'appealUntil' | 'appeals' | 'mayCheck'>

const recompute = { act: 'recompute', label: '重新计算' } as const
const withdraw = { act: 'withdraw', label: '撤下' } as const
const correct = { act: 'correct', label: '更正，出新的一版' } as const

const none: Stage = {
  word: '还没有计算',
  tone: 'plain',
  hint: '全年的月排名都公布以后，按规则算出每个村的考核表，再由另一位核对。',
  act: 'compute',
  button: '计算这一年的考核',
  beside: [],
}

const stages: Readonly<Record<PublicationState, (record: Known, now: Moment) => Stage>> = {
  new: () => none,
  withdrawn: () => none,
  draft: ({ mayCheck }) => ({
    word: '已算出',
    tone: 'straw',
    hint: mayCheck
      ? '请您看过各村的考核表以后核对：名次、等次、扣分都没有问题。'
      : '是您算的，请另一位工作人员看过以后核对。',
    act: mayCheck ? 'check' : '',
    button: '核对无误',
    beside: [recompute, withdraw],
  }),
  checked: () => ({
    word: '已核对',
    tone: 'straw',
    hint: '公布以后全镇都能看到名次和各村的公开考核表，各村支部书记可以申诉。',
    act: 'publish',
    button: '公布考核',
    beside: [recompute, withdraw],
  }),
  published: ({ appealUntil, appeals: { open, filed } }, now) => ({
    word: '已公布',
    tone: 'straw',
    hint: `${now <= appealUntil ? `各村可以申诉到${readMoment(appealUntil)}` : '申诉期已满'}。${
      filed ? `${filed} 个村申诉，${open} 个还没有答复。` : '没有村申诉。'
    }申诉成立的，请更正。`,
    act: now > appealUntil && !open ? 'finalise' : '',
    button: '确定为正式结果',
    beside: [correct, withdraw],
  }),
  final: () => ({
    word: '正式结果',
    tone: 'green',
    hint: '考核已经是正式结果，各版和办理记录都留在案上。',
    act: '',
    button: '',
    beside: [],
  }),
}

/** What this person may do here; the server decides. */
export interface Rights {
  readonly makes: boolean
  readonly checks: boolean
}
export const rightsOf = ({ grants }: Pick<Me, 'grants'>): Rights => {
  const admin = grants.some(({ role }) => role === 'admin')
  const offices = grants.filter(({ role }) => role === 'office')
  return {
    makes: admin || offices.some(({ office }) => office === 'women'),
    checks: admin || offices.length > 0,
  }
}

/** @param record what the year's page shows; none before the first was computed */
export function stageOf(record: Known | undefined, now: Moment, { makes, checks }: Rights): Stage {
  const stage = record ? stages[record.state](record, now) : none
  const may = stage.act === 'check' ? checks : makes
  return { ...stage, act: may ? stage.act : '', beside: makes ? stage.beside : [] }
}

const shownFirst: readonly PublicationState[] = ['draft', 'checked', 'published', 'final']

/** The record the year's page opens: the one asked for, else what is on the way, else what stands. */
export function chosenOf(
  items: readonly AssessmentLine[],
  year: string,
  asked: string,
): AssessmentLine | undefined {
  const own = items.filter((row) => row.year === year)
  return (
    own.find(({ id }) => id === asked) ??
    shownFirst.flatMap((state) => own.find((row) => row.state === state) ?? [])[0]
  )
}

export const recordFace = (record: AssessmentRecordView) => ({
  id: record.id,
  number: record.number,
  reason: record.reason,
  assessment: record.assessment,
  months: record.assessment.months.map(({ month }) => readMonth(month)).join('、'),
  result: record.assessment.resultSha256
    ? `景观大赛正式结果：校验码 ${shortHash(record.assessment.resultSha256)}`
    : '景观大赛还没有正式结果，获奖分都是 0',
  rule: ruleLine(record.assessment.rule),
  inputs: shortHash(record.assessment.inputsSha256),
  sha256: record.sha256,
  short: shortHash(record.sha256),
  history: record.history.map(historyWords),
})

/** One edition in the list of all. */
export const rowOf = (row: AssessmentLine, chosen: string) => ({
  id: row.id,
  year: row.year,
  name: row.number || `${row.year}年年底考核`,
  word: publicationCase.states[row.state],
  last: historyWords(row.history[row.history.length - 1] ?? { label: '计算', at: row.updatedAt }),
  reason: row.reason,
  chosen: row.id === chosen,
})

export const publishWords = ({ assessment, reason }: AssessmentRecordView): string =>
  `所有人都会看到 ${assessment.villages.length} 个村的名次、得分和等次，各村有 ${assessment.appealDays} 天可以申诉。${
    reason ? '原来公布的一版由这一版代替，更正理由一起公布。' : ''
  }`

export const correctReasons: readonly string[] = ['申诉成立', '有扣分记录漏登', '有记录更正']
export const withdrawReasons: readonly string[] = ['记录有变动，要重新计算', '公布错了']
