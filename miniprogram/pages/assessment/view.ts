import type { AssessmentView } from '../../../typings/contract'
import { ruleLine } from '../../page/award'
import { shortHash } from '../../page/hash'
import { readMoment, type Moment } from '../../shared/kernel/days'

/** A year's published assessment as its page shows it. */
export const publicFace = (view: AssessmentView, now: Moment) => ({
  title: `${view.assessment.year}年各村年底考核`,
  final: view.state === 'final',
  word: view.state === 'final' ? '正式结果' : now <= view.appealUntil ? '公布中，各村可以申诉' : '申诉期满',
  published: `${view.number} · ${readMoment(view.publishedAt)}公布`,
  corrected: view.corrected ?? '',
  assessment: view.assessment,
  rule: ruleLine(view.assessment.rule),
  short: shortHash(view.sha256),
  sha256: view.sha256,
  years: view.years.map((year) => ({ value: year, label: `${year}年` })),
})
export type PublicFace = ReturnType<typeof publicFace>
