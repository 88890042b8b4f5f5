import type { ImportView } from '../../../../typings/contract'
import { face, load, put, refreshing, sentenceOf, tell } from '../../../page/load'
import { openExported } from '../../../page/exported'
import { CallError } from '../../../services/cloud'
import { newClientId } from '../../../services/ids'
import * as imports from '../../../services/imports'
import { getMe } from '../../../services/roster'
import * as view from './view'

Page({
  ...refreshing,
  left: false,
  data: {
    ...face(),
    kinds: [] as ReturnType<typeof view.kindsFor>,
    kind: 'households' as view.Kind,
    asks: view.asks('households'),
    /** Whether the register of households is the person's to take out. */
    keeps: false,
    /** The workbook that is being brought in. */
    name: '',
    progress: null as view.ProgressView | null,
    far: [] as string[],
    uploaded: -1,
    /** Why it does not go on by itself; it may be taken up again. */
    stalled: '',
    problemHere: '',
    busy: false,
    fetching: '' as view.Fetching,
  },
  onLoad() {
    void this.refresh()
  },
  onUnload() {
    this.left = true
  },
  async refresh(): Promise<void> {
    await load(this, getMe, (me) => {
      if (!view.mayImport(me)) throw new CallError('NO_ROLE', view.NOBODYS)
      const kinds = view.kindsFor(me)
      const kind = kinds[0]?.value ?? 'shops'
      return { kinds, kind, asks: view.asks(kind), keeps: view.keepsHouseholds(me) }
    })
    const kept = imports.keptImport()
    if (this.data.phase === 'ready' && kept) await this.goOn(kept)
  },
  choose(event: WechatMiniprogram.CustomEvent<{ value: view.Kind }>) {
    this.setData({ kind: event.detail.value, asks: view.asks(event.detail.value) })
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
    const wrong = view.wrongFile(file)
    if (wrong) return this.setData({ problemHere: wrong })
    await this.bring(file)
  },
  async bring({ path, name }: WechatMiniprogram.ChooseFile) {
    const { kind } = this.data
    this.setData({ busy: true, uploaded: 0, problemHere: '', name })
    try {
      const clientId = newClientId()
      const fileId = await imports.uploadWorkbook(path, clientId, (uploaded) => this.show({ uploaded }))
      const begun = { clientId, kind, fileId, name }
      imports.keepImport(begun)
      this.setData({ busy: false, uploaded: 100 })
      await this.goOn(begun)
    } catch (error) {
      this.setData({ busy: false, uploaded: -1, problemHere: sentenceOf(error) })
    }
  },
  /** Begins it, or takes up what was begun: the town knows by the client id how far it is. */
  async goOn(begun: imports.BegunImport) {
    if (this.data.busy) return
    this.setData({ busy: true, stalled: '', name: begun.name })
    try {
      const started = await imports.startImport(begun)
      this.show({ progress: view.progressView(started), uploaded: -1 })
      const watched = () => !this.left
      if (started.state === 'running') await imports.runImport(started.id, (now) => this.move(now), watched)
    } catch (error) {
      const message = sentenceOf(error)
      if (view.mayGoOn(error)) this.show({ stalled: message, uploaded: -1 })
      else {
        // Of this workbook nothing was begun: another one is to be chosen.
        imports.forgetImport()
        this.show({ problemHere: message, progress: null, uploaded: -1 })
      }
    }
    this.show({ busy: false })
  },
  move(now: ImportView) {
    this.show({ progress: view.progressView(now) })
  },
  /** Nothing is drawn on a page that was left. */
  show(part: Partial<typeof this.data>) {
    if (!this.left) put(this, part)
  },
  resume() {
    const kept = imports.keptImport()
    if (kept) void this.goOn(kept)
  },
  another() {
    imports.forgetImport()
    this.setData({ progress: null, stalled: '', problemHere: '', name: '' })
  },
  refusedRows() {
    const { progress } = this.data
    if (progress?.file) void this.fetch('refused', () => Promise.resolve(progress.file))
  },
  template() {
    void this.fetch('template', async () => (await imports.importTemplate(this.data.kind)).fileId)
  },
  exportAll() {
    void this.fetch('register', async () => {
      const { fileId, rows } = await imports.exportHouseholds({})
      void wx.showToast({ title: `共 ${rows} 户`, icon: 'none' })
      return fileId
    })
  },
  async fetch(fetching: view.Fetching, ask: () => Promise<string>) {
    if (this.data.fetching) return
    this.setData({ fetching })
    try {
      await openExported(await ask())
    } catch (error) {
      tell(error)
    }
    this.show({ fetching: '' })
  },
})
