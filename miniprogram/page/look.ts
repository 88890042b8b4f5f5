const LARGEST = 1.4

/** The style of a page's `.root`: type follows the system's size, up to where lines still hold. */
export function look(): string {
  const factor = wx.getAppBaseInfo().fontSizeScaleFactor
  const scale = Math.min(LARGEST, Math.max(1, Number(factor) || 1))
  return `--scale:${scale}`
}
