import { acting } from '../../../page/acting'
import { bothVersions, noBoth } from '../../../page/both-versions'
import { readOpening } from '../../../page/links'
import { confirm, face, load } from '../../../page/load'
import { newClientId } from '../../../services/ids'
import { addSegment, getSegment, removeSegment, reviseSegment } from '../../../services/road'
import { listVillages } from '../../../services/roster'
import * as view from './view'

Page({
  ...bothVersions,
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
    isNew: true,
    both: noBoth,
    busy: false,
  },
  onLoad(query: Record<string, string | undefined>) {
    this.id = readOpening(query).id ?? ''
    this.roadId = decodeURIComponent(query.roadId ?? '')
    this.setData({ isNew: !this.id })
    void this.refresh()
  },
  refresh(): Promise<void> {
    // What is being written stays.
    return this.data.phase === 'ready' ? Promise.resolve() : this.begin()
  },
  begin(): Promise<void> {
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
  async save() {
    const form = this.data.fields
    const wrong = view.wrongWith(form)
    this.setData({ wrong })
    if (wrong.at)
      return void wx.pageScrollTo({ selector: `#field-${wrong.at}`, offsetTop: -12, duration: 250 })
    const write = () =>
      this.id
        ? reviseSegment({ segmentId: this.id, turn: this.turn, form })
        : addSegment({ clientId: this.clientId, roadId: this.roadId, form })
    if (await acting(this, '存好了', write, (error) => this.meet(error))) void wx.navigateBack()
  },
  async compare() {
    const segment = await getSegment(this.id)
    this.turn = segment.turn
    return { lines: view.compareSegments(this.data.fields, view.formOf(segment), this.data.villages) }
  },
  giveUp() {
    return this.begin()
  },
  async remove() {
    const what = '登记错了、没人查过的路段可以删掉，大家的清单里就没有它了。'
    if (!(await confirm('删掉这个路段', what, '删掉'))) return
    const input = { segmentId: this.id, turn: this.turn, clientId: this.clientId }
    if (
      !(await acting(
        this,
        '删掉了',
        () => removeSegment(input),
        (error) => this.meet(error),
      ))
    )
      return
    void wx.navigateBack({ delta: 2 })
  },
})
