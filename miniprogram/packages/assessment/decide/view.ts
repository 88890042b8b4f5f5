import type { DecisionDraft } from '../../../services/forms/decision'
import { decisionFields } from '../../../services/forms/decision'
import { isAnnounced } from '../../../shared/assessment/decision-notice'
import { makeDecision } from '../../../shared/assessment/schema'
import { decisionKinds, decisionNames } from '../../../shared/assessment/sheet'
import { officeNames, offices, type Office } from '../../../shared/roster/roles'
import { problemsIn } from '../form'

export const kindChips = decisionKinds.map((value) => ({ value, label: decisionNames[value] }))

/** Villages in the plan's order, then the town's offices: what a decision can be about. */
export interface Body {
  readonly villageId: string
  readonly office: Office | ''
  readonly name: string
}
export const bodies = (villages: readonly { readonly id: string; readonly name: string }[]): Body[] => [
  ...villages.map(({ id, name }): Body => ({ villageId: id, office: '', name })),
  ...offices.map((office): Body => ({ villageId: '', office, name: officeNames[office] })),
]

/** What is wrong, each under its field. */
export function problemsOf(draft: DecisionDraft): Record<string, string> {
  const names = ['kind', 'about', 'person', 'reason']
  const { villageId, office } = draft.form
  return {
    ...problemsIn(makeDecision.pipe[0].entries, decisionFields(draft), names),
    ...(villageId || office ? {} : { body: '请选一个村或一个站所' }),
  }
}

/** What will happen, before it is done. */
export const confirmWords = ({ kind }: DecisionDraft['form'], body: string): string =>
  kind && isAnnounced(kind)
    ? `对${body}${decisionNames[kind]}，理由记录在案；同时起草一份通知，另一个人核对以后才会公布。`
    : '决定和理由记录在案，有关的村能看到，不公开。'
