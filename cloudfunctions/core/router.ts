import type { GenericSchema } from 'valibot'
import { refuse, type Refusal } from '@shared/kernel/decision'
import { parseInput } from '@shared/kernel/parse'
import type { Action, Output, Reply } from '@contract'
import { Call } from './call'
import { callerFromContext, type Caller } from './caller'
import type { Guard } from './guards'
import { freshId } from './ids'
import { accesses, ledger, type Access } from './records/ledger'
import { demand, RefusalError, refusalReply } from './refusal-error'
import { isRetryable } from './store/errors'

/** A row of the route table: what comes in, who may, and the use case. */
export interface Route<A extends Action = Action> {
  readonly action: A
  readonly words: string
  readonly writes: boolean
  /** It shows a private register, and says so on the ledger. */
  readonly looks: boolean
  /** Fields whose text may become public, by their names on the form. */
  readonly publishes: Readonly<Record<string, string>>
  readonly input: GenericSchema
  /** Reads what an input is about, for `allow`; what cannot be read or found is refused. */
  about(raw: unknown): Promise<unknown>
  /** Whether this caller may, of what `about` read: the whole of the authority, without the use case. */
  allow(caller: Caller, about: unknown): Promise<Refusal | undefined>
  run(caller: Caller, raw: unknown): Promise<Output<A>>
}

export type Routes<A extends Action> = { readonly [K in A]: Route<K> }

interface Declared<A extends Action, Parsed, Subject> {
  /** What the raw input must be; the action's schema in shared. */
  readonly input: GenericSchema<unknown, Parsed>
  /** Reads what the authority is about; left out where the input itself says it. */
  readonly subject?: (input: Parsed) => Promise<Subject>
  readonly allow: Guard<Subject>
  /** Fields whose text may become public, by their names on the form: read by the machine before anything is written. */
  readonly publishes?: Readonly<Record<string, string>>
  /** Of what is never public nobody outside is asked. */
  readonly publishesWhen?: (input: Parsed) => boolean
  /** Of an action that writes: it shows a private register besides. */
  readonly looks?: true
  readonly run: (call: Call, input: Parsed, subject: Subject) => Promise<Output<A>>
}

type Kind = 'reads' | 'writes' | 'looks'

const declare =
  (kind: Kind) =>
  <A extends Action, Parsed, Subject = Parsed>(
    action: A,
    declared: Declared<A, Parsed, Subject>,
  ): Route<A> => {
    const subjectOf = async (input: Parsed): Promise<Subject> =>
      declared.subject ? declared.subject(input) : (input as unknown as Subject)
    const parse = (raw: unknown) => demand(parseInput(declared.input, raw)) as Parsed
    return {
      action,
      words: declared.allow.words,
      writes: kind === 'writes',
      looks: kind === 'looks' || declared.looks === true,
      publishes: declared.publishes ?? {},
      input: declared.input,
      about: async (raw) => subjectOf(parse(raw)),
      allow: (caller, about) => declared.allow(caller, about as Subject),
      async run(caller, raw) {
        const input = parse(raw)
        const subject = await subjectOf(input)
        const refusal = await declared.allow(caller, subject)
        if (refusal) throw new RefusalError(refusal)
        const call = new Call(action, caller, clientIdOf(input), input)
        if (declared.publishes && declared.publishesWhen?.(input) !== false)
          await call.readTexts(input, declared.publishes)
        const output = await declared.run(call, input, subject)
        // Before the answer goes: nobody sees a register without a line of it.
        if (kind === 'looks' || declared.looks) await accesses.insert(accessLine(call, input, output))
        const line = call.ledgerLine()
        if (line) await ledger.insert(line)
        return output
      },
    }
  }

function clientIdOf(input: unknown): string | undefined {
  const { clientId } = (input ?? {}) as { clientId?: unknown }
  return typeof clientId === 'string' ? clientId : undefined
}

/** An action that changes nothing. */
export const reads = declare('reads')

/** An action that writes, and says so on the ledger. */
export const writes = declare('writes')

/** An action that shows a private register: who looked, at what and how much stands on the ledger, for one request more. */
export const looks = declare('looks')

const ids = ['householdId', 'visitId', 'importId', 'villageId'] as const

/** What was looked at by the input's own id; '' for the town or the caller's own part of it. */
function accessLine({ action, now, caller }: Call, input: unknown, output: unknown): Access {
  const given = (input ?? {}) as Readonly<Record<string, unknown>>
  const of = ids.map((id) => given[id]).find((id) => typeof id === 'string' && id !== '')
  return { _id: freshId(), at: now, by: caller.openid, action, scope: String(of ?? ''), rows: rowsOf(output) }
}

/** Rows of a list; one record is one. */
function rowsOf(output: unknown): number {
  const { items, households, rows } = (output ?? {}) as Readonly<Record<string, unknown>>
  if (typeof rows === 'number') return rows
  const list = Array.isArray(items) ? items : households
  return Array.isArray(list) ? list.length : 1
}

/**
 * The entry of a function that people call: `{action, input}` in, a {@link Reply} out, always.
 * Identity comes from the cloud context alone; what was not foreseen is logged and answered as INTERNAL.
 */
export const createMain =
  (routes: Readonly<Partial<Record<Action, Route>>>) =>
  async (event: unknown): Promise<Reply<unknown>> => {
    try {
      const { action, input } = (event ?? {}) as { action?: unknown; input?: unknown }
      const route =
        typeof action === 'string' && Object.hasOwn(routes, action) ? routes[action as Action] : undefined
      if (!route) return refusalReply(refuse('UNKNOWN_ACTION'))
      const caller = callerFromContext()
      if (!caller) return refusalReply(refuse('NO_IDENTITY'))
      return { ok: true, data: await route.run(caller, input ?? {}) }
    } catch (error) {
      if (error instanceof RefusalError) return refusalReply(error.refusal)
      console.error(error)
      // Not done, for certain, and worth another try: the database or WeChat was too busy.
      return refusalReply(refuse(isRetryable(error) ? 'BUSY' : 'INTERNAL'))
    }
  }
