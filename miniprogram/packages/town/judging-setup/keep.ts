import type { SetUp } from './view'

const KEY = 'judging:set-up'

/** What was chosen and not saved yet: twelve judges' villages are much work to lose to a call. */
export const keepSetUp = (setUp: SetUp): void => wx.setStorageSync(KEY, setUp)
export const forgetSetUp = (): void => wx.removeStorageSync(KEY)

export function keptSetUp(): SetUp | undefined {
  const kept = wx.getStorageSync<Partial<SetUp> | ''>(KEY)
  if (!kept || !kept.anchors || !kept.judges || !kept.perEntry) return undefined
  return { anchors: kept.anchors, judges: kept.judges, perEntry: kept.perEntry }
}
