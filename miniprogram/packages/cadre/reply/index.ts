import { confirm, face, load, refreshing, tell } from '../../../page/load'
import { textOf } from '../../../page/taps'
import { exposuresOfVillage, replyToExposure } from '../../../services/exposure'
import { newClientId } from '../../../services/ids'
import { askToTell, prepareToTell } from '../../../services/subscribe'
import { parseInput } from '../../../shared/kernel/parse'
import { replyToExposure as schema } from '../../../shared/exposure/schema'
import { keyOf, toAnswer, type ToAnswer } from './view'

/** What was typed and not sent, with the id its sending carries. */
interface Kept {
  readonly clientId: string
  readonly text: string
}
const readKept = (id: string): Kept | undefined => wx.getStorageSync<Kept | ''>(keyOf(id)) || undefined

Page({
  ...refreshing,
  villageId: '',
  data: {
    ...face(),
    items: [] as ToAnswer[],
    /** What stands in the fields, by example. */
    typed: {} as Record<string, string>,
    busy: '',
  },
  onLoad(query: Record<string, string | undefined>) {
    this.villageId = decodeURIComponent(query.villageId ?? '')
    void prepareToTell()
  },
  onShow() {
    void this.refresh()
  },
  refresh(): Promise<void> {
    return load(
      this,
      () => exposuresOfVillage(this.villageId),
      (answer) => {
        const items = answer.items.map(toAnswer)
        const typed = Object.fromEntries(items.map(({ id, reply }) => [id, readKept(id)?.text ?? reply]))
        return { phase: items.length ? 'ready' : 'empty', items, typed }
      },
    )
  },
  type(event: WechatMiniprogram.Input) {
    const { id } = event.currentTarget.dataset as { id: string }
    const text = event.detail.value
    this.setData({ [`typed.${id}`]: text })
    wx.setStorageSync(keyOf(id), { clientId: newClientId(), text })
  },
  async send(event: WechatMiniprogram.TouchEvent) {
    const id = textOf(event, 'id')
    if (this.data.busy) return
    const parsed = parseInput(schema.entries.text, this.data.typed[id] ?? '')
    if (!parsed.ok) return tell(parsed.message)
    void askToTell(['exposureReply', 'problemDue'])
    const what = '答复会和曝光一起给所有人看。只写事情，不写个人的姓名、电话。'
    if (!(await confirm('提交答复', what, '提交'))) return
    this.setData({ busy: id })
    try {
      const clientId = readKept(id)?.clientId ?? newClientId()
      await replyToExposure({ exposureId: id, clientId, text: parsed.value })
      wx.removeStorageSync(keyOf(id))
      void wx.showToast({ title: '已答复', icon: 'success' })
      await this.refresh()
    } catch (error) {
      tell(error)
    }
    this.setData({ busy: '' })
  },
})
