import type { ProblemDetail } from '../../../typings/contract'
import type { Fault } from '../../shared/problem/accountability'
import type { OfferedMove } from '../../shared/problem/actors'
import * as schema from '../../shared/problem/schema'
import { seenBy, type Draft, type KeptPhoto } from '../draft'
import { moveProblem } from '../problem'
import { checked, type FormKind } from './kind'

/** A step of a problem that takes no photos of its own: confirmed, closed or returned on the spot, begun, put off. */
export interface MoveForm {
  readonly move: OfferedMove | ''
  readonly reason: string
  readonly fault: Fault | ''
  /** The deadline it is given, or the day it is asked to be put off to. */
  readonly day: string
  readonly into: string
  readonly fixed: '' | 'yes' | 'no'
}
export type MoveDraft = Draft<MoveForm>

/** Its subject is the problem. */
export const problemMoveKind: FormKind<MoveForm, KeptPhoto, ProblemDetail> = {
  name: 'problemMove',
  what: '问题办理',
  where: 'outdoors',
  photos: 0,
  lane: ({ subject }) => `problem:${subject}`,
  empty: { move: '', reason: '', fault: '', day: '', into: '', fixed: '' },
  async send(draft) {
    const { move, reason, fault, day, into, fixed } = draft.form
    const step = { clientId: draft.clientId, problemId: draft.subject, ...seenBy(draft) }
    switch (move) {
      case 'confirm':
        return moveProblem(move, checked(schema.confirmProblem, { ...step, deadline: day }))
      case 'return':
        return moveProblem(
          move,
          checked(schema.returnProblem, { ...step, reason, ...(fault ? { fault } : {}) }),
        )
      case 'askExtension':
        return moveProblem(move, checked(schema.askExtension, { ...step, reason, until: day }))
      case 'invalidate':
      case 'refuseExtension':
        return moveProblem(move, checked(schema.moveProblemWithReason, { ...step, reason }))
      case 'merge':
        return moveProblem(move, checked(schema.mergeProblem, { ...step, into }))
      case 'answer':
        return moveProblem(move, checked(schema.answerProblem, { ...step, fixed: fixed === 'yes' }))
      case 'start':
      case 'extend':
      case 'close':
        return moveProblem(move, checked(schema.moveProblem, step))
      case 'fix':
      case '':
        // Of another form, and of none.
        throw new TypeError(`no step to send: ${move}`)
    }
  },
}
