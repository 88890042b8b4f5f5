import { settings } from './settings'

export const USER_DATA = 'wxfile://usr'
const STORE = 'wxfile://store'

export interface StoredFile {
  bytes: Uint8Array<ArrayBuffer>
  type: string
  modified: number
}

const temporary = new Map<string, StoredFile>()
const kept = new Map<string, StoredFile>()
const urls = new Map<string, string>()
let serial = 0

/** A picked or drawn file, at a blob: address that ends like its name, until the page is left. */
export async function addTemporary(blob: Blob, name: string): Promise<string> {
  const ending = /\.\w+$/.exec(name)?.[0].toLowerCase() ?? '.jpg'
  const path = `${URL.createObjectURL(blob)}#${(serial += 1)}${ending}`
  temporary.set(path, {
    bytes: new Uint8Array(await blob.arrayBuffer()),
    type: blob.type,
    modified: Date.now(),
  })
  return path
}

export const fileAt = (path: string): StoredFile | undefined => kept.get(path) ?? temporary.get(path)
export const keptPaths = () => [...kept.keys()]
export const newStorePath = (like: string) =>
  `${STORE}/${Date.now()}-${(serial += 1)}${/\.\w+$/.exec(like)?.[0] ?? ''}`

/** An address the browser can show: kept files have one only once they are asked for. */
export function urlOf(path: string): string | undefined {
  const file = kept.get(path)
  if (!file) return undefined
  const url = urls.get(path) ?? URL.createObjectURL(new Blob([file.bytes], { type: file.type }))
  urls.set(path, url)
  return url
}

export function keep(path: string, file: StoredFile): Promise<void> {
  forgetUrl(path)
  kept.set(path, file)
  return write((store) => store.put({ ...file, key: keyOf(path) }))
}

export function remove(path: string): Promise<void> {
  forgetUrl(path)
  kept.delete(path)
  return write((store) => store.delete(keyOf(path)))
}

const forgetUrl = (path: string) => {
  const url = urls.get(path)
  if (url) URL.revokeObjectURL(url)
  urls.delete(path)
}

const prefix = `${settings.openid} `
const keyOf = (path: string) => prefix + path

let database: Promise<IDBDatabase> | undefined

const open = () =>
  (database ??= new Promise((resolve, reject) => {
    const request = indexedDB.open('phone-files', 1)
    request.onupgradeneeded = () => request.result.createObjectStore('files', { keyPath: 'key' })
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('IndexedDB is not available'))
  }))

async function write(change: (store: IDBObjectStore) => void): Promise<void> {
  const transaction = (await open()).transaction('files', 'readwrite')
  change(transaction.objectStore('files'))
  await new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve()
    transaction.onerror = () => reject(transaction.error ?? new Error('the file could not be kept'))
  })
}

/** Reads this person's kept files back, before the app starts: its synchronous calls then find them. */
export async function loadKept(): Promise<void> {
  const store = (await open()).transaction('files').objectStore('files')
  const request = store.getAll() as IDBRequest<(StoredFile & { key: string })[]>
  const rows = await new Promise<(StoredFile & { key: string })[]>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('kept files could not be read'))
  })
  for (const { key, ...file } of rows) if (key.startsWith(prefix)) kept.set(key.slice(prefix.length), file)
}
