import type { JudgingBoard } from '../../../../typings/contract'
import { links, open } from '../../../page/links'
import { confirm, face, load, refreshing, tell } from '../../../page/load'
import { newClientId } from '../../../services/ids'
import { closeJudging, getJudgingBoard, reopenJudging, trainJudges } from '../../../services/judging'
import { getMe } from '../../../services/roster'
import { boardFace, closeWords, missingRows, reopenReasons, trainWords, type BoardFace } from './view'

Page({
  ...refreshing,
  board: undefined as JudgingBoard | undefined,
  admin: false,
  data: {
    ...face(),
    board: null as BoardFace | null,
    asked: '',
    missing: missingRows({ missing: [] }, ''),
    history: false,
    reopening: false,
    quick: reopenReasons,
    busy: false,
  },
  onShow() {
    void this.refresh()
  },
  refresh(): Promise<void> {
    return load(
      this,
      () => Promise.all([getJudgingBoard(), getMe()]),
      ([board, me]) => {
        this.admin = me.grants.some(({ role }) => role === 'admin')
        return this.faces(board)
      },
    )
  },
  faces(board: JudgingBoard) {
    this.board = board
    return { board: boardFace(board, this.admin), missing: missingRows(board, this.data.asked) }
  },
  search(event: WechatMiniprogram.Input) {
    const asked = event.detail.value
    if (this.board) this.setData({ asked, missing: missingRows(this.board, asked) })
  },
  openDoor(event: WechatMiniprogram.TouchEvent) {
    open((event.currentTarget.dataset as { url: string }).url)
  },
  openEntry(event: WechatMiniprogram.TouchEvent) {
    open(links.entrySheets((event.currentTarget.dataset as { id: string }).id))
  },
  toggleHistory() {
    this.setData({ history: !this.data.history })
  },
  async go() {
    const { board } = this
    if (!board || this.data.busy) return
    const clientId = newClientId()
    switch (this.data.board?.next.act) {
      case 'setUp':
        return open(links.judgingSetUp)
      case 'assign':
        return open(links.assignment)
      case 'awards':
        return open(links.awards)
      case 'train':
        if (await confirm('开始培训', trainWords(board), '开始'))
          await this.act('已开始培训', () => trainJudges({ clientId }))
        return
      case '':
      case undefined:
        return
      case 'close':
        if (await confirm('截止评分', closeWords(board), '截止'))
          await this.act('已截止', () => closeJudging({ clientId }))
    }
  },
  askReopen() {
    this.setData({ reopening: true })
  },
  closeSheet() {
    this.setData({ reopening: false })
  },
  async reopen(event: WechatMiniprogram.CustomEvent<{ reason: string }>) {
    if (this.data.busy) return
    const input = { reason: event.detail.reason, clientId: newClientId() }
    await this.act('已重新开放', () => reopenJudging(input))
  },
  async act(done: string, run: () => Promise<JudgingBoard>) {
    this.setData({ busy: true })
    try {
      const board = await run()
      this.setData({ ...this.faces(board), busy: false, reopening: false })
      void wx.showToast({ title: done, icon: 'success' })
    } catch (error) {
      this.setData({ busy: false, reopening: false })
      tell(error)
      void this.refresh()
    }
  },
})
