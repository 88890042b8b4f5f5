import type { ScreenData } from '../../../typings/contract/screen'

const key = 'screen'

/** An answer as the screen's data; nothing where it is cut, or something else. */
export function readData(text: string): ScreenData | undefined {
  try {
    const found = JSON.parse(text) as Partial<ScreenData> | null
    const whole =
      found?.whole === true &&
      typeof found.at === 'number' &&
      Array.isArray(found.villages) &&
      !!found.numbers
    return whole ? (found as ScreenData) : undefined
  } catch {
    return undefined
  }
}

export const keep = (text: string): void => {
  try {
    localStorage.setItem(key, text)
  } catch {
    // A full store: the screen goes on with what it has in memory.
  }
}
export const kept = (): ScreenData | undefined => {
  try {
    return readData(localStorage.getItem(key) ?? '')
  } catch {
    return undefined
  }
}
