import type { CaseRecord } from '@shared/case/case'
import type { ObjectionMove, ObjectionState, PayoutMove, PayoutState } from '@shared/award/cases'
import type { ContestResult } from '@shared/award/result'
import type { Prize } from '@shared/campaign/plan'
import { Collection } from '../store/collection'
import { publications, type Publication } from './publication'

/** What a computed result holds; `result` is public from the notice period on. */
export interface ResultForm {
  readonly result: ContestResult
  /** SHA-256 of the result's canonical JSON. */
  readonly sha256: string
  /** Counted when it became final: none can be filed or answered afterwards. */
  readonly objections?: { readonly filed: number; readonly answered: number }
}

/** The contest's result is a publication: computed, checked by a second person, published for the notice period, final. */
export type Result = Publication<'result', ResultForm, 'contest'>

/** The results among the publications, typed; every query names `type: 'result'`. */
export const results = new Collection<Result>(publications.declaration)

/** An objection within the notice period. Private: who filed it. */
export interface Objection extends CaseRecord<ObjectionState, ObjectionMove> {
  readonly _id: string
  readonly resultId: string
  readonly entryId: string
  /** openid */
  readonly filedBy: string
  readonly filedAt: number
}

/** One prize's money; `_id` is `resultId:prizeId:entryId`. Private: payee, voucher, photos. */
export interface Payout extends CaseRecord<PayoutState, PayoutMove> {
  readonly _id: string
  readonly resultId: string
  readonly prizeId: Prize['id']
  readonly prizeName: string
  /** Whole yuan. */
  readonly amount: number
  readonly entryId: string
  readonly number: number
  readonly title: string
  readonly villageId: string
  readonly villageName: string
  /** Unique among payouts; the own `_id` until a voucher is recorded. */
  readonly voucher: string
  readonly payee: string
  readonly photoIds: readonly string[]
  readonly paidAt: number
}

export const objections = new Collection<Objection>({
  name: 'objections',
  indexes: [
    { fields: { 'history.at': -1 } },
    { fields: { resultId: 1, state: 1 } },
    { fields: { filedBy: 1, filedAt: -1, _id: -1 } },
    { fields: { state: 1, filedAt: -1, _id: -1 } },
    { fields: { filedAt: -1, _id: -1 } },
  ],
})
export const payouts = new Collection<Payout>({
  name: 'payouts',
  indexes: [
    { fields: { 'history.at': -1 } },
    { fields: { resultId: 1, _id: 1 } },
    { fields: { resultId: 1, state: 1 } },
    { fields: { state: 1 } },
    { fields: { voucher: 1 }, unique: true },
  ],
})
