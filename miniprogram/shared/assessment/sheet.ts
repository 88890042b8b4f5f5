import type { RuleRef } from '../rules/rules'
import type { ComponentId } from './components'

/** What a point comes from; the last four are a village's lists, for what no single record stands for. */
export type LinkKind =
  | 'ranking'
  | 'entry'
  | 'award'
  | 'cleanup'
  | 'problem'
  | 'accountability'
  | 'veto'
  | 'deduction'
  | 'village'
  | 'problems'
  | 'faults'
  | 'deductions'

/** One line of a sheet: so many hundredths, signed, from that record. Private where its record is. */
export interface Point {
  readonly component: ComponentId
  readonly label: string
  readonly points: number
  readonly link: { readonly kind: LinkKind; readonly id: string }
}

export interface ComponentScore {
  readonly id: ComponentId
  /** What the rules give at most; a component of deductions begins with it. */
  readonly weight: number
  readonly score: number
}

/** A village's line in the town's list; hundredths. Public once published: no record of a person or household is in it. */
export interface AssessedVillage {
  readonly villageId: string
  readonly villageName: string
  readonly districtName: string
  /** Equals share it; villages whose veto stands come after all others. */
  readonly place: number
  readonly score: number
  readonly grade: string
  readonly gradeName: string
  readonly vetoed: boolean
  readonly components: readonly ComponentScore[]
}

/** A village's sheet, whole: the sum of its points is its score. */
export interface VillageSheet extends AssessedVillage {
  readonly points: readonly Point[]
}

export type DecisionKind = 'commendation' | 'criticism' | 'admonition' | 'accountability'
export const decisionNames: Readonly<Record<DecisionKind, string>> = {
  commendation: '表彰',
  criticism: '通报批评',
  admonition: '诫勉谈话',
  accountability: '问责',
}
export const decisionKinds = Object.keys(decisionNames) as DecisionKind[]

/** What the figures suggest to a leader, who decides; `id` is the same in every edition of the year. */
export interface Proposal {
  readonly id: string
  readonly kind: DecisionKind
  readonly villageId: string
  readonly villageName: string
  readonly why: string
}

/** The town's year: the same records and rules give the same bytes of canonical JSON. */
export interface Assessment {
  readonly year: string
  /** What was due and recorded until then counts. */
  readonly asOf: number
  readonly rule: RuleRef
  /** SHA-256 of all records it was computed from, and of the published rankings among them. */
  readonly inputsSha256: string
  readonly months: readonly { readonly month: string; readonly sha256: string }[]
  /** SHA-256 of the contest's final result; '' where there is none, and no village has award points. */
  readonly resultSha256: string
  readonly appealDays: number
  readonly villages: readonly (AssessedVillage & { readonly sha256: string })[]
}
