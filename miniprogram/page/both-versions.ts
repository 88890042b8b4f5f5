import { CallError } from '../services/cloud'
import type { Compared } from '../services/forms/kind'
import { tell } from './load'

/** What is decided where somebody saved over what a form began with. */
export interface Both {
  readonly words: string
  readonly lines: readonly Compared[]
  /** It cannot be written over any more. */
  readonly closed: boolean
}

export const noBoth = null as Both | null

const written = '您写的还在这里，没有存上去。看看两份，再决定用哪一份。'
const over = '它现在不能再改了，您写的没有存上去。'

/** A page that can show both. */
export interface BothHost {
  data: { both: Both | null }
  setData(data: { both: Both | null }): void
  /** What stands now beside what is written; the next save goes over that, and over nothing newer. */
  compare(): Promise<Pick<Both, 'lines'> & Partial<Both>>
  /** Saves what is written. */
  save(): unknown
  /** Shows what stands, without what is written. */
  giveUp(): unknown
}

/** Spread into a form saved at a desk: whoever saves over what another wrote meanwhile sees both first. */
export const bothVersions = {
  /** For the failure of a save. */
  async meet(this: BothHost, error: unknown): Promise<void> {
    if (!(error instanceof CallError) || error.code !== 'CHANGED_MEANWHILE') return tell(error)
    try {
      const { lines, closed = false, words = closed ? over : written } = await this.compare()
      this.setData({ both: { lines, closed, words } })
    } catch (unread) {
      tell(unread)
    }
  },
  insist(this: BothHost) {
    this.setData({ both: null })
    void this.save()
  },
  takeTheirs(this: BothHost) {
    this.setData({ both: null })
    void this.giveUp()
  },
  closeBoth(this: BothHost) {
    this.setData({ both: null })
  },
}
