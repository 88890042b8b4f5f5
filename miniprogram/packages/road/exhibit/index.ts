import { acting } from '../../../page/acting'
import { links, open, readOpening } from '../../../page/links'
import { confirm, face, load, refreshing } from '../../../page/load'
import { taps, textOf } from '../../../page/taps'
import { buildExhibit, getExhibit, removeExhibit } from '../../../services/avenue'
import { newClientId } from '../../../services/ids'
import { exhibitFace, type Act, type ExhibitFace } from './view'

Page({
  ...refreshing,
  ...taps,
  id: '',
  data: {
    ...face(),
    view: null as ExhibitFace | null,
    removing: false,
    quick: ['年久失修，不再使用', '道路改造，要让出位置', '换到别的地方重建'],
    busy: false,
  },
  onLoad(query: Record<string, string | undefined>) {
    this.id = readOpening(query).id ?? ''
  },
  onShow() {
    void this.refresh()
  },
  refresh(): Promise<void> {
    return load(
      this,
      () => getExhibit(this.id),
      (exhibit) => ({ view: exhibitFace(exhibit) }),
    )
  },
  async act(event: WechatMiniprogram.TouchEvent) {
    const act = textOf(event, 'act') as Act
    if (act === 'damage' || act === 'finish') return open(links.exhibitSpot(this.id, act))
    if (act === 'revise') return open(links.editExhibit(this.id))
    if (act === 'check') return open(links.check('exhibit', this.id))
    if (act === 'remove') return this.setData({ removing: true })
    const input = { exhibitId: this.id, clientId: newClientId() }
    if (await confirm('开工了', '大家会看到这里正在建设。', '开工'))
      await acting(this, '已记下', () => buildExhibit(input))
  },
  closeSheet() {
    this.setData({ removing: false })
  },
  async remove(event: WechatMiniprogram.CustomEvent<{ reason: string }>) {
    const input = { exhibitId: this.id, clientId: newClientId(), reason: event.detail.reason }
    if (await acting(this, '已记下', () => removeExhibit(input))) this.closeSheet()
  },
  openMap() {
    const { view } = this.data
    if (view?.point) void wx.openLocation({ ...view.point, name: view.title, address: view.where })
  },
})
