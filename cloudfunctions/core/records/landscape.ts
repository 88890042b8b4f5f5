import type { CaseRecord } from '@shared/case/case'
import type { EntryMove, EntryState } from '@shared/landscape/entry-case'
import type { EntryForm } from '@shared/landscape/schema'
import type { PhotoView } from '@shared/evidence/photo'
import { Collection } from '../store/collection'

export const shuffleKeys = ['a', 'b', 'c', 'd'] as const
export type Shuffle = Readonly<Record<(typeof shuffleKeys)[number], number>>

/** An entry of the contest. Private: `submittedBy`, `history`. */
export interface Entry extends CaseRecord<EntryState, EntryMove> {
  readonly _id: string
  readonly villageId: string
  readonly villageName: string
  readonly districtId?: string
  readonly form: EntryForm
  readonly textUnchecked: boolean
  /** The text that waits for a check and is not public; '' or absent where there is none. */
  readonly held?: string
  readonly submittedBy: string
  readonly submittedAt: number
  /** 0 until it is first published. */
  readonly number: number
  readonly publishedAt: number
  /** The photos as they went public, copied here so that a list needs no second read. */
  readonly photos: readonly PhotoView[]
  readonly cover: string
  /** The picture of its mini-program code, once somebody asked for it. */
  readonly codeFile?: string
  /** Valid votes; equal to the number of vote documents that are not voided. */
  readonly votes: number
  /** The tally shown where it is delayed by a day. */
  readonly shownVotes: number
  /** Four independent random numbers: each viewer sees one of eight orders, page by page without gaps. */
  readonly shuffle: Shuffle
}

export const entries = new Collection<Entry>({
  name: 'entries',
  indexes: [
    { fields: { 'history.at': -1 } },
    { fields: { state: 1, publishedAt: -1, _id: -1 } },
    { fields: { state: 1, votes: -1, _id: -1 } },
    { fields: { state: 1, shownVotes: -1, _id: -1 } },
    ...shuffleKeys.map((key) => ({ fields: { state: 1, [`shuffle.${key}`]: 1, _id: 1 } as const })),
    { fields: { state: 1, submittedAt: 1, _id: 1 } },
    { fields: { villageId: 1, submittedAt: -1, _id: -1 } },
    { fields: { villageId: 1, state: 1, publishedAt: -1, _id: -1 } },
    { fields: { villageId: 1, state: 1, votes: -1, _id: -1 } },
    { fields: { districtId: 1, state: 1, publishedAt: -1, _id: -1 } },
    { fields: { 'form.materials': 1, state: 1, publishedAt: -1, _id: -1 } },
    { fields: { state: 1, _id: 1 } },
    { fields: { number: 1 } },
  ],
})
