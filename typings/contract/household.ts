import type { InferInput } from 'valibot'
import type { HouseholdKind, ScoreSource } from '../../miniprogram/shared/household/household'
import type * as importing from '../../miniprogram/shared/household/import-schema'
import type * as schema from '../../miniprogram/shared/household/schema'
import type { nothing } from '../../miniprogram/shared/kernel/fields'
import type { RuleRef } from '../../miniprogram/shared/rules/rules'
import type { Sheet } from '../../miniprogram/shared/sheet/sheet'
import type { Page, Versioned } from './common'
import type { EvidencePhoto } from './evidence'

/** A household in the village's own list. Private throughout. */
export interface HouseholdRow {
  readonly id: string
  readonly villageId: string
  readonly number: string
  readonly head: string
  readonly kind: HouseholdKind
  readonly protected: boolean
  readonly zone: string
  readonly pairedWith?: { readonly personId: string; readonly name: string }
  /** The supervisor's last two scores, the newest first; hundredths. */
  readonly scores: readonly { readonly total: number; readonly at: number }[]
}

export interface ScoreLine {
  readonly id: string
  readonly source: ScoreSource
  readonly total: number
  readonly items: Readonly<Record<string, number>>
  readonly at: number
  readonly by: string
  readonly note: string
  /** It counts no more, and why. */
  readonly voided?: { readonly at: number; readonly reason: string }
}

export interface HelpLine {
  readonly id: string
  readonly what: string
  readonly on: string
  readonly by: string
  readonly photos: readonly EvidencePhoto[]
}

/** Its version is when its facts changed last: scores count another one on. */
export interface HouseholdView extends HouseholdRow, Versioned {
  readonly villageName: string
  readonly houseNumber: string
  readonly phone: string
  readonly needs: string
  /** Consent to be named as 示范户. */
  readonly consent?: { readonly at: number; readonly photos: readonly EvidencePhoto[] }
  readonly modelCandidate: boolean
  readonly history: readonly ScoreLine[]
  readonly helps: readonly HelpLine[]
}

/** What a supervisor works with: the village's poor households and how each stands this month. */
export interface ScoringBoard {
  readonly villageId: string
  readonly villageName: string
  readonly month: string
  readonly sheet: Sheet
  readonly rule: RuleRef
  readonly households: readonly (HouseholdRow & { readonly doneToday: boolean })[]
}

export interface PairingBoard {
  readonly villageId: string
  readonly villageName: string
  readonly members: readonly {
    readonly personId: string
    readonly name: string
    readonly leads: boolean
    readonly households: number
    readonly over: boolean
  }[]
  readonly memberLoad: number
  readonly households: number
  readonly unpaired: readonly HouseholdRow[]
  /** The worst households for the secretary and committee to take; a person confirms. */
  readonly proposals: readonly {
    readonly household: HouseholdRow
    readonly personId: string
    readonly name: string
  }[]
}

/** A rebound: for the paired member and the supervisor together. */
export interface TaskView {
  readonly id: string
  readonly household: HouseholdRow
  readonly why: string
  readonly since: number
  readonly state: 'open' | 'closed'
  readonly what?: string
}

export interface SupervisionLine {
  readonly villageId: string
  readonly villageName: string
  readonly households: number
  readonly poor: number
  readonly supervisors: number
  readonly wanted: number
  readonly flag: 'none' | 'few' | 'many'
  readonly unpaired: number
  readonly openTasks: number
}

/** An import as it goes: refused rows are listed with row number and reason, and can be downloaded. */
export interface ImportView {
  readonly id: string
  readonly kind: importing.ImportKind
  readonly state: 'reading' | 'running' | 'done' | 'failed'
  readonly total: number
  readonly done: number
  readonly added: number
  readonly changed: number
  readonly same: number
  /** The first two hundred refused rows; {@link refusedCount} is all, and the file has them. */
  readonly refused: readonly { readonly row: number; readonly reason: string }[]
  readonly refusedCount: number
  readonly refusedFile?: string
  readonly problem?: string
}

/** The register. */
export interface HouseholdContract {
  'household.list': { input: InferInput<typeof schema.listHouseholds>; output: Page<HouseholdRow> }
  'household.get': { input: InferInput<typeof schema.householdRef>; output: HouseholdView }
  'household.add': { input: InferInput<typeof schema.addHousehold>; output: HouseholdView }
  'household.revise': { input: InferInput<typeof schema.reviseHousehold>; output: HouseholdView }
  'household.protect': { input: InferInput<typeof schema.protectHousehold>; output: HouseholdView }
  'household.consent': { input: InferInput<typeof schema.consentModel>; output: HouseholdView }
  'household.revokeConsent': { input: InferInput<typeof schema.revokeConsent>; output: HouseholdView }
  /** 示范户 with recorded consent: the one public list that names heads. */
  'household.models': {
    input: InferInput<typeof nothing>
    output: {
      items: readonly { readonly villageId: string; readonly villageName: string; readonly head: string }[]
    }
  }
}

/** Scores, pairing, help, tasks and supervisors. */
export interface ScoringContract {
  'householdScore.board': { input: InferInput<typeof schema.villageScores>; output: ScoringBoard }
  'householdScore.submit': { input: InferInput<typeof schema.submitScore>; output: ScoreLine }
  'pairing.board': { input: InferInput<typeof schema.villageScores>; output: PairingBoard }
  'pairing.assign': { input: InferInput<typeof schema.assignPairing>; output: PairingBoard }
  /** A party member's own households and tasks. */
  'pairing.mine': {
    input: InferInput<typeof nothing>
    output: { households: readonly HouseholdRow[]; tasks: readonly TaskView[] }
  }
  'help.log': { input: InferInput<typeof schema.logHelp>; output: HelpLine }
  'task.list': { input: InferInput<typeof schema.villageScores>; output: { items: readonly TaskView[] } }
  'task.close': { input: InferInput<typeof schema.closeTask>; output: TaskView }
  'supervision.board': { input: InferInput<typeof nothing>; output: { items: readonly SupervisionLine[] } }
}

/** Answered by the documents function, not by api. */
export interface ImportContract {
  /** An empty workbook with the columns that are wanted. */
  'import.template': { input: InferInput<typeof importing.importTemplate>; output: { fileId: string } }
  'import.start': { input: InferInput<typeof importing.startImport>; output: ImportView }
  /** Goes on for some seconds and answers how far it is; called again until it is done. */
  'import.run': { input: InferInput<typeof importing.importRef>; output: ImportView }
  'import.get': { input: InferInput<typeof importing.importRef>; output: ImportView }
  'export.households': {
    input: InferInput<typeof importing.exportHouseholds>
    output: { fileId: string; rows: number }
  }
}
