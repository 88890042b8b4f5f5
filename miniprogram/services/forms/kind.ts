import type * as v from 'valibot'
import { parseInput } from '../../shared/kernel/parse'
import { CallError } from '../cloud'
import type { Draft, KeptPhoto } from '../draft'
import type { PhotoIds } from '../draft-photos'

/** One form that may be filled without a network. */
export interface FormKind<Form = unknown, Photo extends KeptPhoto = KeptPhoto, Answer = unknown> {
  /** Stands in every kept draft: once released it never changes. */
  readonly name: string
  /** What it is, in a word, for the list of what waits. */
  readonly what: string
  /** Where people fill it. Outdoors there may be no signal for a day: see docs/reliability.md, "Offline". */
  readonly where: 'outdoors' | 'desk'
  /** The most photos it takes, of a sheet at each place; 0 where it takes none. */
  readonly photos: number
  readonly empty: Form
  /** Several may be on their way about one subject: a page begins another while one waits. */
  readonly many?: true
  /** It is written over what stood there: whoever wrote meanwhile is shown first. */
  readonly overwrites?: true
  /**
   * The matter it belongs to, a path: of two drafts on one way (`visit:7` is on the way of `visit:7/h3`) the younger waits
   * until the older is through. Its kind and subject where it says nothing.
   */
  lane?(draft: Draft<Form, Photo>): string
  /**
   * Sends a draft whose photos are all with the server. Throws a {@link CallError} whose message is a sentence to show.
   * A method, not a property: so that kinds of different forms stand in one list.
   */
  send(draft: Draft<Form, Photo>, photoIds: PhotoIds): Promise<Answer>
  /** What the phone remembers once the town has it; not done by a page, for it may be sent wherever the app is opened. */
  arrived?(draft: Draft<Form, Photo>, answer: Answer): void
  /** What the person wrote beside what stands there now, where one of the two must give way. */
  compare?(draft: Draft<Form, Photo>): Promise<Comparison>
}

/** Both versions, for a person to decide between. */
export interface Comparison extends Pick<Draft, 'seen'> {
  /** Where they differ. */
  readonly lines: readonly Compared[]
}

/** One field in both versions. */
export interface Compared {
  readonly label: string
  readonly mine: string
  readonly theirs: string
}

/** Where two forms differ, field by field in words. */
export const differences = (
  labels: Readonly<Record<string, string>>,
  mine: Readonly<Record<string, string>>,
  theirs: Readonly<Record<string, string>>,
): Compared[] =>
  Object.entries(labels)
    .map(([field, label]) => ({ label, mine: mine[field] ?? '', theirs: theirs[field] ?? '' }))
    .filter((line) => line.mine !== line.theirs)

export const laneOf = (kind: FormKind, draft: Draft): string =>
  kind.lane?.(draft) ?? `${kind.name}:${draft.subject}`

/** Whether one of two lanes is the other, or a part of it. */
export const sameWay = (one: string, other: string): boolean =>
  one === other || one.startsWith(`${other}/`) || other.startsWith(`${one}/`)

/** A kept draft as one of this kind, with what an older form did not have; nothing if it is of another. */
export function asKind<Form, Photo extends KeptPhoto, Answer>(
  kind: FormKind<Form, Photo, Answer>,
  draft: Draft,
): Draft<Form, Photo> | undefined {
  if (draft.kind !== kind.name) return undefined
  const kept = draft as Draft<Form, Photo>
  return { ...kept, form: { ...kind.empty, ...kept.form } }
}

/** The input as its schema shapes it, refused here with the sentence the server would give. */
export function checked<S extends v.GenericSchema>(schema: S, raw: unknown): v.InferOutput<S> {
  const parsed = parseInput(schema, raw)
  if (!parsed.ok) throw new CallError(parsed.code, parsed.message)
  return parsed.value
}
