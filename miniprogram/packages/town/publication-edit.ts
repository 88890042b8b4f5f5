import { bothVersions, type Both } from '../../page/both-versions'
import { exporting } from '../../page/exported'
import { links, open } from '../../page/links'
import { load, tell, type Face } from '../../page/load'
import { CallError } from '../../services/cloud'
import { newClientId } from '../../services/ids'
import type { Compared } from '../../services/forms/kind'
import { movesFrom } from '../../shared/case/case'
import type { Decision } from '../../shared/kernel/decision'
import { publicationCase, type PublicationState } from '../../shared/publication/publication-case'
import type { keptDrafts } from './kept-draft'

interface Stored {
  readonly id: string
  readonly state: PublicationState
  readonly version?: number
}

/** Which record a save is about, and what was seen of it; a new one has no id. */
export interface Saving {
  readonly id: string
  readonly clientId: string
  readonly seen?: number
}

/** What the form of one kind of publication is made of. */
interface Desk<R extends Stored, D, Form> {
  readonly kept: ReturnType<typeof keptDrafts<D & object>>
  readonly get: (id: string) => Promise<R>
  readonly problems: (draft: D) => Readonly<Record<string, string | undefined>>
  readonly parse: (draft: D) => Decision<Form>
  readonly save: (saving: Saving, form: Form) => Promise<R>
  /** What is written beside what stands. */
  readonly compare: (draft: D, record: R) => Compared[] | Promise<Compared[]>
}

interface Host<D> {
  recordId: string
  clientId: string
  seen: number | undefined
  draft: D
  data: Face & { busy: boolean; both: Both | null }
  setData(data: Record<string, unknown>): void
  /** What a draft is kept by. */
  key(): string
  /** The record as it stands, as the page's data. */
  read(): Promise<Record<string, unknown>>
  /** What follows from the form while it is filled. */
  drawn(): Record<string, unknown>
  refresh(): Promise<void>
  act(done: string, run: () => Promise<unknown>): Promise<void>
  meet(error: unknown): Promise<void>
}

/** Spread into the form of a publication: what is typed is kept, saved over nothing newer, checked, published, withdrawn. */
export function publicationEdit<R extends Stored, D extends { readonly title: string }, Form>(
  desk: Desk<R, D, Form>,
) {
  return {
    ...exporting,
    ...bothVersions,
    recordId: '',
    clientId: '',
    seen: undefined as number | undefined,
    refresh(this: Host<D>): Promise<void> {
      return load(
        this,
        () => this.read(),
        (data) => data,
      )
    },
    retry(this: Host<D>) {
      void this.refresh()
    },
    /** Goes on with what was typed before, else with what stands. @returns whether something was typed */
    begin(this: Host<D>, record: R | undefined, fresh: D, editable: boolean): boolean {
      const left = editable ? desk.kept.read(this.key()) : undefined
      this.clientId = left?.clientId ?? newClientId()
      this.seen = left ? left.seen : record?.version
      this.draft = left?.draft ?? fresh
      return left !== undefined
    },
    change(this: Host<D>, part: Partial<D>, extra: Record<string, unknown> = {}) {
      this.draft = { ...this.draft, ...part }
      const { clientId, draft, seen } = this
      desk.kept.keep(this.key(), { clientId, draft, seen })
      this.setData({ dirty: true, problems: {}, ...this.drawn(), ...extra })
    },
    async save(this: Host<D>) {
      const problems = desk.problems(this.draft)
      const first = Object.keys(problems)[0]
      if (first) {
        this.setData({ problems })
        return void wx.pageScrollTo({ selector: `#field-${first}`, offsetTop: -12, duration: 250 })
      }
      const parsed = desk.parse(this.draft)
      if (!parsed.ok) return tell(parsed.message)
      const { recordId: id, clientId, seen } = this
      const key = this.key()
      await this.act('已存好', async () => {
        const sent = await desk.save({ id, clientId, ...(seen === undefined ? {} : { seen }) }, parsed.value)
        desk.kept.forget(key)
        this.recordId = sent.id
      })
    },
    async compare(this: Host<D>) {
      const record = await desk.get(this.recordId)
      this.seen = record.version
      const closed = !movesFrom(publicationCase, record.state).includes('revise')
      return { lines: await desk.compare(this.draft, record), closed }
    },
    giveUp(this: Host<D>) {
      desk.kept.forget(this.key())
      return this.refresh()
    },
    async act(this: Host<D>, done: string, run: () => Promise<unknown>) {
      if (this.data.busy) return
      this.setData({ busy: true })
      try {
        await run()
        // Asked for anew: only that answer names who did what and has the pictures.
        this.setData({ ...(await this.read()), busy: false, withdrawing: false })
        void wx.showToast({ title: done, icon: 'success' })
      } catch (error) {
        this.setData({ busy: false, withdrawing: false })
        const lost = error instanceof CallError && error.code === 'OFFLINE'
        await this.meet(lost ? '网络不通。您写的已存在手机里，有网络时再试' : error)
      }
    },
    toChannel(this: Host<D>) {
      open(links.toChannel(this.recordId, this.draft.title))
    },
    askWithdraw(this: Host<D>) {
      this.setData({ withdrawing: true })
    },
    closeWithdraw(this: Host<D>) {
      this.setData({ withdrawing: false })
    },
  }
}
