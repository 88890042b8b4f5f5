import type { VisitLine, VisitView } from '../../../typings/contract'
import { noteProblem as problemSchema } from '../../shared/inspection/schema'
import { parseInput } from '../../shared/kernel/parse'
import type { ProblemCategory } from '../../shared/problem/categories'
import type { About, Draft, KeptPhoto } from '../draft'
import { photoIdOf, type PhotoIds } from '../draft-photos'
import { noteProblem } from '../inspection'
import { keepNote } from '../kept-visits'
import { checked, type FormKind } from './kind'

export interface ProblemForm {
  readonly category: ProblemCategory | ''
  readonly what: string
  readonly place: string
  /** `YYYY-MM-DD`; empty until the person changes the one that is proposed. */
  readonly deadline: string
}

/** A problem found on a visit; its subject is the visit, which may have many. */
export type ProblemDraft = Draft<ProblemForm, KeptPhoto>

export const PROBLEM_PHOTOS = 6

export const visitProblemKind: FormKind<ProblemForm, KeptPhoto, VisitLine> = {
  name: 'visitProblem',
  what: '督查记问题',
  where: 'outdoors',
  photos: PROBLEM_PHOTOS,
  many: true,
  lane: ({ subject, clientId }) => `visit:${subject}/${clientId}`,
  empty: { category: '', what: '', place: '', deadline: '' },
  async send(draft, photoIds) {
    return noteProblem(checked(problemSchema, inputOf(draft, photoIds)))
  },
  arrived(draft) {
    const {
      clientId: id,
      visitId,
      category,
      what,
      place,
      deadline,
    } = checked(problemSchema, inputOf(draft, new Map()))
    // Under the request's id until the visit is asked anew.
    keepNote(visitId, { id, category, what, place, deadline })
  },
}

const inputOf = ({ clientId, subject, form, photos }: ProblemDraft, photoIds: PhotoIds) => ({
  clientId,
  visitId: subject,
  ...form,
  photoIds: photos.map((photo) => photoIdOf(photo, photoIds)),
})

/** What is still missing before it can be sent, in the schema's words; empty when nothing is. */
export function problemProblem(draft: ProblemDraft): string {
  const parsed = parseInput(problemSchema, inputOf(draft, new Map()))
  return parsed.ok ? '' : parsed.message
}

export const aboutProblem = ({
  id,
  villageId,
  villageName,
}: Pick<VisitView, 'id' | 'villageId' | 'villageName'>): About => ({
  subject: id,
  title: `${villageName}的问题`,
  villageId,
  villageName,
})
