import type { ObjectionView } from '../../../typings/contract'
import { fileObjection as schema } from '../../shared/award/schema'
import { fileObjection } from '../award'
import type { Draft, KeptPhoto } from '../draft'
import { checked, type FormKind } from './kind'

/** What stands in the form; `entryId` empty where it is about the result as a whole. */
export interface ObjectionForm {
  readonly entryId: string
  readonly reason: string
}

/** An objection; its subject is the result. */
export type ObjectionDraft = Draft<ObjectionForm>

export const objectionKind: FormKind<ObjectionForm, KeptPhoto, ObjectionView> = {
  name: 'objection',
  what: '异议',
  where: 'desk',
  photos: 0,
  empty: { entryId: '', reason: '' },
  async send({ clientId, subject, form }) {
    const { entryId, reason } = form
    const about = entryId ? { entryId } : {}
    return fileObjection(checked(schema, { clientId, resultId: subject, ...about, reason }))
  },
}
