import type { Pages } from './pages'
import { setNetwork } from './settings'

/** What stands outside may do to the phone: the bar, tests and the look tool. */
export interface PhoneControls {
  /** The page on top, with its query. */
  page(): string
  open(url: string): void
  setNetwork(on: boolean): void
  pullDown(): void
  back(): Promise<void>
  /** The last thing that was shared: what onShareAppMessage answered. */
  shared: unknown
  /** True once the first page has been shown. */
  started: boolean
}

export const createPhone = (pages: Pages, address: () => string): PhoneControls => ({
  page: address,
  open: (url) => pages.reLaunch(url),
  setNetwork,
  pullDown: () => void pages.top?.life('onPullDownRefresh'),
  back: () => pages.userBack(),
  shared: undefined,
  started: false,
})
