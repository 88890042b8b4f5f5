import { dayOf, type Day, type Moment } from '@shared/kernel/days'
import type { MoveRequest } from '@shared/case/case'
import { canonicalJson } from '@shared/kernel/canonical'
import { textsOf, joined, type LabelledText } from '@shared/privacy/texts'
import { now } from './clock'
import { holdText, readByMachine, type Held } from './held-texts'
import { freshId, idempotentId } from './ids'
import { refuseCall } from './refusal-error'
import type { Caller } from './caller'
import type { LedgerLine, Wrote } from './records/ledger'

/** What a writing use case tells the audit log about its one write. */
export interface LedgerNote {
  readonly subject: string
  readonly villageId?: string
  readonly why?: string
  readonly facts?: Readonly<Record<string, unknown>>
  /** What makes it one and the same line where the input carries no client id. */
  readonly once?: string
  /** Where the record keeps who wrote it last: the line is of that moment, and there is one of it. */
  readonly wrote?: Wrote | undefined
}

/** Who does what a case records, and when. */
export interface Author {
  readonly now: Moment
  readonly caller: { readonly openid: string }
  move(words: Pick<MoveRequest, 'clientId'>): MoveRequest
}

/** One call of one person: one moment throughout, one caller, one line in the ledger. */
export class Call {
  readonly now: Moment = now()
  readonly today: Day = dayOf(this.now)
  private note: LedgerNote | undefined
  private texts: readonly LabelledText[] = []
  private unread = false

  constructor(
    readonly action: string,
    readonly caller: Caller,
    private readonly clientId?: string,
    private readonly input: unknown = {},
  ) {}

  /**
   * What a record without a history keeps of the request that writes it, so that the same request sent again knows itself: the
   * first may have died before what follows. A request without a client id is known by its words.
   */
  get wrote(): Wrote {
    const words = this.clientId ?? canonicalJson(this.input)
    return { request: idempotentId(`request ${this.action}`, this.caller.openid, words), at: this.now }
  }

  /** Whether this very request wrote the record last. */
  isAgain({ wrote }: { readonly wrote?: Wrote }): boolean {
    return wrote?.request === this.wrote.request
  }

  /**
   * Says what the ledger will hold; the router writes it once the use case is through. The same request again writes the same
   * line, so what keeps no history says it again: the first time may have died before its line.
   */
  record(note: LedgerNote): void {
    this.note = note
  }

  /** Lets the machine read what may become public of the input, before anything is written. @throws TEXT_NOT_ALLOWED */
  async readTexts(input: unknown, fields: Readonly<Record<string, string>>): Promise<void> {
    this.texts = textsOf(input, fields)
    this.unread = (await readByMachine(this.caller.openid, this.texts)) === 'unknown'
  }

  /** What the record keeps as `held`: '' where its text was read, else the name it waits under for a person. */
  hold(held: Held): Promise<string> {
    if (!this.unread) return Promise.resolve('')
    const { caller, now: at } = this
    return holdText({ ...held, by: caller.openid, text: joined(this.texts), now: at })
  }

  /** For what is public at once, and of no case that could wait. @throws TEXT_UNREAD */
  demandRead(): void {
    if (this.unread) refuseCall('TEXT_UNREAD')
  }

  /** A case move asked for by this caller, now. */
  move({ reason, clientId, seen }: Pick<MoveRequest, 'reason' | 'clientId' | 'seen'> = {}): MoveRequest {
    return { by: this.caller.openid, at: this.now, reason, clientId, seen }
  }

  /** The ledger line of this call, if the use case wrote anything. */
  ledgerLine(): LedgerLine | undefined {
    if (!this.note) return undefined
    const { wrote, once = wrote ? `${wrote.request} ${wrote.at}` : this.clientId, ...note } = this.note
    const { action } = this
    const at = wrote?.at ?? this.now
    const by = this.caller.openid
    const _id = once ? idempotentId(`line ${action} ${note.subject}`, by, once) : freshId()
    return { _id, at, by, action, ...note }
  }
}
