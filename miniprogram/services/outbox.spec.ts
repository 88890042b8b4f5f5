import type * as Cloud from './cloud'
import type { Draft, KeptPhoto } from './draft'
import type * as Drafts from './drafts'
import type * as Outbox from './outbox'
import type * as Outcomes from './outcomes'

/** A phone of this test: its storage, its network, and a town whose answers the test gives. */
function phone() {
  const storage = new Map<string, unknown>()
  const hears: Record<string, (state: unknown) => void> = {}
  let networkType = 'wifi'
  const town: { sent: string[]; answer: (clientId: string) => Promise<unknown> } = {
    sent: [],
    answer: (clientId) => Promise.resolve({ id: `done-${clientId}` }),
  }
  const wx = {
    env: { USER_DATA_PATH: '/kept' },
    getStorageInfoSync: () => ({ keys: [...storage.keys()] }),
    getStorageSync: (key: string) => storage.get(key) ?? '',
    setStorageSync: (key: string, value: unknown) => void storage.set(key, JSON.parse(JSON.stringify(value))),
    removeStorageSync: (key: string) => void storage.delete(key),
    getFileSystemManager: () => ({ unlink: () => undefined }),
    getNetworkType: ({ success }: { success: (state: unknown) => void }) => success({ networkType }),
    onNetworkStatusChange: (listener: (state: unknown) => void) => (hears.network = listener),
    onAppShow: (listener: () => void) => (hears.show = listener),
    onAppHide: () => undefined,
  }
  Object.assign(globalThis, { wx })
  jest.resetModules()
  jest.doMock('./forms', () => ({
    kindOf: (name: string) =>
      name === 'check' && {
        name,
        empty: { note: '' },
        send({ clientId }: Draft) {
          town.sent.push(clientId)
          return town.answer(clientId)
        },
      },
  }))
  /* eslint-disable @typescript-eslint/no-require-imports -- each phone has modules of its own */
  const outbox = require('./outbox') as typeof Outbox
  const { watchOutbox } = require('./outcomes') as typeof Outcomes
  const { CallError } = require('./cloud') as typeof Cloud
  const drafts = require('./drafts') as typeof Drafts
  /* eslint-enable @typescript-eslint/no-require-imports */
  const outcomes: Outcomes.Outcome[] = []
  watchOutbox((outcome) => outcomes.push(outcome))
  const network = (connected: boolean, told = true) => {
    networkType = connected ? 'wifi' : 'none'
    if (told) hears.network?.({ isConnected: connected })
  }
  const fail = (code: 'BUSY' | 'OFFLINE' | 'WRONG_STATE', message: string) => () =>
    Promise.reject(new CallError(code, message))
  return { ...outbox, ...drafts, storage, town, outcomes, network, fail, wakes: () => hears.show?.({}) }
}

const draft = (clientId: string, change: Partial<Draft> = {}): Draft => ({
  version: 2,
  kind: 'check',
  clientId,
  subject: 'v01:i1',
  title: '村口的垃圾堆',
  form: { note: '干净了' },
  photos: [],
  state: 'writing',
  savedAt: 0,
  ...change,
})
const settle = () => jest.advanceTimersByTimeAsync(0)

