import { emptyNotice, type NoticeDraft } from './view'

const keyOf = (noticeId: string) => `notice:${noticeId || 'new'}`

/** What was typed and not sent yet, with the id its sending carries. It survives a crash, a call, a lost network. */
export interface KeptNotice {
  readonly clientId: string
  readonly draft: NoticeDraft
}

export function readKept(noticeId: string): KeptNotice | undefined {
  const kept = wx.getStorageSync<Partial<KeptNotice> | ''>(keyOf(noticeId))
  if (!kept || !kept.clientId || !kept.draft) return undefined
  return { clientId: kept.clientId, draft: { ...emptyNotice, ...kept.draft } }
}

export const keep = (noticeId: string, kept: KeptNotice): void => wx.setStorageSync(keyOf(noticeId), kept)
export const forget = (noticeId: string): void => wx.removeStorageSync(keyOf(noticeId))
