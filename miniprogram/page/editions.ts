import { tell } from './load'

interface Desk {
  /** What the page shows. */
  recordId: string
  readonly data: { readonly busy: boolean }
  setData(data: { busy?: boolean; asking?: '' }): void
  refresh(): Promise<void>
}

/** Spread into the desk of what is computed, checked and published in editions: one step at a time, then what it made. */
export const editions = {
  closeAsking(this: Desk) {
    this.setData({ asking: '' })
  },
  async run(this: Desk, done: string, act: () => Promise<{ readonly id: string }>): Promise<void> {
    if (this.data.busy) return
    this.setData({ busy: true })
    try {
      this.recordId = (await act()).id
      await this.refresh()
      void wx.showToast({ title: done, icon: 'success' })
    } catch (error) {
      tell(error)
    } finally {
      this.setData({ busy: false, asking: '' })
    }
  },
}
