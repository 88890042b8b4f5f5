import type { CaseRecord } from '@shared/case/case'
import type { JudgingMove, JudgingState, SheetMove, SheetState } from '@shared/judging/judging-case'
import type { RuleRef } from '@shared/rules/rules'
import type { Answers, SheetScore } from '@shared/sheet/sheet'
import { byWrites, type Written } from './ledger'
import { Collection } from '../store/collection'

/** The one judging of the contest. Private. */
export const judgingId = 'judging'

export interface Judging extends CaseRecord<JudgingState, JudgingMove>, Written {
  readonly _id: string
  readonly perEntry: number
  /** Entry ids of the landscapes all judges score in the training. */
  readonly anchors: readonly string[]
  readonly judges: readonly {
    /** openid */
    readonly judge: string
    /** Villages avoided: the own ones and those named at set-up. */
    readonly recused: readonly string[]
    readonly own: readonly string[]
  }[]
  /** What the assignment was drawn with; empty before. */
  readonly seed: string
  /** The sheet's version all judges use, from the training on. */
  readonly rule: RuleRef | null
}

/** A judge's list in walking order: anchors, then the first round, then further looks. `_id` is the openid. Private. */
export interface Route {
  readonly _id: string
  readonly stops: readonly {
    readonly entryId: string
    readonly turn: 'anchor' | 'first' | 'look'
  }[]
}

/** A judge's filled sheet. Private: whose it is. */
export interface SheetRecord extends CaseRecord<SheetState, SheetMove> {
  readonly _id: string
  /** `entryId:openid` while valid, so a judge has one valid sheet for a work; the own `_id` once voided. */
  readonly slot: string
  readonly entryId: string
  readonly villageId: string
  /** openid */
  readonly judge: string
  readonly answers: Answers
  /** Hundredths, as the scorer made them of the answers. */
  readonly score: SheetScore
  readonly note: string
  readonly filledAt: number
  readonly receivedAt: number
  readonly rule: RuleRef
}

export const sheetSlot = (entryId: string, openid: string): string => `${entryId}:${openid}`

export const judgings = new Collection<Judging>({
  name: 'judgings',
  indexes: [byWrites, { fields: { 'history.at': -1 } }],
})
export const routes = new Collection<Route>({ name: 'routes', indexes: [] })
export const sheets = new Collection<SheetRecord>({
  name: 'sheets',
  indexes: [
    { fields: { 'history.at': -1 } },
    { fields: { slot: 1 }, unique: true },
    { fields: { judge: 1, receivedAt: 1 } },
    { fields: { judge: 1, _id: 1 } },
    { fields: { entryId: 1, _id: 1 } },
    { fields: { state: 1, _id: 1 } },
  ],
})
