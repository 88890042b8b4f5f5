import { dayOf, type Day, type Moment } from '@shared/kernel/days'
import type { MoveRequest } from '@shared/case/case'
import { now } from './clock'
import { freshId } from './ids'
import type { Caller } from './caller'
import type { LedgerLine } from './records/ledger'

/** What a writing use case tells the audit log about its one write. */
export interface LedgerNote {
  readonly subject: string
  readonly villageId?: string
  readonly why?: string
  readonly facts?: Readonly<Record<string, unknown>>
}

/** One call of one person: one moment throughout, one caller, one line in the ledger. */
export class Call {
  readonly now: Moment = now()
  readonly today: Day = dayOf(this.now)
  private note: LedgerNote | undefined

  constructor(
    readonly action: string,
    readonly caller: Caller,
  ) {}

  /** Says what the ledger will hold; the router writes it once the use case is through. */
  record(note: LedgerNote): void {
    this.note = note
  }

  /** A case move asked for by this caller, now. */
  move({ reason, clientId, seen }: Pick<MoveRequest, 'reason' | 'clientId' | 'seen'> = {}): MoveRequest {
    return { by: this.caller.openid, at: this.now, reason, clientId, seen }
  }

  /** The ledger line of this call, if the use case wrote anything (a repeated request does not). */
  ledgerLine(): LedgerLine | undefined {
    return (
      this.note && { _id: freshId(), at: this.now, by: this.caller.openid, action: this.action, ...this.note }
    )
  }
}
