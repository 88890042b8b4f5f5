import type { Draft, KeptPhoto, Refused } from './draft'
import type { FormKind } from './forms/kind'

/** What became of a queued draft: done, refused and to be mended, or still waiting. */
export type Outcome<Answer = unknown> = Pick<Draft, 'kind' | 'clientId' | 'subject'> & Became<Answer>

type Became<Answer> =
  | { readonly result: 'sent'; readonly answer: Answer }
  | { readonly result: 'refused'; readonly message: string; readonly refusal?: Refused }
  | { readonly result: 'waiting' }

const listeners = new Set<(outcome: Outcome) => void>()

/** @returns how to stop listening */
export function watchOutbox(listener: (outcome: Outcome) => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** Hears of one kind alone, with the server's answer as that kind knows it. */
export const watchKind = <Form, Photo extends KeptPhoto, Answer>(
  kind: FormKind<Form, Photo, Answer>,
  listener: (outcome: Outcome<Answer>) => void,
): (() => void) =>
  watchOutbox((outcome) => {
    if (outcome.kind === kind.name) listener(outcome as Outcome<Answer>)
  })

/** The outbox alone speaks. */
export function say({ kind, clientId, subject }: Draft, became: Became<unknown>): void {
  listeners.forEach((listener) => listener({ kind, clientId, subject, ...became }))
  stir()
}

const stirred = new Set<() => void>()

/** Hears whenever what waits may be another: handed over, taken back, sent, refused, thrown away, or the network changed. */
export function watchStir(listener: () => void): () => void {
  stirred.add(listener)
  return () => void stirred.delete(listener)
}
export const stir = (): void => stirred.forEach((listener) => listener())
