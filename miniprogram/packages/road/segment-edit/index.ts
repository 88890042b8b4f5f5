import { acting } from '../../../page/acting'
import { readOpening } from '../../../page/links'
import { face, load } from '../../../page/load'
import { newClientId } from '../../../services/ids'
import { addSegment, getSegment, reviseSegment } from '../../../services/road'
import { listVillages } from '../../../services/roster'
import * as view from './view'

Page({
  id: '',
  roadId: '',
  turn: 0,
  clientId: newClientId(),
  data: {
    ...face(),
    fields: view.emptyForm,
    villages: [] as ReturnType<typeof view.villageOptions>,
    bodies: [] as ReturnType<typeof view.bodyOptions>,
    body: [view.emptyForm.bodyId],
    wrong: { at: '', words: '' },
    busy: false,
  },
  onLoad(query: Record<string, string | undefined>) {
    this.id = readOpening(query).id ?? ''
    this.roadId = decodeURIComponent(query.roadId ?? '')
    void this.refresh()
  },
  refresh(): Promise<void> {
    if (this.data.phase === 'ready') return Promise.resolve()
    return load(
      this,
      () => Promise.all([listVillages(), this.id ? getSegment(this.id) : undefined]),
      ([{ items }, segment]) => {
        const villages = view.villageOptions(items)
        const fields = segment ? view.formOf(segment) : view.emptyForm
        this.turn = segment?.turn ?? 0
        return {
          villages,
          fields,
          body: [fields.bodyId],
          bodies: view.bodyOptions(villages, fields.villageIds),
        }
      },
    )
  },
  retry() {
    void this.refresh()
  },
  write(written: Partial<view.Fields>) {
    const fields = { ...this.data.fields, ...written }
    const bodies = view.bodyOptions(this.data.villages, fields.villageIds)
    // A village the road no longer passes does not answer for it.
    if (!bodies.some(({ value }) => value === fields.bodyId)) fields.bodyId = view.emptyForm.bodyId
    this.setData({ fields, bodies, body: [fields.bodyId], wrong: { at: '', words: '' } })
  },
  type(event: WechatMiniprogram.Input) {
    const { field } = event.currentTarget.dataset as { field: 'name' | 'from' | 'to' | 'post' }
    this.write({ [field]: event.detail.value })
  },
  pickVillages(event: WechatMiniprogram.CustomEvent<{ value: string[] }>) {
    this.write({ villageIds: event.detail.value })
  },
  pickBody(event: WechatMiniprogram.CustomEvent<{ value: string[] }>) {
    this.write({ bodyId: event.detail.value[0] ?? view.emptyForm.bodyId })
  },
  async submit() {
    const form = this.data.fields
    const wrong = view.wrongWith(form)
    this.setData({ wrong })
    if (wrong.at)
      return void wx.pageScrollTo({ selector: `#field-${wrong.at}`, offsetTop: -12, duration: 250 })
    const write = () =>
      this.id
        ? reviseSegment({ segmentId: this.id, turn: this.turn, form })
        : addSegment({ clientId: this.clientId, roadId: this.roadId, form })
    if (await acting(this, '存好了', write)) void wx.navigateBack()
  },
})
