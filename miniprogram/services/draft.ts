import type { PhotoStage } from '../shared/evidence/photo'

/** A photo of a draft: a kept file of the phone, or the cloud's picture of one that is already registered. */
export interface KeptPhoto {
  readonly clientId: string
  readonly path: string
  readonly photoId?: string
  /** There was no room to keep it: it is lost when the system clears the picked file away. */
  readonly loose?: true
}

/** A photo of a form that asks what it shows. */
export interface DraftPhoto extends KeptPhoto {
  readonly stage: PhotoStage
}

/** `writing`, then `queued` from the tap on 提交 until the server answers; `refused` when it said no. */
export type DraftState = 'writing' | 'queued' | 'refused'

/** What a draft is about: known when its page opens, not typed by the person. */
export interface About {
  /** A village's id, an entry's id, `villageId:itemId`: one thing has one subject. */
  readonly subject: string
  /** How lists of what waits call it. */
  readonly title: string
  readonly villageId?: string
  readonly villageName?: string
  /** Why what it mends came back. */
  readonly returned?: string
  /** The record's version as the person saw it: what others did since is a conflict, told and never overwritten. */
  readonly seen?: number
}

/** Why it was refused, for what can be decided about it. */
export interface Refused {
  readonly code: string
  readonly details: Readonly<Record<string, unknown>>
}

/** One intended write. Its `clientId` goes with every try to send it, so that it is done once. */
export interface Draft<Form = unknown, Photo extends KeptPhoto = KeptPhoto> extends About {
  readonly version: 2
  readonly kind: string
  readonly clientId: string
  /** What the person filled in, as it was typed: nothing else, see {@link isBlank}. */
  readonly form: Form
  readonly photos: readonly Photo[]
  readonly state: DraftState
  readonly savedAt: number
  /** Its place among what was handed over: the phone's clock may be wrong or be set back, this counts on. */
  readonly turn?: number
  /** It was sent and nobody answered: the town may have it. Only its answer can tell, so it is not changed meanwhile. */
  readonly tried?: true
  /** Why it was refused, as a sentence and by name. */
  readonly message?: string
  readonly refusal?: Refused
}

/** What a page saw of a record's version, for its draft; and what the draft tells the town. */
export const sawVersion = ({ version }: { readonly version?: number }): Pick<About, 'seen'> =>
  version === undefined ? {} : { seen: version }
export const seenBy = ({ seen }: Pick<About, 'seen'>): Pick<About, 'seen'> =>
  seen === undefined ? {} : { seen }

/** As much of a form's kind as a new draft is made from. */
interface Empty<Form, Photo extends KeptPhoto> {
  readonly name: string
  readonly empty: Form
  /** Says which photos it takes. */
  send(draft: Draft<Form, Photo>, photoIds: never): unknown
}

export const newDraft = <Form, Photo extends KeptPhoto>(
  kind: Empty<Form, Photo>,
  about: About,
  clientId: string,
  savedAt: number,
): Draft<Form, Photo> => ({
  version: 2,
  kind: kind.name,
  clientId,
  ...about,
  form: kind.empty,
  photos: [],
  state: 'writing',
  savedAt,
})

/** A change by the person, which takes a refused draft back into their hands. */
export function edited<Form, Photo extends KeptPhoto>(
  draft: Draft<Form, Photo>,
  change: Partial<Pick<Draft<Form, Photo>, 'form' | 'photos' | 'title'>>,
  now: number,
): Draft<Form, Photo> {
  const { message: _message, refusal: _refusal, ...rest } = draft
  return { ...rest, ...change, state: 'writing', savedAt: now }
}

/** Whether nothing worth keeping stands in it. */
export const isBlank = (draft: Draft): boolean => draft.photos.length === 0 && empty(draft.form)

const empty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === '' ||
  (typeof value === 'object' && Object.values(value).every(empty))
