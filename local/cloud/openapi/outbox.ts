import type { Store } from '../store/store'
import type { ApiArguments } from './wire'

export interface OutboxEntry {
  number: number
  time: string
  api: string
  openid?: string
  arguments: ApiArguments
  answer: unknown
}

const KEPT = 500

/** What the cloud would have sent to WeChat: the newest calls, kept for people to read. */
export class Outbox {
  private list: OutboxEntry[]

  constructor(private readonly store: Store) {
    this.list = store.notes().map((text) => JSON.parse(text) as OutboxEntry)
  }

  get entries(): readonly OutboxEntry[] {
    return this.list
  }

  async add(entry: Omit<OutboxEntry, 'number'>): Promise<void> {
    const number = (this.list[this.list.length - 1]?.number ?? 0) + 1
    const whole: OutboxEntry = { number, ...entry }
    this.list = [...this.list, whole].slice(-KEPT)
    await this.store.addNote(number, JSON.stringify(whole), number - KEPT + 1)
  }

  clear(): void {
    this.list = []
  }
}
