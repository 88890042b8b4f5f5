import type { InferInput } from 'valibot'
import type * as schema from '../../miniprogram/shared/exposure/schema'
import type { PrivacyFinding } from '../../miniprogram/shared/publication/privacy'
import type { PublicationState } from '../../miniprogram/shared/publication/publication-case'
import type { HistoryLine, Page, Versioned } from './common'
import type { EvidencePhoto } from './evidence'

/** A published example as a card. */
export interface ExposureCard {
  readonly id: string
  readonly kind: schema.ExposureKind
  readonly title: string
  readonly villageId: string
  readonly villageName: string
  readonly place: string
  readonly cover: string
  /** Of a good example its picture before; of a mended bad one its picture after. */
  readonly other: string
  readonly publishedAt: number
  /** When a bad example was mended. */
  readonly fixedAt?: number
}

interface Picture {
  readonly thumb: string
  readonly display: string
}

export interface ExposureDetail extends ExposureCard {
  readonly text: string
  readonly photos: readonly Picture[]
  readonly before: readonly Picture[]
  readonly after: readonly Picture[]
  /** What the village said to it. */
  readonly reply?: { readonly text: string; readonly at: number }
}

/** An example as the town and its village see it, in any state. */
export interface ExposureRecordView extends Versioned {
  readonly id: string
  readonly state: PublicationState
  readonly form: InferInput<typeof schema.exposureForm>
  readonly villageName: string
  readonly updatedAt: number
  readonly history: readonly HistoryLine[]
  /** 0 until it is checked. */
  readonly replyUntil: number
  /** `unread`: it waits for a check and is not public yet. */
  readonly reply?: { readonly text: string; readonly at: number; readonly unread?: boolean }
  readonly fixedAt?: number
  readonly cover: string
  /** Only where one example was asked for, or a village's own. */
  readonly pictures?: readonly EvidencePhoto[]
  /** False to whoever wrote it; only where one was asked for. */
  readonly mayCheck?: boolean
  /** What the privacy check finds; positions count within the named field. */
  readonly findings: readonly (PrivacyFinding & { readonly field: 'title' | 'text' | 'place' })[]
}

export interface ExposureContract {
  'exposure.draft': { input: InferInput<typeof schema.draftExposure>; output: ExposureRecordView }
  'exposure.revise': { input: InferInput<typeof schema.reviseExposure>; output: ExposureRecordView }
  'exposure.check': { input: InferInput<typeof schema.moveExposure>; output: ExposureRecordView }
  'exposure.publish': { input: InferInput<typeof schema.moveExposure>; output: ExposureRecordView }
  'exposure.withdraw': { input: InferInput<typeof schema.moveExposureWithReason>; output: ExposureRecordView }
  'exposure.reply': { input: InferInput<typeof schema.replyToExposure>; output: ExposureRecordView }
  'exposure.desk': { input: InferInput<typeof schema.listExposureDesk>; output: Page<ExposureRecordView> }
  'exposure.record': { input: InferInput<typeof schema.exposureRef>; output: ExposureRecordView }
  'exposure.village': {
    input: InferInput<typeof schema.exposuresOfVillage>
    output: { items: readonly ExposureRecordView[] }
  }
  'exposure.list': { input: InferInput<typeof schema.listExposures>; output: Page<ExposureCard> }
  'exposure.get': { input: InferInput<typeof schema.exposureRef>; output: ExposureDetail }
}
