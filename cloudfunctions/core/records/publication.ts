import type { CaseRecord } from '@shared/case/case'
import type { NoticeForm, NoticeKind } from '@shared/notice/schema'
import type { PublicationMove, PublicationState } from '@shared/publication/publication-case'
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
  /** Public file ids of its pictures, written when it is published. */
  readonly photos: readonly { readonly thumb: string; readonly display: string }[]
}

export type Notice = Publication<'notice', NoticeForm, NoticeKind>

export const publications = new Collection<Publication>({
  name: 'publications',
  indexes: [
    { fields: { type: 1, state: 1, publishedAt: -1, _id: -1 } },
    { fields: { type: 1, kind: 1, state: 1, publishedAt: -1, _id: -1 } },
    { fields: { type: 1, state: 1, kind: -1, publishedAt: -1 } },
    { fields: { type: 1, state: 1, updatedAt: -1, _id: -1 } },
    { fields: { type: 1, updatedAt: -1, _id: -1 } },
  ],
})

/** The notices among the publications, typed; every query names `type: 'notice'`. */
export const notices = new Collection<Notice>(publications.declaration)
