import type { Reply } from '@contract'
import { refuse, type Decision, type Refusal } from '@shared/kernel/decision'
import type { RefusalCode, RefusalFigures } from '@shared/kernel/refusals'

/** A refusal on its way out of a use case; the router turns it into the reply. */
export class RefusalError extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code)
  }
}

/** Ends the use case with a named refusal. */
export function refuseCall<C extends RefusalCode>(code: C, ...details: RefusalFigures<C>): never {
  throw new RefusalError(refuse(code, ...details))
}

/** The value of an accepted decision; a refusal ends the use case. */
export function demand<T>(decision: Decision<T>): T {
  if (decision.ok) return decision.value
  throw new RefusalError(decision)
}

/** The record, or NOT_FOUND. */
export function found<T>(record: T | undefined, what: string): T {
  return record ?? refuseCall('NOT_FOUND', { what })
}

/** A refusal as people receive it. */
export const refusalReply = ({ code, message, details }: Refusal): Reply<never> => ({
  ok: false,
  error: { code, message, ...(details ? { details } : {}) },
})
