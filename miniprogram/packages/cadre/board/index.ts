import { seeBoard } from '../../../page/cleanup'
import { confirm, face, load, refreshing, tell } from '../../../page/load'
import { links, open } from '../../../page/links'
import type { Option } from '../../../components/option-chips/rows'
import { entryKind } from '../../../services/forms/entry'
import { newClientId } from '../../../services/ids'
import { seeMyEntries, withdrawEntry } from '../../../services/landscape'
import { askOrRemember } from '../../../services/last-seen'
import { sendQueued } from '../../../services/outbox'
import { watchKind } from '../../../services/outcomes'
import { getMe } from '../../../services/roster'
import { isOnline, watchUploads } from '../../../services/uploads'
import { waiting, type WaitingLine } from '../../../services/waiting'
import { cleanupDoor, entryLines, quotaFace, type CleanupDoor, type EntryLine, type QuotaFace } from './view'

const idOf = (event: WechatMiniprogram.TouchEvent) => (event.currentTarget.dataset as { id: string }).id

Page({
  ...refreshing,
  villageId: '',
  stops: [] as (() => void)[],
  data: {
    ...face(),
    villages: [] as Option[],
    chosen: [] as string[],
    quota: null as QuotaFace | null,
    cleanup: cleanupDoor(),
    drafts: [] as WaitingLine[],
    entries: [] as EntryLine[],
  },
  onLoad(query: Record<string, string | undefined>) {
    this.villageId = decodeURIComponent(query.villageId ?? '')
    if (this.villageId) this.setData({ chosen: [this.villageId] })
    this.stops = [
      watchUploads(() => this.paintDrafts()),
      watchKind(entryKind, (outcome) => {
        if (outcome.result === 'sent') void this.refresh()
        else this.paintDrafts()
      }),
    ]
  },
  onShow() {
    sendQueued()
    this.paintDrafts()
    if (this.data.phase === 'ready' && !isOnline()) return
    void this.refresh()
  },
  onUnload() {
    this.stops.forEach((stop) => stop())
  },
  refresh(): Promise<void> {
    return load(
      this,
      () => this.ask(),
      (answer) => answer,
    )
  },
  async ask() {
    const villages = this.data.villages.length ? this.data.villages : await this.askVillages()
    this.villageId ||= villages[0]?.value ?? ''
    if (!this.villageId) return { phase: 'empty' as const, villages }
    const [{ answer: mine }, cleanup] = await Promise.all([seeMyEntries(this.villageId), this.askCleanup()])
    return {
      villages,
      chosen: [this.villageId],
      quota: quotaFace(mine),
      cleanup,
      entries: entryLines(mine.items),
      drafts: this.draftRows(),
    }
  },
  async askVillages(): Promise<Option[]> {
    const { grants } = (await askOrRemember('me', getMe)).answer
    const mine = grants.filter((grant) => grant.role === 'cadre')
    return mine.map((grant) => ({ value: grant.villageId ?? '', label: grant.label.replace(/\s.*/, '') }))
  },
  /** The door to the checklist opens even where its progress could not be asked. */
  async askCleanup(): Promise<CleanupDoor> {
    const seen = await seeBoard(this.villageId).catch(() => undefined)
    return cleanupDoor(seen?.answer)
  },
  draftRows(): WaitingLine[] {
    return this.villageId ? waiting({ kind: entryKind.name, villageId: this.villageId }) : []
  },
  paintDrafts() {
    this.setData({ drafts: this.draftRows() })
  },
  switchVillage(event: WechatMiniprogram.CustomEvent<{ value: string[] }>) {
    this.villageId = event.detail.value[0] ?? this.villageId
    this.setData({ phase: 'loading', chosen: [this.villageId], drafts: this.draftRows() })
    void this.refresh()
  },
  submitUrl(more = '') {
    const name = encodeURIComponent(this.data.quota?.village ?? '')
    return `${links.submit(this.villageId)}&name=${name}${more}`
  },
  submitNew() {
    if (this.data.quota?.full) return tell(this.data.quota.full)
    open(this.submitUrl())
  },
  openDraft(event: WechatMiniprogram.TouchEvent) {
    open(this.submitUrl(`&draftId=${encodeURIComponent(idOf(event))}`))
  },
  revise(event: WechatMiniprogram.TouchEvent) {
    open(this.submitUrl(`&entryId=${encodeURIComponent(idOf(event))}`))
  },
  look(event: WechatMiniprogram.TouchEvent) {
    open(links.entry(idOf(event)))
  },
  async withdraw(event: WechatMiniprogram.TouchEvent) {
    const entry = this.data.entries.find((line) => line.id === idOf(event))
    if (!entry) return
    const what = entry.published
      ? `“${entry.title}”会从景观里撤下，大家不再看得到，也不再算进完成数。撤回后不能恢复，要重新提交。`
      : `“${entry.title}”不再参加审核，空出一个名额。撤回后不能恢复，要重新提交。`
    if (!(await confirm('撤回这个景观', what, '撤回'))) return
    try {
      await withdrawEntry({ entryId: entry.id, clientId: newClientId() })
    } catch (error) {
      tell(error)
    }
    void this.refresh()
  },
  toCleanup() {
    open(links.cleanup(this.villageId))
  },
  toMe() {
    open(links.me)
  },
})
