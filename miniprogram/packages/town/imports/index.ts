import type { ImportView } from '../../../../typings/contract'
import { face, load, refreshing, sentenceOf, tell } from '../../../page/load'
import { downloadFile } from '../../../services/cloud'
import { newClientId } from '../../../services/ids'
import {
  exportHouseholds,
  getImport,
  runImport,
  startImport,
  uploadWorkbook,
} from '../../../services/imports'
import { getMe } from '../../../services/roster'
import { asks, kindsFor, progressView, wrongFile, type Kind, type ProgressView } from './view'

/** The import that was begun on this phone, to go on with after the page was left. */
const KEPT = 'import'

Page({
  ...refreshing,
  data: {
    ...face(),
    kinds: [] as ReturnType<typeof kindsFor>,
    kind: 'households' as Kind,
    asks: asks('households'),
    progress: null as ProgressView | null,
    uploaded: -1,
    problemHere: '',
    busy: false,
    exporting: false,
  },
  onLoad() {
    void this.refresh()
  },
  async refresh(): Promise<void> {
    await load(this, getMe, (me) => ({ kinds: kindsFor(me) }))
    const kept = wx.getStorageSync<string>(KEPT)
    if (this.data.phase === 'ready' && kept && !this.data.busy) void this.resume(kept)
  },
  choose(event: WechatMiniprogram.CustomEvent<{ value: Kind }>) {
    this.setData({ kind: event.detail.value, asks: asks(event.detail.value) })
  },
  async pick() {
    if (this.data.busy) return
    let file: WechatMiniprogram.ChooseFile | undefined
    try {
      ;[file] = (await wx.chooseMessageFile({ count: 1, type: 'file', extension: ['xlsx'] })).tempFiles
    } catch {
      // Closed without choosing.
    }
    if (!file) return
    const wrong = wrongFile(file)
    if (wrong) return void this.setData({ problemHere: wrong })
    await this.bring(file.path)
  },
  async bring(path: string) {
    this.setData({ busy: true, uploaded: 0, problemHere: '', progress: null })
    try {
      const clientId = newClientId()
      const fileId = await uploadWorkbook(path, clientId, (percent) => this.setData({ uploaded: percent }))
      this.setData({ uploaded: 100 })
      const begun = await startImport({ clientId, kind: this.data.kind, fileId })
      wx.setStorageSync(KEPT, begun.id)
      this.show(begun)
      if (begun.state === 'running') await runImport(begun.id, (view) => this.show(view))
    } catch (error) {
      this.setData({ problemHere: sentenceOf(error) })
    } finally {
      this.setData({ busy: false, uploaded: -1 })
    }
  },
  /** Goes on with what was begun; one that is gone is forgotten. */
  async resume(importId: string) {
    this.setData({ busy: true })
    try {
      const view = await getImport(importId)
      this.show(view)
      if (view.state === 'running') await runImport(importId, (next) => this.show(next))
    } catch {
      wx.removeStorageSync(KEPT)
    } finally {
      this.setData({ busy: false })
    }
  },
  show(view: ImportView) {
    this.setData({ progress: progressView(view) })
  },
  another() {
    wx.removeStorageSync(KEPT)
    this.setData({ progress: null, problemHere: '' })
  },
  download() {
    const { progress } = this.data
    if (progress?.file) void this.openFile(progress.file)
  },
  async exportAll() {
    if (this.data.exporting) return
    this.setData({ exporting: true })
    try {
      const { fileId, rows } = await exportHouseholds({})
      void wx.showToast({ title: `共 ${rows} 户`, icon: 'none' })
      await this.openFile(fileId)
    } catch (error) {
      tell(error)
    } finally {
      this.setData({ exporting: false })
    }
  },
  async openFile(fileId: string) {
    try {
      const filePath = await downloadFile(fileId)
      await wx.openDocument({ filePath, fileType: 'xlsx', showMenu: true })
    } catch (error) {
      tell(error)
    }
  },
})
