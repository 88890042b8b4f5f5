import type { InferInput } from 'valibot'
import type { nothing } from '../../miniprogram/shared/kernel/fields'
import type { ObjectionState, PayoutState } from '../../miniprogram/shared/award/cases'
import type { ContestResult } from '../../miniprogram/shared/award/result'
import type * as schema from '../../miniprogram/shared/award/schema'
import type { Prize } from '../../miniprogram/shared/campaign/plan'
import type { PublicationState } from '../../miniprogram/shared/publication/publication-case'
import type { HistoryLine, Page } from './common'
import type { EvidencePhoto } from './evidence'

/** The result as everybody sees it from the notice period on. */
export interface ResultView {
  readonly id: string
  readonly number: string
  readonly state: 'published' | 'final'
  readonly publishedAt: number
  /** Objections may be filed until then. */
  readonly noticeUntil: number
  readonly finalAt?: number
  readonly result: ContestResult
  /** SHA-256 of the result's canonical JSON: the same sheets and rules give the same. */
  readonly sha256: string
  readonly objections: { readonly filed: number; readonly answered: number }
  /** Prizes whose money is with its winner, by `prizeId:entryId`. */
  readonly paid: readonly string[]
  /** Covers by entry id, for pictures of the winners. */
  readonly covers: Readonly<Record<string, string>>
}

/** A result as staff see it, in any state. */
export interface ResultRecordView {
  readonly id: string
  readonly state: PublicationState
  readonly number: string
  readonly updatedAt: number
  readonly publishedAt: number
  readonly noticeUntil: number
  readonly result: ContestResult
  readonly sha256: string
  readonly objections: { readonly filed: number; readonly answered: number }
  /** False to whoever computed it; only where one was asked for. */
  readonly mayCheck?: boolean
  readonly history: readonly HistoryLine[]
}

/** Whether the stored sheets still give the same bytes. */
export interface ResultProof {
  readonly stored: string
  readonly recomputed: string
  readonly same: boolean
}

export interface ObjectionView {
  readonly id: string
  readonly resultId: string
  readonly entry?: { readonly id: string; readonly number: number; readonly title: string }
  readonly reason: string
  readonly filedAt: number
  readonly state: ObjectionState
  readonly stateName: string
  readonly answer?: string
  readonly answeredAt?: number
}

export interface PayoutView {
  readonly id: string
  readonly prizeId: Prize['id']
  readonly prizeName: string
  readonly amount: number
  readonly entryId: string
  readonly number: number
  readonly title: string
  readonly villageId: string
  readonly villageName: string
  readonly state: PayoutState
  readonly stateName: string
  readonly voucher?: string
  readonly payee?: string
  readonly photos: readonly EvidencePhoto[]
  readonly paidAt?: number
  /** True where this caller recorded it and another must confirm. */
  readonly mine: boolean
  readonly history: readonly HistoryLine[]
}

/** Whole yuan; `pending + recorded + paid = awarded` always, and `awarded + vacant = prizes`. */
export interface PayoutTotals {
  readonly prizes: number
  readonly vacant: number
  readonly awarded: number
  readonly pending: number
  readonly recorded: number
  readonly paid: number
  readonly reconciles: boolean
}

export interface AwardContract {
  'result.compute': { input: InferInput<typeof schema.computeResult>; output: ResultRecordView }
  'result.check': { input: InferInput<typeof schema.moveResult>; output: ResultRecordView }
  'result.publish': { input: InferInput<typeof schema.moveResult>; output: ResultRecordView }
  'result.finalise': { input: InferInput<typeof schema.moveResult>; output: ResultRecordView }
  'result.withdraw': { input: InferInput<typeof schema.moveResultWithReason>; output: ResultRecordView }
  /** All results that were ever computed, the newest first, without their works. */
  'result.desk': {
    input: InferInput<typeof nothing>
    output: { items: readonly Omit<ResultRecordView, 'result'>[] }
  }
  'result.record': { input: InferInput<typeof schema.resultRef>; output: ResultRecordView }
  'result.prove': { input: InferInput<typeof schema.resultRef>; output: ResultProof }
  /** What everybody sees: the published or final result; NOT_FOUND before. */
  'result.get': { input: InferInput<typeof nothing>; output: ResultView }
  'objection.file': { input: InferInput<typeof schema.fileObjection>; output: ObjectionView }
  'objection.mine': { input: InferInput<typeof nothing>; output: { items: readonly ObjectionView[] } }
  'objection.list': { input: InferInput<typeof schema.listObjections>; output: Page<ObjectionView> }
  'objection.answer': { input: InferInput<typeof schema.answerObjection>; output: ObjectionView }
  'payout.list': {
    input: InferInput<typeof schema.listPayouts>
    output: { totals: PayoutTotals; items: readonly PayoutView[] }
  }
  'payout.record': { input: InferInput<typeof schema.recordPayout>; output: PayoutView }
  'payout.confirm': { input: InferInput<typeof schema.movePayout>; output: PayoutView }
  'payout.return': { input: InferInput<typeof schema.movePayoutWithReason>; output: PayoutView }
}
