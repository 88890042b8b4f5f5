import { dayOf, type Day, type Moment } from '@shared/kernel/days'
import type { MoveRequest } from '@shared/case/case'
import { canonicalJson } from '@shared/kernel/canonical'
import { textsOf, joined, type LabelledText } from '@shared/privacy/texts'
import { aliasOf } from './alias'
import { now } from './clock'
import { holdText, readByMachine, type Held } from './held-texts'
import { idempotentId } from './ids'
import { refuseCall } from './refusal-error'
import type { Caller } from './caller'
import type { LedgerLine, Written, Wrote } from './records/ledger'

/** What a line of the audit log is about. */
interface LineWords {
  readonly subject: string
  readonly villageId?: string
  readonly why?: string
}

/** What a writing use case tells the audit log about its one write. */
export interface LedgerNote extends LineWords {
  readonly facts?: Readonly<Record<string, unknown>>
  /** What makes it one and the same line where neither a client id nor the record itself does. */
  readonly once?: string
  /** What the record keeps of the writing: the line is of its moment, and there is one of it. */
  readonly wrote?: Wrote | undefined
}

/** Who does what a case records, and when. */
export interface Author {
  readonly now: Moment
  readonly caller: { readonly openid: string }
  move(words: Pick<MoveRequest, 'reason' | 'clientId' | 'seen'>): MoveRequest
}

/** Whoever made a step that is kept, in its moment: what follows from it is theirs, whoever carries it out. */
export const authorOf = ({ by, at }: Pick<MoveRequest, 'by' | 'at'>): Author => ({
  now: at,
  caller: { openid: by },
  move: (words) => ({ ...words, by, at }),
})

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

  /** A request without a client id is known by its words. */
  private get request(): string {
    const words = this.clientId ?? canonicalJson(this.input)
    return idempotentId(`request ${this.action}`, this.caller.openid, words)
  }

  /**
   * What a record without a history keeps of the call that writes it: the same request sent again knows itself, and a job
   * writes the ledger's line where nobody sends it again.
   */
  wrote({ subject, villageId, why }: LineWords): Wrote {
    const { request, action, now: at } = this
    return {
      request,
      line: this.lineId(subject),
      at,
      by: aliasOf(this.caller.openid),
      action,
      subject,
      ...(villageId === undefined ? {} : { villageId }),
      ...(why === undefined ? {} : { why }),
    }
  }

  /** The same of what is written once and for ever: its line is the same whenever the request comes. */
  wroteOnce(of: LineWords & Pick<LedgerNote, 'once'>): Wrote {
    return { ...this.wrote(of), line: this.lineId(of.subject, of.once ?? this.clientId) }
  }

  /** The writing of this very request, where it wrote the record last. */
  again({ writes }: Written): Wrote | undefined {
    const last = writes?.[writes.length - 1]
    return last?.request === this.request ? last : undefined
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
    const { wrote, once = this.clientId, ...note } = this.note
    const { action } = this
    const at = wrote?.at ?? this.now
    const _id = wrote?.line ?? this.lineId(note.subject, once)
    return { _id, at, by: this.caller.openid, action, ...note }
  }

  /** Where nothing makes it one it is of this request in this moment. */
  private lineId(subject: string, once = `${this.request} ${this.now}`): string {
    return idempotentId(`line ${this.action} ${subject}`, this.caller.openid, once)
  }
}
