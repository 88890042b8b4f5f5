import { links, open } from '../../../page/links'
import { face, load, refreshing } from '../../../page/load'
import { taps, textOf } from '../../../page/taps'
import { getRoads } from '../../../services/road'
import { getMe } from '../../../services/roster'
import { boardFace, mayEdit, type BoardFace } from './view'

Page({
  ...refreshing,
  ...taps,
  data: { ...face(), board: null as BoardFace | null, mayEdit: false },
  onShow() {
    void this.refresh()
  },
  refresh(): Promise<void> {
    return load(
      this,
      () => Promise.all([getRoads(), getMe()]),
      ([board, me]) => ({ board: boardFace(board), mayEdit: mayEdit(me) }),
    )
  },
  look(event: WechatMiniprogram.TouchEvent) {
    open(links.segment(textOf(event, 'id')))
  },
  addSegment(event: WechatMiniprogram.TouchEvent) {
    open(links.editSegment(textOf(event, 'id')))
  },
  editRoad(event: WechatMiniprogram.TouchEvent) {
    open(links.editRoad(textOf(event, 'id')))
  },
  addRoad() {
    open(links.editRoad())
  },
})
