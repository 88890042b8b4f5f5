const REMEMBERED = 'seen:'
const PAUSE = 30_000

/**
 * Writes under a key. Where the phone's storage is full, what can be asked anew makes room, the oldest first.
 * @returns false where there is no room even then
 */
export function keepSafely(key: string, value: unknown): boolean {
  for (;;) {
    try {
      wx.setStorageSync(key, value)
      return true
    } catch {
      if (!forgetOldest()) return false
    }
  }
}

function forgetOldest(): boolean {
  const oldest = wx
    .getStorageInfoSync()
    .keys.filter((key) => key.startsWith(REMEMBERED))
    .map((key) => ({ key, asOf: asOf(key) }))
    .sort((a, b) => a.asOf - b.asOf)[0]
  if (oldest) wx.removeStorageSync(oldest.key)
  return oldest !== undefined
}

const asOf = (key: string): number => {
  const kept = wx.getStorageSync<{ asOf?: number } | ''>(key)
  return (kept && kept.asOf) || 0
}

const sentences = {
  words:
    '手机里的存储满了，刚写的还没有存下，关掉小程序就会丢。请先连上网络，让等着的交上去，或到“我的 → 待发送”删掉不要的，再接着写。',
  photos:
    '手机里放照片的地方满了，这张照片没有存下，关掉小程序就会丢。请先连上网络，让等着的交上去，或到“我的 → 待发送”删掉不要的。',
} as const

let told = -Infinity

/** Says that something could not be kept; not with every keystroke. */
export function tellFull(what: keyof typeof sentences): void {
  const now = Date.now()
  if (Math.abs(now - told) < PAUSE) return
  told = now
  void wx.showModal({
    title: '手机存储满了',
    content: sentences[what],
    showCancel: false,
    confirmText: '知道了',
    confirmColor: '#2f6b4f',
  })
}
