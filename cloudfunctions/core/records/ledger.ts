import { Collection } from '../store/collection'

/** One line of the audit log: append-only, one per writing call. Private. */
export interface LedgerLine {
  readonly _id: string
  readonly at: number
  readonly by: string
  readonly action: string
  readonly subject: string
  readonly villageId?: string
  readonly why?: string
  readonly facts?: Readonly<Record<string, unknown>>
}

export const ledger = new Collection<LedgerLine>({
  name: 'ledger',
  indexes: [
    { fields: { at: -1, _id: -1 } },
    { fields: { subject: 1, at: -1 } },
    { fields: { by: 1, at: -1, _id: -1 } },
  ],
})

/** The request that wrote a record last, on records that keep no history. */
export interface Wrote {
  /** Made of the caller, the action, and the client id or what was asked. */
  readonly request: string
  readonly at: number
}

/** One line of who looked at a private register: what, how much, never whom. Private. */
export interface Access {
  readonly _id: string
  readonly at: number
  readonly by: string
  readonly action: string
  /** Village, household or record it was about; '' for the town. */
  readonly scope: string
  readonly rows: number
}

export const accesses = new Collection<Access>({
  name: 'accesses',
  indexes: [{ fields: { at: -1, _id: -1 } }, { fields: { by: 1, at: -1, _id: -1 } }],
})
