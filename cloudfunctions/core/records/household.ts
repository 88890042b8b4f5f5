import type { HouseholdKind, ScoreSource } from '@shared/household/household'
import type { ImportKind } from '@shared/household/import-schema'
import type { HouseholdForm } from '@shared/household/schema'
import type { Day, Moment, Month } from '@shared/kernel/days'
import type { RuleRef } from '@shared/rules/rules'
import type { Answers, SheetScore } from '@shared/sheet/sheet'
import type { ShopForm } from '@shared/street/schema'
import { byWrites, type Written } from './ledger'
import { Collection } from '../store/collection'

/** A household of the register; `_id` is `villageId:number`. Private, every field. */
export interface Household extends Written {
  readonly _id: string
  readonly villageId: string
  readonly villageName: string
  readonly number: string
  readonly head: string
  readonly kind: HouseholdKind
  readonly houseNumber: string
  readonly phone: string
  readonly needs: string
  /** A protected household passes no publication and no list beyond its village. */
  readonly protected: boolean
  readonly zone: string
  /** openid of the party member in charge; empty where nobody is. */
  readonly pairedWith: string
  /** The supervisor's last two scores, the newest first. */
  readonly latest: readonly { readonly total: number; readonly at: number }[]
  /** Consent to be named as 示范户; null where there is none. */
  readonly consent: { readonly at: number; readonly by: string; readonly photoIds: readonly string[] } | null
  /** Counts writes, against lost updates. */
  readonly version: number
  readonly updatedAt: number
  /** When its facts changed last, and its head; absent where they stand as an older program wrote them. */
  readonly factsAt?: number
  readonly headAt?: number
}

/** One score of one household. Private. `slot` is unique: a household is scored once a day by each source. */
export interface HouseholdScore extends Written {
  readonly _id: string
  readonly slot: string
  readonly householdId: string
  readonly villageId: string
  readonly source: ScoreSource
  readonly visitId: string
  readonly by: string
  readonly month: Month
  readonly at: number
  readonly receivedAt: number
  readonly answers: Answers
  readonly score: SheetScore
  readonly note: string
  readonly rule: RuleRef
  /** A visit's that counts no more, and why; its visit decided it (`Visit.voided`). */
  readonly voided?: { readonly at: Moment; readonly reason: string }
  /** A supervisor's: the request that made it, and its turn among the village's scores of the month (`supervisorScoreId`). */
  readonly requestId?: string
  readonly turn?: number
}

/**
 * A village's month in sums, kept with every score, so that a ranking reads villages and not scores; `_id` is
 * `villageId:month`. No household is in it. `closed` once the month's ranking is published: no score enters any more.
 */
export interface VillageMonth {
  readonly _id: string
  readonly villageId: string
  readonly month: Month
  readonly closed: boolean
  readonly supervisors: { readonly count: number; readonly sum: number }
}

/**
 * A household that rebounded; for the paired member and the supervisor together. `_id` is that of the score that made
 * it; `slot` is unique: the household while it is open, so that there is no second, and the own `_id` once closed. Private.
 */
export interface ReboundTask extends Written {
  readonly _id: string
  readonly slot: string
  readonly villageId: string
  readonly householdId: string
  readonly pairedWith: string
  readonly why: string
  readonly since: number
  readonly state: 'open' | 'closed'
  readonly what: string
  readonly closedBy: string
  readonly photoIds: readonly string[]
}

/** Help that was given. Private. */
export interface Help extends Written {
  readonly _id: string
  readonly villageId: string
  readonly householdId: string
  readonly what: string
  readonly on: string
  readonly by: string
  readonly at: number
  readonly photoIds: readonly string[]
}

