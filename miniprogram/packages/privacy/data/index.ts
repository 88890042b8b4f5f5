import { handOut } from '../../../page/exported'
import { links, open } from '../../../page/links'
import { confirm, face, load, refreshing, tell } from '../../../page/load'
import { askErasure, exportOwnData, getOwnData } from '../../../services/privacy'
import { dataFace, eraseWords, type HoldingRow } from './view'

Page({
  ...refreshing,
  roles: false,
  data: { ...face(), rows: [] as HoldingRow[], erasure: '', asked: false, busy: false },
  onShow() {
    void this.refresh()
  },
  refresh(): Promise<void> {
    return load(this, getOwnData, (own) => {
      this.roles = own.roles
      return dataFace(own)
    })
  },
  copy() {
    void handOut(exportOwnData)
  },
  toTable() {
    open(links.privacyTable)
  },
  async erase() {
    if (this.data.busy || !(await confirm('删除我的数据', eraseWords(this.roles), '删除'))) return
    this.setData({ busy: true })
    try {
      await askErasure()
    } catch (error) {
      tell(error)
    }
    this.setData({ busy: false })
    await this.refresh()
  },
})
