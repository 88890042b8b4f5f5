import type { WindowView } from '../../../../typings/contract'
import { bothVersions, noBoth } from '../../../page/both-versions'
import { face, load, refreshing, tell } from '../../../page/load'
import { getVoteWindow, listBursts, listVoided, setVoteWindow, voidVotes } from '../../../services/vote'
import type { TallyRule, VoteWindow } from '../../../shared/vote/window'
import * as view from './view'

type Sheet = { kind: 'window'; form: view.WindowForm; reason?: string } | { kind: 'void'; row: view.BurstRow }

Page({
  ...refreshing,
  ...bothVersions,
  /** The window as it was shown. */
  seen: null as VoteWindow | null,
  sheet: undefined as Sheet | undefined,
  data: {
    ...face(),
    face: null as view.WindowFace | null,
    form: view.formOf({ state: 'none', window: null }, 0),
    changed: false,
    bursts: [] as view.BurstRow[],
    voided: [] as string[],
    moreVoided: false,
    tallies: view.tallyOptions,
    counts: [1, 2, 3, 4, 5, 10].map((n) => ({ value: String(n), label: `${n} 票` })),
    sheetOpen: false,
    sheetTitle: '',
    sheetWhat: '',
    sheetYes: '',
    quick: [] as readonly string[],
    both: noBoth,
    busy: false,
  },
  onLoad() {
    void this.refresh()
  },
  refresh(): Promise<void> {
    return load(
      this,
      () => Promise.all([getVoteWindow(), listBursts(), listVoided({})]),
      ([window, bursts, voided]) => ({
        ...this.windowFaces(window),
        bursts: bursts.items.map(view.burstRow),
        voided: voided.items.map(view.voidedLine),
        moreVoided: voided.next !== undefined,
      }),
    )
  },
  windowFaces(window: WindowView) {
    const now = Date.now()
    this.seen = window.window
    return { face: view.windowFace(window, now), form: view.formOf(window, now), changed: false }
  },
  pick(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
    const { field } = event.currentTarget.dataset as { field: keyof view.WindowForm }
    this.setData({ [`form.${field}`]: event.detail.value, changed: true })
  },
  choosePerDay(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
    this.setData({ 'form.perDay': Number(event.detail.value), changed: true })
  },
  chooseTally(event: WechatMiniprogram.CustomEvent<{ value: TallyRule }>) {
    this.setData({ 'form.tally': event.detail.value, changed: true })
  },
  askSet() {
    this.askWindow(this.data.form, '设定投票时间', '公布')
  },
  openNow() {
    this.askWindow(view.movedTo(this.data.form, 'open', Date.now()), '现在开始投票', '开始')
  },
  closeNow() {
    this.askWindow(view.movedTo(this.data.form, 'close', Date.now()), '现在结束投票', '结束')
  },
  askWindow(form: view.WindowForm, sheetTitle: string, sheetYes: string) {
    if (view.isBackwards(form)) return tell('投票的结束时间要晚于开始时间，请重新选择')
    this.sheet = { kind: 'window', form }
    this.setData({
      sheetOpen: true,
      sheetTitle,
      sheetYes,
      sheetWhat: view.whatHappens(form),
      quick: view.windowReasons,
    })
  },
  askVoid(event: WechatMiniprogram.TouchEvent) {
    const { key } = event.currentTarget.dataset as { key: string }
    const row = this.data.bursts.find((burst) => burst.key === key)
    if (!row) return
    this.sheet = { kind: 'void', row }
    this.setData({
      sheetOpen: true,
      sheetTitle: '作废这一天的票',
      sheetYes: '作废',
      sheetWhat: `${row.title}这一天的票全部作废，不能恢复。张数和原因会公示，投票的人不点名。`,
      quick: view.voidReasons,
    })
  },
  closeSheet() {
    this.setData({ sheetOpen: false })
  },
  async sure(event: { detail: { reason: string } }) {
    const { sheet } = this
    const { reason } = event.detail
    if (!sheet || this.data.busy) return
    if (sheet.kind === 'window') sheet.reason = reason
    this.setData({ busy: true })
    try {
      if (sheet.kind === 'window') await this.setTo(sheet.form, reason)
      else await voidVotes({ entryId: sheet.row.entryId, day: sheet.row.day, reason })
      void wx.showToast({ title: sheet.kind === 'window' ? '已设好' : '已作废', icon: 'success' })
    } catch (error) {
      await this.meet(error)
    }
    this.setData({ busy: false, sheetOpen: false })
    if (sheet.kind === 'void') void this.refresh()
  },
  async setTo(form: view.WindowForm, reason: string) {
    const parsed = view.parseWindow(form, reason, this.seen)
    if (!parsed.ok) return tell(parsed.message)
    this.setData(this.windowFaces(await setVoteWindow(parsed.value)))
  },
  async compare() {
    const now = await getVoteWindow()
    this.seen = now.window
    const mine = this.sheet?.kind === 'window' ? this.sheet.form : this.data.form
    return { lines: view.compareWindows(mine, now, Date.now()) }
  },
  /** What was chosen, with the reason that was given, over what was just looked at. */
  save() {
    const { sheet } = this
    if (sheet?.kind === 'window') void this.sure({ detail: { reason: sheet.reason ?? '' } })
  },
  giveUp() {
    return this.refresh()
  },
})
