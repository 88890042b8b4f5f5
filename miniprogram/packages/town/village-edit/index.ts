import type { VillageRow } from '../../../../typings/contract'
import { acting } from '../../../page/acting'
import { bothVersions, noBoth } from '../../../page/both-versions'
import { readOpening } from '../../../page/links'
import { face, load, tell } from '../../../page/load'
import { CallError } from '../../../services/cloud'
import { listVillages, reviseVillage } from '../../../services/roster'
import * as view from './view'

Page({
  ...bothVersions,
  id: '',
  stands: null as VillageRow | null,
  reason: '',
  data: {
    ...face(),
    fields: view.emptyFields,
    sheet: false,
    what: '',
    quick: view.villageReasons,
    both: noBoth,
    busy: false,
  },
  onLoad(query: Record<string, string | undefined>) {
    this.id = readOpening(query).id ?? ''
    void this.begin()
  },
  refresh(): Promise<void> {
    // What is being written stays.
    return Promise.resolve()
  },
  begin(): Promise<void> {
    return load(
      this,
      () => this.read(),
      (village) => ({ fields: view.fieldsOf(village) }),
    )
  },
  async read(): Promise<VillageRow> {
    const village = (await listVillages()).items.find(({ id }) => id === this.id)
    if (!village) throw new CallError('NOT_FOUND', '没有找到这个村，请返回列表再看')
    this.stands = village
    return village
  },
  retry() {
    void this.begin()
  },
  type(event: WechatMiniprogram.Input) {
    const { field } = event.currentTarget.dataset as { field: keyof view.Fields }
    this.setData({ [`fields.${field}`]: event.detail.value })
  },
  parsed(reason: string) {
    const { name = '', quota = 0 } = this.stands ?? {}
    return view.parseVillage(this.data.fields, { villageId: this.id, seen: { name, quota }, reason })
  },
  ask() {
    // A reason is asked for next; until then one stands in, so that the rest is told at once.
    const parsed = this.parsed('待填')
    if (!parsed.ok) return tell(parsed.message)
    const what = this.stands ? view.whatChanges(this.data.fields, this.stands) : ''
    if (!what) return tell('没有改动，不用保存')
    this.setData({ sheet: true, what })
  },
  closeSheet() {
    this.setData({ sheet: false })
  },
  sure(event: { detail: { reason: string } }) {
    this.reason = event.detail.reason
    return this.save()
  },
  async save() {
    const parsed = this.parsed(this.reason)
    if (!parsed.ok) return
    const write = () => reviseVillage(parsed.value)
    const done = await acting(this, '改好了', write, (error) => this.meet(error))
    this.setData({ sheet: false })
    if (done) void wx.navigateBack()
  },
  async compare() {
    return { lines: view.compareVillages(this.data.fields, await this.read()) }
  },
  giveUp() {
    return this.begin()
  },
})
