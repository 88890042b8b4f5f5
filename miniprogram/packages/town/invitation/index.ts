import type { VillageRow } from '../../../../typings/contract'
import { optionsOf, type Option } from '../../../components/option-chips/rows'
import { face, load, tell } from '../../../page/load'
import { newClientId } from '../../../services/ids'
import { createInvitation, listVillages } from '../../../services/roster'
import { officeNames, scopeOf, type Role } from '../../../shared/roster/roles'
import {
  districtOptions,
  emptyInvitation,
  given,
  parseInvitation,
  roleOptions,
  villageOptions,
  type Given,
  type InvitationForm,
} from './view'

Page({
  clientId: '',
  villages: [] as readonly VillageRow[],
  data: {
    ...face(),
    form: emptyInvitation,
    scope: 'town',
    roles: [] as Option[],
    districts: [] as Option[],
    offices: optionsOf(officeNames),
    days: ['1', '3', '7', '14', '30'].map((value) => ({ value, label: `${value} 天` })),
    asked: '',
    found: [] as Option[],
    villageName: '',
    wrong: '',
    busy: false,
    given: null as Given | null,
  },
  onLoad() {
    this.clientId = newClientId()
    void this.refresh()
  },
  refresh(): Promise<void> {
    return load(this, listVillages, ({ items }) => {
      this.villages = items
      const districts = districtOptions(items)
      return { districts, roles: roleOptions(districts), found: villageOptions(items, '') }
    })
  },
  retry() {
    void this.refresh()
  },
  change(part: Partial<InvitationForm>, extra: Record<string, unknown> = {}) {
    this.setData({ form: { ...this.data.form, ...part }, wrong: '', ...extra })
  },
  chooseRole(event: WechatMiniprogram.CustomEvent<{ value: Role }>) {
    const role = event.detail.value
    this.change({ role }, { scope: scopeOf[role] })
  },
  choose(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
    const { field } = event.currentTarget.dataset as { field: 'districtId' | 'office' }
    this.change({ [field]: event.detail.value })
  },
  chooseDays(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
    this.change({ validDays: Number(event.detail.value) })
  },
  search(event: WechatMiniprogram.Input) {
    const asked = event.detail.value
    this.setData({ asked, found: villageOptions(this.villages, asked) })
  },
  chooseVillage(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
    const villageId = event.detail.value
    const villageName = this.villages.find((village: VillageRow) => village.id === villageId)?.name ?? ''
    this.change({ villageId }, { villageName })
  },
  otherVillage() {
    this.change({ villageId: '' }, { villageName: '' })
  },
  toggleSecretary() {
    this.change({ isSecretary: !this.data.form.isSecretary })
  },
  typeNote(event: WechatMiniprogram.Input) {
    this.change({ note: event.detail.value })
  },
  async create() {
    const parsed = parseInvitation(this.data.form, this.clientId)
    if (!parsed.ok) return this.setData({ wrong: parsed.message })
    if (this.data.busy) return
    this.setData({ busy: true })
    try {
      this.setData({ given: given(await createInvitation(parsed.value)), busy: false })
    } catch (error) {
      this.setData({ busy: false })
      tell(error)
    }
  },
  copy() {
    if (this.data.given) void wx.setClipboardData({ data: this.data.given.text })
  },
  another() {
    this.clientId = newClientId()
    this.setData({ given: null, form: { ...this.data.form, villageId: '', note: '' }, villageName: '' })
  },
  onShareAppMessage() {
    const { given: invitation } = this.data
    if (!invitation) return { title: '洁美西里', path: '/pages/home/index' }
    return {
      title: `请领取“${invitation.label}”身份`,
      path: `/pages/invite/index?code=${invitation.code}`,
    }
  },
})
