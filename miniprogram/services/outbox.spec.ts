import { fakePhone } from '../../test/support/fake-phone'
import type * as Cloud from './cloud'
import type { Draft, KeptPhoto } from './draft'
import type * as Drafts from './drafts'
import type * as Outbox from './outbox'
import type * as Outcomes from './outcomes'
import type * as Sent from './sent'

interface Town {
  readonly sent: string[]
  answer: (clientId: string) => Promise<unknown>
}

/** A phone of this test, and a town whose answers the test gives. Its modules are its own: `again` kills and reopens it. */
function phone() {
  const town: Town = {
    sent: [],
    answer: (clientId) => Promise.resolve({ id: `done-${clientId}` }),
  }
  const device = fakePhone({ uploadFile: () => ({ onProgressUpdate: () => undefined }) })
  return { device, ...device, town, ...open(town), again: () => (device.kill(), open(town)) }
}

function open(town: Town) {
  jest.resetModules()
  jest.doMock('./forms', () => ({
    kindOf: (name: string) =>
      name === 'check' && {
        name,
        what: '检查',
        empty: { note: '' },
        lane: ({ subject }: Draft) => subject,
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
  const { listSent } = require('./sent') as typeof Sent
  /* eslint-enable @typescript-eslint/no-require-imports */
  const outcomes: Outcomes.Outcome[] = []
  watchOutbox((outcome) => outcomes.push(outcome))
  const fail = (code: 'BUSY' | 'OFFLINE' | 'WRONG_STATE', message: string) => () =>
    Promise.reject(new CallError(code, message))
  return { ...outbox, ...drafts, listSent, outcomes, fail }
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
    queueDraft(draft('b', { subject: 'v02:i1' }))
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
    saveDraft(draft('b', { state: 'queued', savedAt: 2, subject: 'v02:i1' }))
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

  it('sends in the order of the taps, whatever the phone’s clock says, over a kill', async () => {
    const { startOutbox, queueDraft, network, town, again } = phone()
    startOutbox()
    network(false)
    jest.setSystemTime(9_000_000)
    queueDraft(draft('a', { subject: 'h1' }))
    jest.setSystemTime(5_000_000)
    queueDraft(draft('b', { subject: 'h1' }))
    const reopened = again()
    reopened.startOutbox()
    jest.setSystemTime(1_000_000)
    reopened.queueDraft(draft('c', { subject: 'h2' }))
    network(true)
    await settle()
    expect(town.sent).toEqual(['a', 'b', 'c'])
  })

  it('holds up what comes behind on the same way while it waits, and nothing else', async () => {
    const { startOutbox, queueDraft, network, town, fail } = phone()
    startOutbox()
    network(false)
    const { answer } = town
    town.answer = (clientId) => (clientId === 'h1' ? fail('BUSY', '人太多')() : answer(clientId))
    queueDraft(draft('h1', { subject: 'visit:7/h1' }))
    queueDraft(draft('h2', { subject: 'visit:7/h2' }))
    queueDraft(draft('end', { subject: 'visit:7' }))
    queueDraft(draft('other', { subject: 'visit:71' }))
    network(true)
    await settle()
    expect(town.sent).toEqual(['h1', 'h2', 'other'])
    town.answer = answer
    await jest.advanceTimersByTimeAsync(8000)
    expect(town.sent).toEqual(['h1', 'h2', 'other', 'h1', 'end'])
  })

  it('lets a refused one hold up nothing; it may be thrown away or handed over anew, last in the order', async () => {
    const { startOutbox, queueDraft, discardDraft, loadDraft, listDrafts, town, fail, outcomes } = phone()
    startOutbox()
    const { answer } = town
    town.answer = (clientId) => (clientId === 'a' ? fail('WRONG_STATE', '已经销号了')() : answer(clientId))
    queueDraft(draft('a'))
    queueDraft(draft('b'))
    await settle()
    expect(town.sent).toEqual(['a', 'b'])
    expect(loadDraft('a')).toMatchObject({ state: 'refused', refusal: { code: 'WRONG_STATE' } })
    expect(outcomes[0]).toMatchObject({ result: 'refused', refusal: { code: 'WRONG_STATE' } })
    const refused = loadDraft('a')
    expect(refused && discardDraft(refused)).toBe(true)
    expect(listDrafts()).toEqual([])
  })

  it('does not give back what the town may have, until its answer is known', async () => {
    const { startOutbox, queueDraft, unqueueDraft, loadDraft, town, fail, again } = phone()
    startOutbox()
    const { answer } = town
    town.answer = fail('OFFLINE', '没有回音')
    const queued = queueDraft(draft('a'))
    await settle()
    expect(unqueueDraft(queued)).toBeUndefined()
    expect(again().unqueueDraft(queued)).toBeUndefined()
    town.answer = fail('WRONG_STATE', '已经销号了')
    await jest.advanceTimersByTimeAsync(8000)
    expect(loadDraft('a')).not.toHaveProperty('tried')
    town.answer = answer
    expect(queueDraft(draft('b'))).not.toHaveProperty('tried')
  })

  it('does not throw away what is on its way just now', async () => {
    const { startOutbox, queueDraft, discardDraft, town } = phone()
    let done: (answer: unknown) => void = () => undefined
    town.answer = () => new Promise((resolve) => (done = resolve))
    startOutbox()
    const going = queueDraft(draft('a'))
    await settle()
    expect(discardDraft(going)).toBe(false)
    done({})
    await settle()
    expect(town.sent).toEqual(['a'])
  })

  it('tells of a form this program cannot send instead of trying for ever', async () => {
    const { startOutbox, queueDraft, loadDraft, town } = phone()
    startOutbox()
    town.answer = () => Promise.reject(new TypeError('x.map is not a function'))
    queueDraft(draft('a'))
    await jest.advanceTimersByTimeAsync(60_000)
    expect(town.sent).toEqual(['a'])
    expect(loadDraft('a')).toMatchObject({ state: 'refused', message: /对不上/, form: { note: '干净了' } })
  })

  it('remembers what the town has', async () => {
    const { startOutbox, queueDraft, listSent, again } = phone()
    startOutbox()
    queueDraft(draft('a'))
    await settle()
    expect(listSent()).toMatchObject([{ id: 'a', what: '检查', title: '村口的垃圾堆' }])
    expect(again().listSent()).toHaveLength(1)
  })

  describe('on a phone that is full', () => {
    it('forgets remembered answers first, the oldest first', () => {
      const { device, saveDraft, loadDraft, storage } = phone()
      storage.set('seen:old', { answer: 'x'.repeat(500), asOf: 1 })
      storage.set('seen:new', { answer: 'x'.repeat(500), asOf: 2 })
      device.room = device.used()
      saveDraft(draft('a'))
      expect(loadDraft('a')).toBeDefined()
      expect([...storage.keys()]).toEqual(['seen:new', 'draft:a'])
      expect(device.said).toEqual([])
    })

    it('says so, holds the draft in memory, sends it all the same, and writes it down once there is room', async () => {
      const { device, startOutbox, queueDraft, network, storage, town, flushDrafts, said } = phone()
      startOutbox()
      network(false)
      device.room = 0
      queueDraft(draft('a'))
      queueDraft(draft('b', { subject: 'v02:i1' }))
      expect(said).toHaveLength(1)
      expect(said[0]).toContain('待发送')
      device.room = Infinity
      flushDrafts()
      expect([...storage.keys()].filter((key) => key.startsWith('draft:'))).toEqual(['draft:a', 'draft:b'])
      device.room = 0
      network(true)
      await settle()
      expect(town.sent).toEqual(['a', 'b'])
    })
  })

  it('removes kept photos nobody names, unless a draft cannot be read', () => {
    const { startOutbox, saveDraft, files, storage } = phone()
    const mine = '/kept/cabcdefghij0123456789.jpg'
    const left = '/kept/cabcdefghij9876543210.jpg'
    for (const path of [mine, left, '/kept/cover-e1.jpg']) files.add(path)
    saveDraft(draft('a', { photos: [{ clientId: 'p', path: mine }] }))
    storage.set('draft:newer', { ...draft('newer'), version: 3 })
    startOutbox()
    expect(files.size).toBe(3)
    storage.delete('draft:newer')
    startOutbox()
    expect([...files]).toEqual([mine, '/kept/cover-e1.jpg'])
  })
})
