import { refusals, type RefusalCode, type RefusalFigures } from './refusals'

/** A named "no": the code is for programs, the sentence for people; `details` are the sentence's figures. */
export interface Refusal {
  readonly ok: false
  readonly code: RefusalCode
  readonly message: string
  readonly details?: Readonly<Record<string, unknown>>
}

export interface Accepted<T> {
  readonly ok: true
  readonly value: T
}

/** What a pure rule answers: it decides, and never throws, reads a clock or touches a store. */
export type Decision<T> = Accepted<T> | Refusal

export const accept = <T>(value: T): Accepted<T> => ({ ok: true, value })

/**
 * Builds a refusal with its Chinese sentence.
 * @param code a key of {@link refusals}
 * @param details the figures its sentence needs; required exactly where the sentence takes them
 */
export function refuse<C extends RefusalCode>(code: C, ...details: RefusalFigures<C>): Refusal {
  const say = refusals[code] as (figures?: unknown) => string
  const [figures] = details as readonly unknown[]
  return figures === undefined
    ? { ok: false, code, message: say() }
    : { ok: false, code, message: say(figures), details: figures as Record<string, unknown> }
}
