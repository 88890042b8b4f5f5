import type { LookLine } from '../../../../typings/contract'
import { links } from '../../../page/links'
import { confirm, face, load, refreshing, tell } from '../../../page/load'
import { newClientId } from '../../../services/ids'
import { addLooks, getJudgingBoard, planLooks } from '../../../services/judging'
import { getMe } from '../../../services/roster'
import * as view from './view'

Page({
  ...refreshing,
  items: [] as readonly LookLine[],
  off: [] as readonly string[],
  data: {
    ...face(),
    looks: 0,
    most: view.MOST,
    groups: [] as view.JudgeGroup[],
    sum: view.sumOf([]),
    admin: false,
    why: '',
    asking: false,
    busy: false,
  },
  onLoad() {
    void this.refresh()
  },
  refresh(): Promise<void> {
    return load(
      this,
      () => this.ask(),
      (answer) => {
        if (typeof answer === 'string') return { phase: 'empty', why: answer }
        this.items = answer.items
        this.off = []
        const why = '再评多少张，也不会让奖金发得更准。可以直接截止评分。'
        const { looks, admin } = answer
        return { looks, admin, why, phase: answer.items.length ? 'ready' : 'empty', ...this.drawn() }
      },
    )
  },
  /** The looks for the number that stands, the usual one at first; or why none can be planned now. */
  async ask() {
    const [board, me] = await Promise.all([getJudgingBoard(), getMe()])
    if (board.state !== 'judging') return `评审现在是“${board.stateName}”，评分中才能安排补评。`
    if (board.sheets.got === 0) return '评委交表以后，才算得出哪些作品值得再评一次。'
    const looks = this.data.looks || view.usualLooks(board.sheets.got)
    const { items } = await planLooks(looks)
    return { looks, items, admin: me.grants.some(({ role }) => role === 'admin') }
  },
  drawn() {
    const chosen = view.chosenOf(this.items, this.off)
    return { groups: view.judgeGroups(this.items, this.off), sum: view.sumOf(chosen) }
  },
  fewer() {
    this.setLooks(this.data.looks - 5)
  },
  more() {
    this.setLooks(this.data.looks + 5)
  },
  typed(event: WechatMiniprogram.Input) {
    this.setLooks(Number(event.detail.value))
  },
  setLooks(wanted: number) {
    const looks = view.within(wanted)
    if (looks === this.data.looks) return this.setData({ looks })
    this.setData({ looks, asking: true })
    void this.refresh().then(() => this.setData({ asking: false }))
  },
  toggle(event: WechatMiniprogram.TouchEvent) {
    this.off = view.toggled(this.off, (event.currentTarget.dataset as { key: string }).key)
    this.setData(this.drawn())
  },
  toggleJudge(event: WechatMiniprogram.TouchEvent) {
    this.off = view.toggledJudge(this.items, this.off, (event.currentTarget.dataset as { id: string }).id)
    this.setData(this.drawn())
  },
  toBoard() {
    void wx.navigateBack({ fail: () => void wx.redirectTo({ url: links.judging }) })
  },
  async add() {
    const chosen = view.chosenOf(this.items, this.off)
    if (this.data.busy || this.data.asking) return
    if (!chosen.length) return tell('请至少选一个补评的作品')
    if (!(await confirm('派出补评', view.addWords(chosen), '派出'))) return
    this.setData({ busy: true })
    try {
      const looks = chosen.map(({ entryId, personId }) => ({ entryId, personId }))
      await addLooks({ looks, clientId: newClientId() })
      void wx.showToast({ title: '已派出', icon: 'success' })
      this.toBoard()
    } catch (error) {
      tell(error)
    }
    this.setData({ busy: false })
  },
})
