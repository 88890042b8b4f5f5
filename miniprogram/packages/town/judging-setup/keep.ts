import type { SetUp } from './view'

/** With the version of the judging it was begun from. */
type KeptSetUp = SetUp & { readonly seen?: number | undefined }

const KEY = 'judging:set-up'

/** What was chosen and not saved yet: twelve judges' villages are much work to lose to a call. */
export const keepSetUp = (setUp: KeptSetUp): void => wx.setStorageSync(KEY, setUp)
export const forgetSetUp = (): void => wx.removeStorageSync(KEY)

export function keptSetUp(): KeptSetUp | undefined {
  const kept = wx.getStorageSync<Partial<KeptSetUp> | ''>(KEY)
  if (!kept || !kept.anchors || !kept.judges || !kept.perEntry) return undefined
  return { anchors: kept.anchors, judges: kept.judges, perEntry: kept.perEntry, seen: kept.seen }
}
