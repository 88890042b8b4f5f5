import type { DecisionView } from '../../../typings/contract'
import { makeDecision as schema } from '../../shared/assessment/schema'
import type { DecisionKind } from '../../shared/assessment/sheet'
import type { Office } from '../../shared/roster/roles'
import { makeDecision } from '../assessment'
import type { Draft, KeptPhoto } from '../draft'
import { checked, type FormKind } from './kind'

export interface DecisionForm {
  readonly year: string
  readonly kind: DecisionKind | ''
  /** One of the two is ''. */
  readonly villageId: string
  readonly office: Office | ''
  readonly about: string
  readonly person: string
  readonly reason: string
}
export type DecisionDraft = Draft<DecisionForm>

export const aboutDecision = { subject: 'decision', title: '奖惩决定' }

/** A leader's decision that nothing proposed; one is in hand at a time. */
export const decisionKind: FormKind<DecisionForm, KeptPhoto, DecisionView> = {
  name: 'decision',
  what: '奖惩决定',
  where: 'desk',
  photos: 0,
  empty: { year: '', kind: '', villageId: '', office: '', about: '', person: '', reason: '' },
  async send(draft) {
    return makeDecision(checked(schema, decisionFields(draft)))
  },
}

export const decisionFields = ({ clientId, form }: DecisionDraft) => {
  const { villageId, office, ...rest } = form
  return { clientId, ...rest, ...(villageId ? { villageId } : {}), ...(office ? { office } : {}) }
}
