import type { AppealView, DecisionView, VillageSheetView } from '../../../../typings/contract'
import { ruleLine } from '../../../page/award'
import { shortHash } from '../../../page/hash'
import { sheetHead } from '../../../pages/assessed/view'
import { dayOf, readDay, readMoment } from '../../../shared/kernel/days'
import { publicationCase } from '../../../shared/publication/publication-case'

export const appealFace = (appeal: AppealView) => ({
  id: appeal.id,
  villageId: appeal.villageId,
  assessmentId: appeal.assessmentId,
  name: appeal.villageName,
  reason: appeal.reason,
  filed: `${readMoment(appeal.filedAt)}申诉`,
  word: appeal.stateName,
  tone: appeal.state === 'open' ? 'straw' : appeal.state === 'accepted' ? 'persimmon' : 'green',
  answer: appeal.answer ?? '',
  answered: appeal.answeredAt ? `${readMoment(appeal.answeredAt)}答复` : '',
  mayAnswer: appeal.mayAnswer,
})
export type AppealFace = ReturnType<typeof appealFace>

/** One decision as a line: what, about whom by role, why. */
export const decisionLine = ({ id, kindName, about, reason, decidedAt }: DecisionView) => ({
  id,
  title: `${kindName}${about ? `：${about}` : ''}`,
  reason,
  day: readDay(dayOf(decidedAt), true),
})

export const villageFace = (view: VillageSheetView) => ({
  head: sheetHead(view),
  state: view.number || `${view.year}年年底考核（${publicationCase.states[view.state]}）`,
  sheet: { sheet: view.sheet, lines: view.sheet.points },
  rule: ruleLine(view.rule),
  sha256: view.sha256,
  short: shortHash(view.sha256),
  appeal: view.appeal ? appealFace(view.appeal) : null,
  mayAppeal: view.mayAppeal,
  until: view.mayAppeal
    ? `有不同意见，请支部书记在${readMoment(view.appealUntil)}以前申诉，由另外的人答复。`
    : '',
  decisions: view.decisions.map(decisionLine),
})
export type VillageFace = ReturnType<typeof villageFace>
