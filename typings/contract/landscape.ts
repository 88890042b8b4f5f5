import type { InferInput } from 'valibot'
import type { PhotoView } from '../../miniprogram/shared/evidence/photo'
import type { villageRef } from '../../miniprogram/shared/roster/schema'
import type * as schema from '../../miniprogram/shared/landscape/schema'
import type { EntryState } from '../../miniprogram/shared/landscape/entry-case'
import type {
  Culture,
  LandscapeFunction,
  Material,
  SiteKind,
} from '../../miniprogram/shared/landscape/options'
import type { HistoryLine, Page, Versioned } from './common'
import type { EvidencePhoto } from './evidence'

/** A published entry as a card: one picture, three words, one number. */
export interface EntryCard {
  readonly id: string
  readonly number: number
  readonly title: string
  readonly villageId: string
  readonly villageName: string
  readonly siteKind: SiteKind
  readonly cover: string
  readonly publishedAt: number
  /** null while the tally is closed to the public. */
  readonly votes: number | null
}

/** A published entry, whole. Nothing private is in it: no openid, no names. */
export interface EntryDetail extends EntryCard {
  readonly materials: readonly Material[]
  readonly functions: readonly LandscapeFunction[]
  readonly cultures: readonly Culture[]
  /** m² */
  readonly area: number
  /** whole yuan */
  readonly cost: number
  readonly people: number
  readonly story: string
  readonly place: { readonly words: string; readonly latitude?: number; readonly longitude?: number }
  readonly photos: readonly PhotoView[]
  /** What the person who looks may do with their votes. */
  readonly voting: VotingFace
}

/** The vote button's face: closed, free, this one voted for, or today's votes used. */
export type VotingFace =
  | { readonly state: 'none' | 'before' | 'closed'; readonly opensAt?: number }
  | { readonly state: 'open'; readonly left: number; readonly closesAt: number }
  | { readonly state: 'voted'; readonly at: number; readonly left: number; readonly closesAt: number }
  | { readonly state: 'usedUp'; readonly perDay: number; readonly closesAt: number }

/** An entry's photo as its owner and the moderators see it. */
export type DeskPhoto = EvidencePhoto & Pick<PhotoView, 'stage'>

/** An entry as its village and the publish desk see it, in any state. */
export interface EntryRecordView extends Versioned {
  readonly id: string
  readonly number?: number
  readonly villageId: string
  readonly villageName: string
  readonly state: EntryState
  readonly form: Omit<InferInput<typeof schema.entryForm>, 'photos'>
  readonly photos: readonly DeskPhoto[]
  /** On its village's board, as far as the tally is public: contestants see no more than anybody. Null elsewhere. */
  readonly votes: number | null
  readonly submittedAt: number
  readonly history: readonly HistoryLine[]
  /** Why it came back, when it is returned. */
  readonly returnedReason?: string
  /** True where the automatic text check was down and a person must read the text. */
  readonly textUnchecked: boolean
}

export interface MyEntries {
  readonly villageId: string
  readonly villageName: string
  readonly quota: number
  readonly cap: number
  readonly taken: number
  readonly published: number
  readonly items: readonly EntryRecordView[]
}

export interface LandscapeContract {
  'entry.submit': { input: InferInput<typeof schema.submitEntry>; output: EntryRecordView }
  'entry.revise': { input: InferInput<typeof schema.reviseEntry>; output: EntryRecordView }
  'entry.mine': {
    input: InferInput<typeof villageRef>
    output: MyEntries
  }
  'entry.desk': { input: InferInput<typeof schema.listDesk>; output: Page<EntryRecordView> }
  'entry.publish': { input: InferInput<typeof schema.moveEntry>; output: EntryRecordView }
  'entry.return': { input: InferInput<typeof schema.moveEntryWithReason>; output: EntryRecordView }
  'entry.withdraw': { input: InferInput<typeof schema.withdrawEntry>; output: EntryRecordView }
  'entry.list': {
    input: InferInput<typeof schema.listEntries>
    output: Page<EntryCard> & { votesShown: boolean }
  }
  'entry.get': { input: InferInput<typeof schema.entryRef>; output: EntryDetail }
  /** The mini-program code that opens the entry, as a file id. */
  'entry.code': { input: InferInput<typeof schema.entryRef>; output: { fileId: string } }
}
