import type { ObjectionView, ResultView } from '../../../typings/contract'
import { readLeft } from '../../page/left'
import type { ObjectionForm } from '../../services/forms/objection'
import { fileObjection } from '../../shared/award/schema'
import { parseInput } from '../../shared/kernel/parse'
import { readMoment, type Moment } from '../../shared/kernel/days'
import { readEntryNumber } from '../../shared/landscape/quota'

/** A work that an objection may be about. */
export interface Choice {
  readonly id: string
  readonly text: string
}

const MOST_CHOICES = 8

const choiceOf = (work: ResultView['result']['works'][number]): Choice => ({
  id: work.entryId,
  text: `${readEntryNumber(work.number)} ${work.villageName}“${work.title}”`,
})

export const chosenOf = (view: ResultView, entryId: string): Choice | null => {
  const work = view.result.works.find((one) => one.entryId === entryId)
  return work ? choiceOf(work) : null
}

export function choicesFor({ result }: ResultView, words: string): Choice[] {
  const sought = words.trim()
  if (!sought) return []
  return result.works
    .filter(
      ({ villageName, title, number }) =>
        villageName.includes(sought) || title.includes(sought) || readEntryNumber(number).startsWith(sought),
    )
    .slice(0, MOST_CHOICES)
    .map(choiceOf)
}

export interface OwnRow {
  readonly id: string
  readonly about: string
  readonly reason: string
  readonly when: string
  readonly word: string
  readonly tone: 'straw' | 'green' | 'plain'
  readonly answer: string
  readonly answered: string
}

const tones = { none: 'plain', open: 'straw', accepted: 'green', rejected: 'plain' } as const

export const ownRow = (objection: ObjectionView): OwnRow => ({
  id: objection.id,
  about: objection.entry
    ? `${readEntryNumber(objection.entry.number)} “${objection.entry.title}”`
    : '对整个结果',
  reason: objection.reason,
  when: `${readMoment(objection.filedAt)} 提出`,
  word: objection.stateName,
  tone: tones[objection.state],
  answer: objection.answer ?? '',
  answered: objection.answeredAt ? `${readMoment(objection.answeredAt)} 答复` : '',
})

/** Whether objections are taken now, and until when. */
export function windowOf(view: ResultView | undefined, now: Moment) {
  if (!view) return { open: false, words: '评比结果公示以后才能提异议' }
  if (view.state === 'final') return { open: false, words: '结果已经确定，不再接受异议；请直接联系镇政府' }
  return now <= view.noticeUntil
    ? { open: true, words: `公示到${readMoment(view.noticeUntil)}，${readLeft(view.noticeUntil, now)}` }
    : { open: false, words: `公示期已在${readMoment(view.noticeUntil)}结束，不再接受异议；请直接联系镇政府` }
}

/** What is wrong with the text, in the words the server would say; empty when nothing is. */
export function problemOf(form: ObjectionForm): string {
  const parsed = parseInput(fileObjection, { clientId: 'unsent-draft', resultId: 'r', reason: form.reason })
  return parsed.ok ? '' : parsed.message
}
