import type { PersonView } from '../../../../typings/contract'
import { confirm, face, load, redraw, refreshing, tell } from '../../../page/load'
import { links, open } from '../../../page/links'
import { inParts, type InParts } from '../../../page/parts'
import { listInvitations, listPeople, revokeInvitation, revokeRole } from '../../../services/roster'
import {
  invitationRows,
  peopleGroups,
  revokeReasons,
  scopeOfGrant,
  type InvitationRow,
  type PeopleGroup,
} from './view'

const tabs = [
  { value: 'people', label: '人员' },
  { value: 'invitations', label: '邀请' },
]

Page({
  ...refreshing,
  people: [] as readonly PersonView[],
  revoking: undefined as { personId: string; index: number } | undefined,
  data: {
    ...face(),
    tabs,
    tab: 'people',
    asked: '',
    groups: [] as InParts<PeopleGroup>[],
    far: [] as string[],
    invitations: [] as InvitationRow[],
    total: 0,
    sheet: false,
    sheetWhat: '',
    busy: false,
    quick: revokeReasons,
  },
  onShow() {
    void this.refresh()
  },
  refresh(): Promise<void> {
    return load(
      this,
      () => Promise.all([listPeople(), listInvitations()]),
      ([people, invitations]) => {
        this.people = people.items
        return {
          groups: inParts(peopleGroups(people.items, this.data.asked)),
          total: people.items.length,
          invitations: invitationRows(invitations.items),
        }
      },
    )
  },
  switchTab(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
    redraw(this, { tab: event.detail.value })
  },
  search(event: WechatMiniprogram.Input) {
    const asked = event.detail.value
    redraw(this, { asked, groups: inParts(peopleGroups(this.people, asked)) })
  },
  showAll(event: WechatMiniprogram.TouchEvent) {
    const { role } = event.currentTarget.dataset as { role: string }
    redraw(this, { groups: inParts(peopleGroups(this.people, this.data.asked, role)) })
  },
  askRevoke(event: WechatMiniprogram.TouchEvent) {
    const { id, index } = event.currentTarget.dataset as { id: string; index: number }
    const person = this.people.find((one) => one.personId === id)
    const grant = person?.grants[index]
    if (!person || !grant) return
    this.revoking = { personId: id, index }
    const sheetWhat = `收回后，${person.name}马上不能再以“${grant.label}”的身份办事。做过的事和记录都留着。`
    this.setData({ sheet: true, sheetWhat })
  },
  closeSheet() {
    this.setData({ sheet: false })
  },
  async revoke(event: WechatMiniprogram.CustomEvent<{ reason: string }>) {
    const { revoking } = this
    const grant = this.people.find((one) => one.personId === revoking?.personId)?.grants[revoking?.index ?? 0]
    if (!revoking || !grant) return
    this.setData({ busy: true })
    try {
      await revokeRole({
        personId: revoking.personId,
        ...scopeOfGrant(grant),
        reason: event.detail.reason,
      })
      void wx.showToast({ title: '已收回', icon: 'success' })
    } catch (error) {
      tell(error)
    }
    this.setData({ busy: false, sheet: false })
    void this.refresh()
  },
  copy(event: WechatMiniprogram.TouchEvent) {
    const { code } = event.currentTarget.dataset as { code: string }
    void wx.setClipboardData({ data: code })
  },
  async takeBack(event: WechatMiniprogram.TouchEvent) {
    const { code } = event.currentTarget.dataset as { code: string }
    const what = `邀请码 ${code} 会立即失效，拿到它的人不能再领取身份。`
    if (!(await confirm('收回邀请', what, '收回'))) return
    try {
      await revokeInvitation(code)
    } catch (error) {
      tell(error)
    }
    void this.refresh()
  },
  invite() {
    open(links.invitation)
  },
})
