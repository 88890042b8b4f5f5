import type { HouseholdView } from '../../../../typings/contract'
import { confirm, face, load, refreshing, sentenceOf, tell } from '../../../page/load'
import { uploadFile } from '../../../services/cloud'
import { registerPhoto } from '../../../services/evidence'
import {
  addHousehold,
  consentModel,
  getHousehold,
  protectHousehold,
  reviseHousehold,
  revokeConsent,
} from '../../../services/household'
import { newClientId } from '../../../services/ids'
import * as view from './view'

Page({
  ...refreshing,
  householdId: '',
  /** Where a new household is added. */
  villageId: '',
  clientId: newClientId(),
  data: {
    ...face(),
    home: null as view.HouseholdFace | null,
    fields: view.blank,
    kinds: view.kinds,
    editing: false,
    isNew: false,
    wrong: '',
    /** Which reason is asked for. */
    asking: '' as '' | 'protect' | 'release' | 'revoke',
    quick: view.protectReasons,
    busy: false,
  },
  onLoad(query: Record<string, string | undefined>) {
    this.householdId = decodeURIComponent(query.id ?? '')
    this.villageId = decodeURIComponent(query.villageId ?? '')
    if (this.householdId || !this.villageId) return void this.refresh()
    void wx.setNavigationBarTitle({ title: '加一户' })
    this.setData({ phase: 'ready', editing: true, isNew: true })
  },
  refresh(): Promise<void> {
    if (this.data.isNew) return Promise.resolve(void wx.stopPullDownRefresh())
    return load(
      this,
      () => getHousehold(this.householdId),
      (home) => this.faces(home),
    )
  },
  faces(home: HouseholdView) {
    this.householdId = home.id
    return {
      home: view.householdFace(home),
      isNew: false,
      // What somebody is writing is not written over.
      ...(this.data.editing && !this.data.isNew ? {} : { fields: view.fieldsOf(home) }),
    }
  },
  edit() {
    this.setData({ editing: true, wrong: '' })
  },
  cancel() {
    if (this.data.isNew) return void wx.navigateBack()
    this.setData({ editing: false, wrong: '' })
    void this.refresh()
  },
  type(event: WechatMiniprogram.Input) {
    const { field } = event.currentTarget.dataset as { field: keyof view.Fields }
    this.setData({ fields: { ...this.data.fields, [field]: event.detail.value }, wrong: '' })
  },
  chooseKind(event: WechatMiniprogram.CustomEvent<{ value: view.Fields['kind'] }>) {
    this.setData({ fields: { ...this.data.fields, kind: event.detail.value } })
  },
  async save() {
    const { fields, isNew } = this.data
    const wrong = view.wrongWith(fields)
    if (wrong) return void this.setData({ wrong })
    await this.run('已存好', async () => {
      const input = { ...fields, clientId: this.clientId }
      const saved = isNew
        ? await addHousehold({ ...input, villageId: this.villageId })
        : await reviseHousehold({ ...input, householdId: this.householdId })
      // The next save is another one.
      this.clientId = newClientId()
      this.setData({ editing: false })
      return saved
    })
  },
  askProtect() {
    const asking = this.data.home?.protected ? 'release' : 'protect'
    this.setData({ asking, quick: asking === 'release' ? view.releaseReasons : view.protectReasons })
  },
  askRevoke() {
    this.setData({ asking: 'revoke', quick: view.revokeReasons })
  },
  closeAsking() {
    this.setData({ asking: '' })
  },
  async give(event: WechatMiniprogram.CustomEvent<{ reason: string }>) {
    const { reason } = event.detail
    const { householdId } = this
    const { asking } = this.data
    await this.run('已办好', () =>
      asking === 'revoke'
        ? revokeConsent({ householdId, reason })
        : protectHousehold({ householdId, protect: asking === 'protect', reason }),
    )
    this.setData({ asking: '' })
  },
  async consent() {
    const what = '请先征得本人同意，在同意书上签字，再拍一张。公开时只写村名和户主姓名，随时可以撤回。'
    if (!(await confirm('作为示范户公开', what, '去拍同意书'))) return
    let path: string | undefined
    try {
      const { tempFiles } = await wx.chooseMedia({ count: 1, mediaType: ['image'], sizeType: ['compressed'] })
      path = tempFiles[0]?.tempFilePath
    } catch {
      // Closed without picking.
    }
    if (!path) return
    const picked = path
    await this.run('已存好', async () => {
      const clientId = newClientId()
      const fileId = await uploadFile(picked, `incoming/${clientId}.jpg`)
      const photo = await registerPhoto({ clientId, fileId })
      return consentModel({ householdId: this.householdId, photoIds: [photo.id], clientId })
    })
  },
  async run(done: string, act: () => Promise<HouseholdView>): Promise<void> {
    if (this.data.busy) return
    this.setData({ busy: true })
    try {
      this.setData(this.faces(await act()))
      void wx.showToast({ title: done, icon: 'success' })
    } catch (error) {
      if (this.data.editing) this.setData({ wrong: sentenceOf(error) })
      else tell(error)
    } finally {
      this.setData({ busy: false })
    }
  },
})
