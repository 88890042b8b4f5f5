import type { PhotoStage } from '../../shared/evidence/photo'
import { pickPhotos } from './pick'
import { pickerFace, stageGuide, type PickerFace } from './rows'

interface Dataset {
  readonly id: string
  readonly stage: PhotoStage
}
const dataOf = (event: WechatMiniprogram.TouchEvent) => event.currentTarget.dataset as unknown as Dataset

/**
 * The photos of a form: adding, how far each has come, removal; where they are `staged` also what each shows, and
 * their order. `face` is a PickerFace. Says `add` {stage, paths}, `stage` {clientId, stage}, `move` {clientId, by}, `remove` and `retry` {clientId}.
 */
Component({
  options: { styleIsolation: 'apply-shared' },
  properties: {
    face: { type: Object, value: pickerFace([], [], true) as unknown as Record<string, unknown> },
    staged: { type: Boolean, value: true },
    /** What to take a picture of, where photos have no stage. */
    ask: { type: String, value: '拍下现在的样子' },
  },
  data: { guide: stageGuide },
  methods: {
    async pick(event: WechatMiniprogram.TouchEvent) {
      const { stage } = dataOf(event)
      const { left } = this.data.face as unknown as PickerFace
      if (left <= 0) return
      const paths = await pickPhotos(left)
      if (paths.length) this.triggerEvent('add', { stage, paths })
    },
    look(event: WechatMiniprogram.TouchEvent) {
      const { rows } = this.data.face as unknown as PickerFace
      const current = rows.find((row) => row.clientId === dataOf(event).id)?.path
      if (current) void wx.previewImage({ current, urls: rows.map((row) => row.path) })
    },
    setStage(event: WechatMiniprogram.TouchEvent) {
      const { id, stage } = dataOf(event)
      this.triggerEvent('stage', { clientId: id, stage })
    },
    retry(event: WechatMiniprogram.TouchEvent) {
      this.triggerEvent('retry', { clientId: dataOf(event).id })
    },
    async more(event: WechatMiniprogram.TouchEvent) {
      const clientId = dataOf(event).id
      const { staged } = this.data
      try {
        const { tapIndex } = await wx.showActionSheet({
          itemList: [...(staged ? ['往前移', '往后移'] : []), '删除这张'],
        })
        if (!staged || tapIndex === 2) this.triggerEvent('remove', { clientId })
        else this.triggerEvent('move', { clientId, by: tapIndex === 0 ? -1 : 1 })
      } catch {
        // Closed without choosing.
      }
    },
  },
})
