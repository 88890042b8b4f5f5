import { keepSafely } from './room'

const KEY = 'outbox:turn'
let last: number | undefined

/** The next place in the order of what is handed over; it counts on over a kill of the app. */
export function nextTurn(): number {
  last = (last ?? (Number(wx.getStorageSync<number | ''>(KEY)) || 0)) + 1
  keepSafely(KEY, last)
  return last
}
