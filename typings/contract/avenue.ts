import type { InferInput } from 'valibot'
import type { ExhibitState, KeeperMove } from '../../miniprogram/shared/avenue/exhibit-case'
import type { AvenueRules } from '../../miniprogram/shared/avenue/rules'
import type * as schema from '../../miniprogram/shared/avenue/schema'
import type { nothing } from '../../miniprogram/shared/kernel/fields'
import type { Point } from '../../miniprogram/shared/kernel/place'
import type { ProblemState } from '../../miniprogram/shared/problem/problem-case'
import type { HistoryLine, Versioned } from './common'
import type { EvidencePhoto } from './evidence'

/** An exhibit as everybody sees it. */
export interface ExhibitCard {
  readonly id: string
  readonly title: string
  readonly kind: string
  readonly kindName: string
  readonly theme: string
  readonly themeName: string
  readonly roadName: string
  readonly place: string
  readonly point?: Point
  readonly villageName: string
  readonly state: ExhibitState
  /** The thumb of its newest safe photo; '' where there is none. */
  readonly cover: string
}

/** The whole exhibit, public: no names, and only photos that passed the check. */
export interface ExhibitPage extends ExhibitCard {
  readonly says: string
  readonly bodyName: string
  readonly photos: readonly { readonly thumb: string; readonly display: string }[]
  /** Until when it is to be mended, where it is broken. */
  readonly mendBy?: string
}

/** A repair: the problem that stands for it. */
export interface RepairView {
  readonly problemId: string
  readonly what: string
  readonly state: ProblemState
  readonly deadline: string
  readonly overdue: boolean
  readonly before: readonly EvidencePhoto[]
  readonly after: readonly EvidencePhoto[]
}

/** An exhibit as a row for those who work with it. */
export interface ExhibitRow {
  readonly id: string
  readonly title: string
  readonly kindName: string
  readonly themeName: string
  readonly roadId: string
  readonly roadName: string
  readonly place: string
  readonly bodyName: string
  readonly state: ExhibitState
  readonly cover: string
  readonly checkedAt?: number
  /** Of its first unmended problem. */
  readonly deadline?: string
  readonly overdue: boolean
}

export interface ExhibitView extends ExhibitRow, Versioned {
  readonly kind: string
  readonly theme: string
  readonly point?: Point
  readonly villageId: string
  readonly villageName: string
  readonly bodyId: string
  readonly says: string
  readonly photos: readonly EvidencePhoto[]
  readonly repairs: readonly RepairView[]
  readonly history: readonly HistoryLine[]
  /** What this caller may do now. */
  readonly may: readonly (KeeperMove | 'damage' | 'revise' | 'check')[]
  /** Days to mend where nobody names another day. */
  readonly repairDays: number
}

/** The list of those who work with it, with what a form offers. */
export interface ExhibitDesk extends Pick<AvenueRules, 'kinds' | 'themes'> {
  readonly roads: readonly { readonly id: string; readonly name: string }[]
  readonly items: readonly ExhibitRow[]
  readonly mayAdd: boolean
}

export interface AvenueContract {
  'avenue.list': { input: InferInput<typeof nothing>; output: { readonly items: readonly ExhibitCard[] } }
  'avenue.get': { input: InferInput<typeof schema.exhibitRef>; output: ExhibitPage }
  'exhibit.list': { input: InferInput<typeof nothing>; output: ExhibitDesk }
  'exhibit.get': { input: InferInput<typeof schema.exhibitRef>; output: ExhibitView }
  'exhibit.add': { input: InferInput<typeof schema.addExhibit>; output: ExhibitView }
  'exhibit.revise': { input: InferInput<typeof schema.reviseExhibit>; output: ExhibitView }
  'exhibit.build': { input: InferInput<typeof schema.moveExhibit>; output: ExhibitView }
  'exhibit.finish': { input: InferInput<typeof schema.finishExhibit>; output: ExhibitView }
  'exhibit.damage': { input: InferInput<typeof schema.damageExhibit>; output: ExhibitView }
  'exhibit.remove': { input: InferInput<typeof schema.removeExhibit>; output: ExhibitView }
}
