import { tell } from './load'

interface Host {
  readonly data: { readonly busy: boolean }
  setData(data: { busy: boolean }): void
  refresh(): Promise<void>
}

/**
 * Makes one write of a page, one at a time, says how it went and asks the page anew.
 * @param failed what is done where it does not go through; it is told
 * @returns whether it went through, so that what asked for it can be closed
 */
export async function acting(
  page: Host,
  done: string,
  write: () => Promise<unknown>,
  failed: (error: unknown) => unknown = tell,
): Promise<boolean> {
  if (page.data.busy) return false
  page.setData({ busy: true })
  let through = false
  try {
    await write()
    through = true
    void wx.showToast({ title: done, icon: 'success' })
  } catch (error) {
    await failed(error)
  }
  page.setData({ busy: false })
  await page.refresh()
  return through
}
