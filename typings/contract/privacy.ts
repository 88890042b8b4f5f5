import type { InferInput } from 'valibot'
import type { HeldKind } from '../../miniprogram/shared/privacy/held-text'
import type * as schema from '../../miniprogram/shared/privacy/schema'
import type { Page } from './common'

/** One record about a person, in words. */
export interface OwnLine {
  readonly at: number
  readonly words: string
}

/** What one collection holds of a person. */
export interface OwnHolding {
  readonly name: string
  readonly why: string
  readonly kept: string
  readonly atErasure: 'erase' | 'alias' | 'nothing'
  readonly keeps: string
  /** The latest; more than are shown are in the copy. */
  readonly lines: readonly OwnLine[]
  readonly more: boolean
}

export interface ErasureView {
  readonly state: 'asked' | 'done'
  readonly askedAt: number
  readonly doneAt: number
}

export interface OwnData {
  readonly holdings: readonly OwnHolding[]
  /** What a person with roles loses with an erasure. */
  readonly roles: boolean
  readonly erasure?: ErasureView
}

/** A line of 办理记录: what was done, or who looked. */
export interface LedgerRow {
  readonly id: string
  readonly at: number
  readonly by: string
  /** '' where the person is not in the town's roster (any more). */
  readonly personId: string
  readonly what: string
  readonly about: string
  readonly why: string
  readonly rows?: number
}

export interface TextToReview {
  readonly id: string
  readonly kind: HeldKind
  readonly text: string
  readonly villageName: string
  readonly at: number
  readonly tries: number
}

/** A text of the caller's that a reviewer refused. */
export interface RefusedText extends Omit<TextToReview, 'tries'> {
  readonly reason: string
}

export interface PrivacyContract {
  /** What the town holds about the caller. */
  'privacy.mine': { input: InferInput<typeof schema.nothing>; output: OwnData }
  /** The caller asks to be erased: roles end at once, the rest is done by a job. */
  'privacy.erase': { input: InferInput<typeof schema.askErasure>; output: ErasureView }
  /** A household asked to be taken out of the register. */
  'privacy.eraseHousehold': { input: InferInput<typeof schema.eraseHousehold>; output: ErasureView }
  'ledger.list': { input: InferInput<typeof schema.listLedger>; output: Page<LedgerRow> }
  'text.queue': { input: InferInput<typeof schema.listTexts>; output: Page<TextToReview> }
  /** The caller's own refused texts, until they are written anew or seen. */
  'text.mine': { input: InferInput<typeof schema.nothing>; output: { items: readonly RefusedText[] } }
  'text.seen': { input: InferInput<typeof schema.textRef>; output: { seen: boolean } }
  'text.review': { input: InferInput<typeof schema.reviewText>; output: { state: 'safe' | 'refused' } }
}
