import type { HeldKind, HeldState } from '@shared/privacy/held-text'
import type { Moment } from '@shared/kernel/days'
import { byWrites, type Written } from './ledger'
import { Collection } from '../store/collection'

/**
 * Somebody asked to be erased: a job does it, as often as it takes. `_id` is the person's alias, or `household:` and the
 * household, so that one request is open at a time. Private.
 */
export interface Erasure extends Written {
  readonly _id: string
  readonly kind: 'person' | 'household'
  /** Whom: openid, or the household's id. Gone once it is done. */
  readonly openid: string
  /** Who asked; of a person's own request the alias. */
  readonly by: string
  readonly reason: string
  readonly state: 'asked' | 'done'
  readonly askedAt: Moment
  readonly doneAt: Moment
  /** Records changed and erased, by collection. */
  readonly touched: Readonly<Record<string, number>>
}

/**
 * A text nobody has checked yet: kept, and not public until the machine or a person has read it. `_id` is made of the record
 * and the text, and stands as `held` on the record: another text is another one. Private.
 */
export interface HeldText extends Written {
  readonly _id: string
  readonly kind: HeldKind
  readonly recordId: string
  /** openid of who wrote it. */
  readonly by: string
  readonly text: string
  readonly villageName: string
  readonly at: Moment
  readonly state: HeldState
  readonly tries: number
  readonly nextTryAt: Moment
  /** 0 while it waits. */
  readonly decidedAt: Moment
  /** openid; '' where the machine did. */
  readonly decidedBy: string
  readonly reason: string
  /** False from the moment it is safe until its record has let it go. */
  readonly released: boolean
  /** When its author was told; 0 before. */
  readonly seenAt: Moment
}

/** A file that somebody took out: so that it is gone after its days. Private. */
export interface ExportFile extends Written {
  readonly _id: string
  readonly fileId: string
  readonly path: string
  readonly by: string
  readonly at: Moment
}

export const erasures = new Collection<Erasure>({
  name: 'erasures',
  indexes: [byWrites, { fields: { state: 1, askedAt: 1 } }],
})
export const heldTexts = new Collection<HeldText>({
  name: 'heldTexts',
  indexes: [
    byWrites,
    { fields: { state: 1, nextTryAt: 1 } },
    { fields: { state: 1, at: 1, _id: 1 } },
    { fields: { recordId: 1, state: 1 } },
    { fields: { by: 1, at: -1 } },
  ],
})
export const exportFiles = new Collection<ExportFile>({
  name: 'exportFiles',
  indexes: [byWrites, { fields: { at: 1 } }, { fields: { by: 1, at: -1 } }],
})
