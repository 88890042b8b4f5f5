import type { CaseRecord } from '@shared/case/case'
import type { ExposureForm, ExposureKind } from '@shared/exposure/schema'
import type { Moment } from '@shared/kernel/days'
import type { NoticeForm, NoticeKind } from '@shared/notice/schema'
import type { PublicationMove, PublicationState } from '@shared/publication/publication-case'
import { byWrites, type Written } from './ledger'
import { Collection } from '../store/collection'

/** Building block "publication": one collection for all that the town publishes, told apart by `type`. */
export interface Publication<
  Type extends string = string,
  Form = unknown,
  Kind extends string = string,
> extends CaseRecord<PublicationState, PublicationMove> {
  readonly _id: string
  readonly type: Type
  /** What a list filters by, e.g. the notice's kind. */
  readonly kind: Kind
  readonly form: Form
  readonly issuer: string
  readonly createdBy: string
  readonly updatedAt: number
  /** Empty until published. */
  readonly number: string
  readonly publishedAt: number
  /** The text that waits for a check and is not public; '' or absent where there is none. */
  readonly held?: string
  /** Public file ids of its pictures, written when it is published. */
  readonly photos: readonly { readonly thumb: string; readonly display: string }[]
}

export type Notice = Publication<'notice', NoticeForm, NoticeKind>

/** A good or bad example. Its village and cover stand on it, so that lists read nothing else. */
export interface Exposure extends Publication<'exposure', ExposureForm, ExposureKind>, Written {
  readonly villageId: string
  readonly villageName: string
  /** The first photo's thumb, for those who work with it. */
  readonly cover: string
  /** Until when the village may answer a bad one before it is shown; 0 until it is checked. */
  readonly replyUntil: Moment
  readonly reply: {
    readonly text: string
    readonly at: Moment
    readonly by: string
    readonly clientId: string
    readonly held?: string
  } | null
  /** When its problem was mended, and how it looks since. */
  readonly fixed: {
    readonly at: Moment
    readonly photos: Publication['photos']
    /** Photos of the fix that the safety check has not decided yet; they join once it has. */
    readonly unshown: number
  } | null
  /** The version of its problem that `fixed` was read from: an older look never overwrites a newer one. */
  readonly fixedOf: number
}

export const publications = new Collection<Publication>({
  name: 'publications',
  indexes: [
    byWrites,
    { fields: { 'history.at': -1 } },
    { fields: { type: 1, state: 1, publishedAt: -1, _id: -1 } },
    { fields: { type: 1, kind: 1, state: 1, publishedAt: -1, _id: -1 } },
    { fields: { type: 1, state: 1, kind: -1, publishedAt: -1 } },
    { fields: { type: 1, state: 1, updatedAt: -1, _id: -1 } },
    { fields: { type: 1, updatedAt: -1, _id: -1 } },
    { fields: { type: 1, villageId: 1, state: 1, publishedAt: -1, _id: -1 } },
    { fields: { 'form.problemId': 1, type: 1, kind: 1 } },
    { fields: { type: 1, 'fixed.unshown': 1 } },
  ],
})

/** The notices among the publications, typed; every query names `type: 'notice'`. */
export const notices = new Collection<Notice>(publications.declaration)
/** The good and bad examples among them; every query names `type: 'exposure'`. */
export const exposures = new Collection<Exposure>(publications.declaration)
