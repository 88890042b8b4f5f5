/** What a step means to do: `kept` is something that differs and is left as it is, on purpose. */
export type Change = 'create' | 'update' | 'same' | 'kept'

/** The kinds in the order they are done: closed collections and their indexes come before the code that needs them. */
export const kinds = [
  'collection',
  'indexes',
  'storage',
  'function',
  'seeds',
  'timer',
  'access',
  'route',
  'mini-program',
] as const
export type Kind = (typeof kinds)[number]

export interface Step {
  readonly kind: Kind
  readonly name: string
  readonly change: Change
  /** What exactly, for people; never a secret's value. */
  readonly details: readonly string[]
  run?(): Promise<void>
}

/** The plan itself shows that this cannot go well; nothing was changed. */
export class CannotPlan extends Error {}

export const same = (kind: Kind, name: string): Step => ({ kind, name, change: 'same', details: [] })
export const kept = (kind: Kind, name: string, details: readonly string[]): Step => ({
  kind,
  name,
  change: 'kept',
  details,
})
