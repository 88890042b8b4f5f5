import { getCampaign } from './campaign'
import { keepSafely } from './room'

const KEY = 'demo'
let demo: boolean | undefined

/** Whether this was a demo town when the phone last asked: the mark stands from the start, and no page moves down for it. */
export const wasDemo = (): boolean => (demo ??= wx.getStorageSync<boolean | ''>(KEY) === true)

/** Whether it is one; as it was, where nobody answers. */
export async function isDemo(): Promise<boolean> {
  const was = wasDemo()
  const campaign = await getCampaign().catch(() => undefined)
  if (!campaign || campaign.demo === was) return was
  demo = campaign.demo
  keepSafely(KEY, demo)
  return demo
}
