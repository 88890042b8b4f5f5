import type * as v from 'valibot'
import { parseInput } from '../../shared/kernel/parse'
import { CallError } from '../cloud'
import type { Draft, KeptPhoto } from '../draft'
import type { PhotoIds } from '../draft-photos'

/** One form that may be filled without a network. */
export interface FormKind<Form = unknown, Photo extends KeptPhoto = KeptPhoto, Answer = unknown> {
  /** Stands in every kept draft: once released it never changes. */
  readonly name: string
  readonly empty: Form
  /**
   * Sends a draft whose photos are all with the server. Throws a {@link CallError} whose message is a sentence to show.
   * A method, not a property: so that kinds of different forms stand in one list.
   */
  send(draft: Draft<Form, Photo>, photoIds: PhotoIds): Promise<Answer>
}

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
