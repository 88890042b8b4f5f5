import type { JudgeRoute, SheetView } from '../../typings/contract'
import { bringAlong, keepSheet, keptEntry, keptSheet, loadRoute } from './kept-route'

/** A phone of this test and the town it asks; the network may be cut. */
const storage = new Map<string, unknown>()
const asked: string[] = []
let network = true
let answers: Record<string, unknown> = {}
const unlinked: string[] = []

beforeEach(() => {
  storage.clear()
  asked.length = unlinked.length = 0
  network = true
  Object.assign(globalThis, {
    wx: {
      env: { USER_DATA_PATH: '/kept' },
      cloud: {
        callFunction({ data }: { data: { action: string; input: { entryId?: string } } }) {
          asked.push(data.action)
          if (!network) return Promise.reject(new Error('no network'))
          const { entryId = '' } = data.input
          const entry = { id: entryId, cover: `cloud://${entryId}` }
          return Promise.resolve({ result: { ok: true, data: answers[data.action] ?? entry } })
        },
        downloadFile: ({ fileID }: { fileID: string }) => Promise.resolve({ tempFilePath: `tmp/${fileID}` }),
      },
      getStorageInfoSync: () => ({ keys: [...storage.keys()] }),
      getStorageSync: (key: string) => storage.get(key) ?? '',
      setStorageSync: (key: string, value: unknown) => void storage.set(key, value),
      removeStorageSync: (key: string) => void storage.delete(key),
      getFileSystemManager: () => ({
        saveFile: ({ filePath, success }: { filePath: string; success(saved: unknown): void }) =>
          success({ savedFilePath: filePath }),
        unlink: ({ filePath }: { filePath: string }) => void unlinked.push(filePath),
      }),
    },
  })
})

const route = (...stops: { entryId: string; sheet?: { id: string } }[]) =>
  ({ stops }) as unknown as JudgeRoute
const handedIn = (entryId: string, id: string) => ({ entryId, id }) as SheetView

describe('what a judge carries along', () => {
  it('is the route as it was last seen, with its moment', async () => {
    answers = { 'judging.route': route({ entryId: 'a' }) }
    expect(await loadRoute()).toEqual({ answer: answers['judging.route'] })
    network = false
    expect(await loadRoute()).toEqual({
      answer: answers['judging.route'],
      asOf: expect.any(Number) as number,
    })
  })

  it('is every work with its cover, asked for once, as far as the network goes', async () => {
    let left = 2
    await bringAlong(['a', 'b', 'c'], () => (left -= 1) > 0)
    expect(keptEntry('b')).toMatchObject({ cover: '/kept/cover-b.jpg' })
    expect(keptEntry('c')).toBeUndefined()
    network = false
    await bringAlong(['a', 'b', 'c', 'd'], () => true)
    expect(asked).toEqual(['entry.get', 'entry.get', 'entry.get'])
  })

  it('is let go once the town has taken a work off the route or voided a sheet', async () => {
    await bringAlong(['a', 'b'], () => true)
    keepSheet(handedIn('a', 's1'))
    keepSheet(handedIn('b', 's2'))
    answers = { 'judging.route': route({ entryId: 'a', sheet: { id: 's1' } }) }
    await loadRoute()
    expect([keptSheet('a')?.id, keptSheet('b'), keptEntry('b')]).toEqual(['s1', undefined, undefined])
    expect(unlinked).toEqual(['/kept/cover-b.jpg'])
    answers = { 'judging.route': route({ entryId: 'a' }) }
    await loadRoute()
    expect(keptSheet('a')).toBeUndefined()
  })
})
