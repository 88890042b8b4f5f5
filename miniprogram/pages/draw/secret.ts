import { commitmentOf, hexOf } from '../../shared/draw/hash'

const KEY = 'draw:'
const LENGTH = 32

/** The phone's own secret of a draw, kept until it is revealed: nobody else has it, and it cannot be made again. */
export const keptSecret = (drawId: string): string => wx.getStorageSync<string>(KEY + drawId) || ''

/** Makes a secret of the phone's own chance and keeps it; one that was kept before stays. @returns its commitment */
export async function makeSecret(drawId: string): Promise<string> {
  const kept = keptSecret(drawId)
  if (kept) return commitmentOf(kept)
  const { randomValues } = await wx.getRandomValues({ length: LENGTH })
  const secret = hexOf(new Uint8Array(randomValues))
  wx.setStorageSync(KEY + drawId, secret)
  return commitmentOf(secret)
}
