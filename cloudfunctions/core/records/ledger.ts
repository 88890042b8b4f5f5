import { Collection, type Index } from '../store/collection'
import { command } from '../store/sdk'

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

/**
 * One writing of a record that keeps no history, kept with it in the same write: the line the ledger has of it, but for its
 * figures. So the line can be written from the record alone where the call died before it.
 */
export interface Wrote extends Pick<LedgerLine, 'at' | 'action' | 'subject' | 'villageId' | 'why'> {
  /** Made of the caller, the action, and the client id or what was asked. */
  readonly request: string
  /** The line's `_id`: written twice it is one. */
  readonly line: string
  /** The alias, so that no openid comes into records that are shown to others, or stay when a person is erased. */
  readonly by: string
}

/** Of a record that keeps no history: its last writings, the newest last. */
export interface Written {
  readonly writes?: readonly Wrote[]
}

/** More than people write to one record until the job comes by; and to one that a whole hall writes to. */
const remembered = 20
export const ofHall = 300

/** For an update: what wrote before stays, because its call may have died too. */
export const alsoWrote = (wrote: Wrote, most = remembered) => command.push({ each: [wrote], slice: -most })

export const byWrites: Index = { fields: { 'writes.at': -1 } }

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
