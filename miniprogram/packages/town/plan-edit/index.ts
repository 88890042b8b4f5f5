import type { CampaignView } from '../../../../typings/contract'
import { bothVersions, noBoth } from '../../../page/both-versions'
import { links, open } from '../../../page/links'
import { face, load, tell } from '../../../page/load'
import { getPlan, revisePlan } from '../../../services/campaign'
import { newClientId } from '../../../services/ids'
import * as view from './view'

type Typed = WechatMiniprogram.CustomEvent<{ value: string }>

Page({
  ...bothVersions,
  stands: null as CampaignView | null,
  clientId: newClientId(),
  reason: '',
  data: {
    ...face(),
    fields: view.emptyFields,
    phases: [] as view.PhaseFields[],
    sheet: false,
    what: '',
    quick: view.planReasons,
    both: noBoth,
    busy: false,
  },
  onLoad() {
    void this.begin()
  },
  begin(): Promise<void> {
    return load(this, getPlan, (plan) => this.faces(plan))
  },
  faces(plan: CampaignView) {
    this.stands = plan
    this.clientId = newClientId()
    return { fields: view.fieldsOf(plan), phases: view.phasesOf(plan) }
  },
  retry() {
    void this.begin()
  },
  toTasks() {
    open(links.tasks)
  },
  type(event: Typed) {
    const { field } = event.currentTarget.dataset as { field: keyof view.Fields }
    this.setData({ [`fields.${field}`]: event.detail.value })
  },
  /** A day that was picked, or a phase's task that is typed. */
  write(event: Typed) {
    const { at, field } = event.currentTarget.dataset as { at: number; field: 'from' | 'to' | 'tasks' }
    const phase = this.data.phases[at]
    if (phase)
      this.setData({ [`phases[${at}]`]: view.phaseFields({ ...phase, [field]: event.detail.value }) })
  },
  parsed(reason: string) {
    const { fields, phases } = this.data
    return view.parsePlan(fields, phases, { clientId: this.clientId, seen: this.stands?.turn ?? 0, reason })
  },
  ask() {
    const { data, stands } = this
    // A reason is asked for next; until then one stands in, so that the rest is told at once.
    const parsed = this.parsed('待填')
    if (!parsed.ok) return tell(parsed.message)
    const what = stands ? view.whatChanges(data, stands) : ''
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
    if (this.data.busy || !parsed.ok) return
    this.setData({ busy: true })
    try {
      this.setData(this.faces(await revisePlan(parsed.value)))
      void wx.showToast({ title: '改好了', icon: 'success' })
    } catch (error) {
      await this.meet(error)
    }
    this.setData({ busy: false, sheet: false })
  },
  async compare() {
    const now = await getPlan()
    this.stands = now
    this.clientId = newClientId()
    return { lines: view.comparePlans(this.data, now) }
  },
  giveUp() {
    return this.begin()
  },
})
