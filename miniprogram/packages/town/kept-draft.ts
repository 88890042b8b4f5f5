/** What was typed and not sent yet, with the id its sending carries. It survives a crash, a call, a lost network. */
export interface KeptDraft<D> {
  readonly clientId: string
  readonly draft: D
  /** The version of the record it was begun from; absent of a new one. */
  readonly seen?: number | undefined
}

/** Drafts of one kind on this phone, by the record's id; that of a new record has none. */
export function keptDrafts<D extends object>(kind: string, empty: D) {
  const keyOf = (id: string) => `${kind}:${id || 'new'}`
  return {
    read(id: string): KeptDraft<D> | undefined {
      const kept = wx.getStorageSync<Partial<KeptDraft<D>> | ''>(keyOf(id))
      if (!kept || !kept.clientId || !kept.draft) return undefined
      return { clientId: kept.clientId, draft: { ...empty, ...kept.draft }, seen: kept.seen }
    },
    keep: (id: string, draft: KeptDraft<D>): void => wx.setStorageSync(keyOf(id), draft),
    forget: (id: string): void => wx.removeStorageSync(keyOf(id)),
  }
}
