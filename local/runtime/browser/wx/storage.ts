import { settings } from '../settings'
import { api, Refusal } from './api'

const LIMIT_KB = 10 * 1024
const KEY_LIMIT = 1024 * 1024

const prefix = `mini ${settings.openid} `
const keys = () =>
  Object.keys(localStorage)
    .filter((key) => key.startsWith(prefix))
    .map((key) => key.slice(prefix.length))

/** Storage is each demo person's own: changing the person is changing the phone. */
function set(key: string, data: unknown): void {
  const text = JSON.stringify({ data })
  if (text.length > KEY_LIMIT) throw new Refusal('exceed storage item max length')
  localStorage.setItem(prefix + key, text)
}

function get(key: string): unknown {
  const text = localStorage.getItem(prefix + key)
  return text === null ? '' : ((JSON.parse(text) as { data?: unknown }).data ?? '')
}

const remove = (key: string) => localStorage.removeItem(prefix + key)
const clear = () => keys().forEach(remove)

function info() {
  const size = keys().reduce((sum, key) => sum + (localStorage.getItem(prefix + key)?.length ?? 0), 0)
  return { keys: keys(), currentSize: Math.ceil(size / 1024), limitSize: LIMIT_KB }
}

export const storage = () => ({
  setStorageSync: set,
  getStorageSync: get,
  removeStorageSync: remove,
  clearStorageSync: clear,
  getStorageInfoSync: info,
  batchSetStorageSync: (list: { key: string; value: unknown }[]) =>
    list.forEach(({ key, value }) => set(key, value)),
  batchGetStorageSync: (list: string[]) => list.map(get),
  setStorage: api('setStorage', ({ key, data }: { key: string; data: unknown }) => set(key, data)),
  getStorage: api('getStorage', ({ key }: { key: string }) => {
    if (!keys().includes(key)) throw new Refusal('data not found')
    return { data: get(key) }
  }),
  removeStorage: api('removeStorage', ({ key }: { key: string }) => remove(key)),
  clearStorage: api('clearStorage', clear),
  getStorageInfo: api('getStorageInfo', info),
})
