import type { PairingBoard } from '../../../../typings/contract'
import { links, open } from '../../../page/links'
import { face, load, refreshing, tell } from '../../../page/load'
import { textOf } from '../../../page/taps'
import { newClientId } from '../../../services/ids'
import { assignPairing, getPairingBoard } from '../../../services/scoring'
import { pairingFace, toggled, type PairingFace } from './view'

Page({
  ...refreshing,
  villageId: '',
  board: undefined as PairingBoard | undefined,
  data: {
    ...face(),
    view: null as PairingFace | null,
    chosen: [] as string[],
    member: [] as string[],
    zone: '',
    busy: false,
  },
  onLoad(query: Record<string, string | undefined>) {
    this.villageId = decodeURIComponent(query.villageId ?? '')
  },
  onShow() {
    void this.refresh()
  },
  refresh(): Promise<void> {
    return load(
      this,
      () => getPairingBoard(this.villageId),
      (board) => this.faces(board, this.data.chosen),
    )
  },
  faces(board: PairingBoard, chosen: readonly string[]) {
    this.board = board
    const left = chosen.filter((id) => board.unpaired.some((household) => household.id === id))
    return { view: pairingFace(board, left), chosen: left }
  },
  toggle(event: WechatMiniprogram.TouchEvent) {
    if (this.board) this.setData(this.faces(this.board, toggled(this.data.chosen, textOf(event, 'id'))))
  },
  chooseMember(event: WechatMiniprogram.CustomEvent<{ value: string[] }>) {
    this.setData({ member: event.detail.value })
  },
  writeZone(event: WechatMiniprogram.Input) {
    this.setData({ zone: event.detail.value })
  },
  assign() {
    const [personId] = this.data.member
    const { chosen, zone } = this.data
    if (personId && chosen.length) void this.run(personId, chosen, zone)
  },
  /** What the machine proposed, a person confirms. */
  accept(event: WechatMiniprogram.TouchEvent) {
    void this.run(textOf(event, 'person'), [textOf(event, 'id')], '')
  },
  async run(personId: string, householdIds: string[], zone: string): Promise<void> {
    if (this.data.busy) return
    this.setData({ busy: true })
    try {
      const { villageId } = this
      const board = await assignPairing({ villageId, personId, householdIds, zone, clientId: newClientId() })
      this.setData({ ...this.faces(board, []), member: [], zone: '' })
      void wx.showToast({ title: '已分好', icon: 'success' })
    } catch (error) {
      tell(error)
    } finally {
      this.setData({ busy: false })
    }
  },
  see(event: WechatMiniprogram.TouchEvent) {
    open(links.household(textOf(event, 'id')))
  },
})