/** An import as it goes; its rows wait in `importBatches`. Private. */
export interface Import extends Written {
  readonly _id: string
  readonly kind: ImportKind
  readonly state: 'reading' | 'running' | 'done' | 'failed'
  readonly by: string
  readonly at: number
  readonly total: number
  readonly done: number
  readonly added: number
  readonly changed: number
  readonly same: number
  /** The first refused rows, and how many there are in all; the file has every one. */
  readonly refused: readonly { readonly row: number; readonly reason: string }[]
  readonly refusedCount: number
  readonly refusedFile: string
  readonly problem: string
  readonly batches: number
  /** The batch that is written next: whoever moves it on counts the batch, so each is counted once. */
  readonly next: number
}

export interface StagedHousehold {
  readonly villageId: string
  readonly villageName: string
  readonly form: HouseholdForm
}
export interface StagedShop {
  readonly villageId: string
  readonly villageName: string
  readonly form: ShopForm
}
export interface StagedDistrict {
  readonly villageId: string
  readonly districtName: string
}

/** Rows of an import that are written together; gone once it is done. `_id` is `importId:n`. Private. */
export interface ImportBatch {
  readonly _id: string
  readonly importId: string
  readonly at: number
  readonly households: readonly StagedHousehold[]
  readonly districts: readonly StagedDistrict[]
  readonly shops: readonly StagedShop[]
  /** What the batch does, settled before its first write: a run that died is counted by it and not by what it left. */
  readonly plan: { readonly added: readonly string[]; readonly changed: readonly string[] } | null
}

export const householdId = (villageId: string, number: string): string => `${villageId}:${number}`
/** The village a household's id names. */
export const villageOfHousehold = (id: string): string => id.slice(0, id.indexOf(':'))
export const scoreSlot = (household: string, day: Day, source: ScoreSource): string =>
  `${household}:${day}:${source}`
export const villageMonthId = (villageId: string, month: Month): string => `${villageId}:${month}`
/** Supervisors' scores of a village's month are numbered without gaps: the number that counts next can be taken once. */
export const supervisorScoreId = (monthId: string, turn: number): string => `${monthId}:${turn}`

export const households = new Collection<Household>({
  name: 'households',
  indexes: [
    byWrites,
    { fields: { villageId: 1, number: 1, _id: 1 } },
    { fields: { villageId: 1, kind: 1, number: 1, _id: 1 } },
    { fields: { head: 1, protected: -1 } },
    { fields: { phone: 1 } },
    { fields: { villageId: 1, _id: 1 } },
    { fields: { pairedWith: 1, _id: 1 } },
    { fields: { 'consent.at': 1, _id: 1 } },
  ],
})
export const householdScores = new Collection<HouseholdScore>({
  name: 'householdScores',
  indexes: [
    byWrites,
    { fields: { slot: 1 }, unique: true },
    { fields: { householdId: 1, at: -1, _id: -1 } },
    { fields: { householdId: 1, _id: 1 } },
    { fields: { visitId: 1 } },
    { fields: { requestId: 1 } },
    { fields: { source: 1, receivedAt: -1 } },
  ],
})
export const villageMonths = new Collection<VillageMonth>({
  name: 'villageMonths',
  indexes: [{ fields: { month: 1 } }],
})
export const reboundTasks = new Collection<ReboundTask>({
  name: 'reboundTasks',
  indexes: [
    byWrites,
    { fields: { slot: 1 }, unique: true },
    { fields: { villageId: 1, state: 1, since: -1 } },
    { fields: { householdId: 1, _id: 1 } },
    { fields: { villageId: 1, _id: 1 } },
    { fields: { pairedWith: 1, _id: 1 } },
    { fields: { state: 1 } },
  ],
})
export const helps = new Collection<Help>({
  name: 'helps',
  indexes: [byWrites, { fields: { householdId: 1, at: -1 } }, { fields: { householdId: 1, _id: 1 } }],
})
export const imports = new Collection<Import>({
  name: 'imports',
  indexes: [byWrites, { fields: { at: -1 } }],
})
export const importBatchId = (importId: string, n: number): string => `${importId}:${n}`
export const importBatches = new Collection<ImportBatch>({
  name: 'importBatches',
  indexes: [{ fields: { importId: 1 } }, { fields: { at: 1 } }],
})
