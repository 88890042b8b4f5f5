/** A phone of a test: its storage, its files and its network, each of which may be full, gone or cut. */
export interface FakePhone {
  readonly storage: Map<string, unknown>
  /** Paths of kept files. */
  readonly files: Set<string>
  /** Bytes of storage it takes; `Infinity` unless a test sets it. */
  room: number
  /** How many files it takes. */
  roomForFiles: number
  /** What was said to the person. */
  readonly said: string[]
  readonly used: () => number
  readonly network: (connected: boolean, told?: boolean) => void
  readonly wakes: () => void
  /** The app is gone: it hears of nothing any more. */
  readonly kill: () => void
}

type Hears = (state: unknown) => void
interface Call {
  success?: (answer: unknown) => void
  fail?: (error: unknown) => void
}

export function fakePhone(cloud: object = {}): FakePhone {
  const storage = new Map<string, unknown>()
  const files = new Set<string>()
  const hears: { network: Hears[]; show: Hears[] } = { network: [], show: [] }
  let networkType = 'wifi'
  const size = (key: string, value: unknown) => key.length + JSON.stringify(value).length
  const phone: FakePhone = {
    storage,
    files,
    room: Infinity,
    roomForFiles: Infinity,
    said: [],
    used: () => [...storage].reduce((sum, [key, value]) => sum + size(key, value), 0),
    network(connected, told = true) {
      networkType = connected ? 'wifi' : 'none'
      if (told) hears.network.forEach((listener) => listener({ isConnected: connected }))
    },
    kill() {
      hears.network = []
      hears.show = []
    },
    wakes: () => hears.show.forEach((listener) => listener({})),
  }
  const answer = ({ success, fail }: Call, ok: boolean, value: unknown = {}) =>
    ok ? success?.(value) : fail?.({ errMsg: 'fail' })
  const wx = {
    env: { USER_DATA_PATH: '/kept' },
    cloud,
    getStorageInfoSync: () => ({ keys: [...storage.keys()] }),
    getStorageSync: (key: string) => storage.get(key) ?? '',
    setStorageSync(key: string, value: unknown) {
      const before = storage.has(key) ? size(key, storage.get(key)) : 0
      if (phone.used() - before + size(key, value) > phone.room) throw new Error('exceed storage max size')
      storage.set(key, JSON.parse(JSON.stringify(value)))
    },
    removeStorageSync: (key: string) => void storage.delete(key),
    getFileSystemManager: () => ({
      saveFile({ filePath, ...call }: Call & { filePath: string }) {
        const ok = files.size < phone.roomForFiles
        if (ok) files.add(filePath)
        answer(call, ok, { savedFilePath: filePath })
      },
      access: ({ path, ...call }: Call & { path: string }) => answer(call, files.has(path)),
      readdir: (call: Call) =>
        answer(call, true, { files: [...files].map((path) => path.replace('/kept/', '')) }),
      unlink: ({ filePath, ...call }: Call & { filePath: string }) => answer(call, files.delete(filePath)),
    }),
    getNetworkType: ({ success }: { success: Hears }) => success({ networkType }),
    onNetworkStatusChange: (listener: Hears) => void hears.network.push(listener),
    onAppShow: (listener: Hears) => void hears.show.push(listener),
    onAppHide: () => undefined,
    showModal({ content }: { content: string }) {
      phone.said.push(content)
      return Promise.resolve({ confirm: true })
    },
  }
  Object.assign(globalThis, { wx })
  return phone
}
