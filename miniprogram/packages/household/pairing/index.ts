import type { HouseholdRow, HouseholdView, PairingBoard } from '../../../../typings/contract'
import { face, load, refreshing, tell } from '../../../page/load'
import { textOf } from '../../../page/taps'
import { CallError } from '../../../services/cloud'
import { getHousehold } from '../../../services/household'
import { newClientId } from '../../../services/ids'
import { getMe } from '../../../services/roster'
import { assignPairing, getPairingBoard } from '../../../services/scoring'
import * as view from './view'

const NOBODYS = '包片联户由本村村干部安排；如果您就是，请到“我的”里用邀请码领取身份'

Page({
  ...refreshing,
  villageId: '',
  /** The household whose member is to be changed, until that is done. */
  askedId: '',
  board: undefined as PairingBoard | undefined,
  rows: [] as HouseholdRow[],
  chosen: [] as string[],
  shown: view.STEP,
  /** One intended assignment; another choice is another. */
  clientId: '',
  data: {
    ...face(),
    view: null as view.PairingFace | null,
    sheet: false,
    zone: '',
    member: '',
    memberWords: '',
    busy: false,
  },
  onLoad(query: Record<string, string | undefined>) {
    this.villageId = decodeURIComponent(query.villageId ?? '')
    this.askedId = decodeURIComponent(query.householdId ?? '')
    if (this.askedId) this.chosen = [this.askedId]
  },
  onShow() {
    void this.refresh()
  },
  refresh(): Promise<void> {
    return load(
      this,
      () => this.ask(),
      ([board, asked]) => this.show(board, asked),
    )
  },
  async ask(): Promise<[PairingBoard, HouseholdView | undefined]> {
    this.villageId ||= (await getMe()).grants.find(({ role }) => role === 'cadre')?.villageId ?? ''
    if (!this.villageId) throw new CallError('NO_ROLE', NOBODYS)
    return Promise.all([
      getPairingBoard(this.villageId),
      this.askedId ? getHousehold(this.askedId) : undefined,
    ])
  },
  show(board: PairingBoard, asked?: HouseholdView) {
    this.board = board
    this.rows = view.open(board, asked)
    this.chosen = view.still(this.chosen, this.rows)
    const phase = board.households ? ('ready' as const) : ('empty' as const)
    return { phase, view: view.pairingFace(board, this.rows, this.shown, this.chosen) }
  },
  paint() {
    if (!this.board) return
    this.setData({ view: view.pairingFace(this.board, this.rows, this.shown, this.chosen) })
  },
  choose(event: WechatMiniprogram.TouchEvent) {
    this.chosen = view.toggled(this.chosen, textOf(event, 'id'))
    this.paint()
  },
  chooseAll() {
    if (this.data.view) this.chosen = view.allOf(this.data.view)
    this.paint()
  },
  showMore() {
    this.shown += view.STEP
    this.paint()
  },
  openSheet() {
    this.clientId = newClientId()
    this.setData({ sheet: true, zone: '', member: '', memberWords: '' })
  },
  closeSheet() {
    this.setData({ sheet: false })
  },
  sheetChanged(event: WechatMiniprogram.CustomEvent<{ visible: boolean }>) {
    if (!event.detail.visible) this.closeSheet()
  },
  writeZone(event: WechatMiniprogram.Input) {
    this.clientId = newClientId()
    this.setData({ zone: event.detail.value })
  },
  chooseMember(event: WechatMiniprogram.TouchEvent) {
    const member = this.data.view?.members.find(({ id }) => id === textOf(event, 'id'))
    if (!member || !this.board) return
    this.clientId = newClientId()
    const memberWords = view.loadWords(member, this.chosen.length, this.board.memberLoad)
    this.setData({ member: member.id, memberWords })
  },
  async assign() {
    const { member, zone } = this.data
    if (!member) return this.setData({ memberWords: '请先选一个人' })
    if (await this.give(member, this.chosen, zone.trim(), this.clientId)) this.setData({ sheet: false })
  },
  /** A proposal is taken with one tap: the household is somebody else's again as easily. */
  async take(event: WechatMiniprogram.TouchEvent) {
    await this.give(textOf(event, 'person'), [textOf(event, 'id')], '', newClientId())
  },
  async give(personId: string, householdIds: string[], zone: string, clientId: string): Promise<boolean> {
    if (this.data.busy) return false
    this.setData({ busy: true })
    try {
      const { villageId } = this
      const board = await assignPairing({ clientId, villageId, personId, zone, householdIds })
      const done = householdIds.includes(this.askedId)
      if (done) this.askedId = ''
      const asked = this.rows.find(({ id }) => id === this.askedId) as HouseholdView | undefined
      this.setData({ busy: false, ...this.show(board, asked) })
      void wx.showToast({ title: `${householdIds.length} 户分好了`, icon: 'success' })
      return true
    } catch (error) {
      this.setData({ busy: false, sheet: false })
      tell(error)
      void this.refresh()
      return false
    }
  },
})