describe('the outbox', () => {
  beforeEach(() => jest.useFakeTimers())
  afterEach(() => jest.useRealTimers())

  it('sends the oldest first, each once, however often it is asked', async () => {
    const { startOutbox, sendQueued, saveDraft, town, outcomes, storage } = phone()
    saveDraft(draft('second', { state: 'queued', savedAt: 2 }))
    saveDraft(draft('first', { state: 'queued', savedAt: 1 }))
    saveDraft(draft('begun'))
    startOutbox()
    sendQueued()
    await settle()
    expect(town.sent).toEqual(['first', 'second'])
    expect(outcomes[0]).toEqual({
      kind: 'check',
      clientId: 'first',
      subject: 'v01:i1',
      result: 'sent',
      answer: { id: 'done-first' },
    })
    expect([...storage.keys()].filter((key) => key.startsWith('draft:'))).toEqual(['draft:begun'])
  })

  it('waits without trying while there is no network, and goes by itself when it is back', async () => {
    const { startOutbox, queueDraft, network, town } = phone()
    startOutbox()
    network(false)
    queueDraft(draft('a'))
    await jest.advanceTimersByTimeAsync(60_000)
    expect(town.sent).toEqual([])
    network(true)
    await settle()
    expect(town.sent).toEqual(['a'])
  })

  it('asks after the network when the app is in front again', async () => {
    const { startOutbox, queueDraft, network, wakes, town } = phone()
    startOutbox()
    network(false)
    queueDraft(draft('a'))
    network(true, false)
    wakes()
    await settle()
    expect(town.sent).toEqual(['a'])
  })

  it('tries again after eight seconds, and lets no stuck draft hold up the others', async () => {
    const { startOutbox, queueDraft, sendQueued, town, fail, outcomes } = phone()
    startOutbox()
    const { answer } = town
    town.answer = (clientId) => (clientId === 'a' ? fail('BUSY', '人太多')() : answer(clientId))
    queueDraft(draft('a'))
    queueDraft(draft('b'))
    await settle()
    sendQueued()
    await settle()
    expect(town.sent).toEqual(['a', 'b'])
    expect(outcomes.map(({ result }) => result)).toEqual(['waiting', 'sent'])
    town.answer = answer
    await jest.advanceTimersByTimeAsync(8000)
    expect(town.sent).toEqual(['a', 'b', 'a'])
  })

  it('keeps the server’s sentence on a refused draft and tries it no more', async () => {
    const { startOutbox, queueDraft, loadDraft, town, fail, outcomes } = phone()
    startOutbox()
    town.answer = fail('WRONG_STATE', '已经销号了')
    queueDraft(draft('a'))
    await jest.advanceTimersByTimeAsync(60_000)
    expect(town.sent).toEqual(['a'])
    expect(loadDraft('a')).toMatchObject({ state: 'refused', message: '已经销号了' })
    expect(outcomes).toMatchObject([{ result: 'refused', message: '已经销号了' }])
    const again = loadDraft('a')
    expect(again && queueDraft(again)).not.toHaveProperty('message')
  })

  it('waits for the photos, and does not hold up what is ready', async () => {
    const { startOutbox, saveDraft, storage, town } = phone()
    const photos: KeptPhoto[] = [{ clientId: 'p', path: '/kept/p.jpg' }]
    storage.set('uploads', [{ clientId: 'p', path: '', ext: 'jpg', state: 'failed', progress: 0, tries: 3 }])
    saveDraft(draft('a', { state: 'queued', savedAt: 1, photos }))
    saveDraft(draft('b', { state: 'queued', savedAt: 2 }))
    Object.assign(wx, { cloud: { uploadFile: () => ({ onProgressUpdate: () => undefined }) } })
    startOutbox()
    await settle()
    expect(town.sent).toEqual(['b'])
  })

  it('gives a draft back to the person, but not one that is just being sent', async () => {
    const { startOutbox, queueDraft, unqueueDraft, network, town } = phone()
    startOutbox()
    network(false)
    const queued = queueDraft(draft('a'))
    expect(unqueueDraft(queued)).toMatchObject({ state: 'writing' })
    network(true)
    await settle()
    expect(town.sent).toEqual([])
    const going = queueDraft(queued)
    expect(unqueueDraft(going)).toBeUndefined()
    await settle()
    expect(unqueueDraft(going)).toBeUndefined()
  })

  it('leaves a kind it does not know for a program that does', async () => {
    const { startOutbox, saveDraft, loadDraft } = phone()
    saveDraft(draft('a', { kind: 'later', state: 'queued' }))
    startOutbox()
    await settle()
    expect(loadDraft('a')).toMatchObject({ kind: 'later', state: 'queued' })
  })
})
