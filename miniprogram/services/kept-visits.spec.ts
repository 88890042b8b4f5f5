import type { VisitView } from '../../typings/contract'
import type { Sheet } from '../shared/sheet/sheet'
import { bringVisits, keepNote, keepScore, keptVisit, loadVisit, loadVisits } from './kept-visits'

/** A phone of this test and the town it asks; the network may be cut. */
const storage = new Map<string, unknown>()
const asked: string[] = []
let network = true
let mine: string[] = []
let refusal = ''

const sheet: Sheet = {
  id: 'household',
  name: '评分表',
  total: 1400,
  groups: [
    {
      id: 'indoors',
      name: '居室',
      fill: 'deduct',
      beside: false,
      items: [{ id: 'floor', name: '地面', asks: '', cap: 800, step: 100 }],
    },
    {
      id: 'wellbeing',
      name: '精神',
      fill: 'give',
      beside: false,
      items: [{ id: 'clothes', name: '衣着', asks: '', cap: 600, step: 100 }],
    },
  ],
}
const visit = (id: string) =>
  ({ id, sheet, households: [{ id: 'v01:001' }, { id: 'v01:002' }], notes: [] }) as unknown as VisitView

beforeEach(() => {
  storage.clear()
  asked.length = 0
  network = true
  mine = ['a', 'b', 'c']
  refusal = ''
  Object.assign(globalThis, {
    wx: {
      cloud: {
        callFunction({ data }: { data: { action: string; input: { visitId?: string } } }) {
          const { visitId } = data.input
          asked.push(visitId ?? data.action)
          if (!network) return Promise.reject(new Error('no network'))
          if (refusal)
            return Promise.resolve({ result: { ok: false, error: { code: refusal, message: '' } } })
          const answer = visitId ? visit(visitId) : { items: mine.map((id) => ({ id })) }
          return Promise.resolve({ result: { ok: true, data: answer } })
        },
      },
      getStorageInfoSync: () => ({ keys: [...storage.keys()] }),
      getStorageSync: (key: string) => storage.get(key) ?? '',
      setStorageSync: (key: string, value: unknown) => void storage.set(key, value),
      removeStorageSync: (key: string) => void storage.delete(key),
    },
  })
})

describe('what an inspector carries along', () => {
  it('is every visit with its households, asked for once, and opens without a network', async () => {
    await bringVisits(['a', 'b'], () => true)
    await bringVisits(['a', 'b', 'c'], () => true)
    expect(asked).toEqual(['a', 'b', 'c'])
    network = false
    expect((await loadVisit('b')).answer).toEqual(visit('b'))
    await expect(loadVisit('d')).rejects.toMatchObject({ code: 'OFFLINE' })
  })

  it('goes no further once the network is gone, or the page is', async () => {
    await bringVisits(['a', 'b'], () => false)
    network = false
    await bringVisits(['a', 'b', 'c'], () => true)
    expect(asked).toEqual(['a', 'b'])
  })

  it('leaves the phone with its round, and with the role; never for want of a network', async () => {
    await bringVisits(['a', 'b', 'c'], () => true)
    await loadVisits()
    mine = ['c']
    network = false
    expect((await loadVisits()).answer.items).toHaveLength(3)
    expect(keptVisit('a')).toBeDefined()
    network = true
    await loadVisits()
    expect([keptVisit('a'), keptVisit('c')?.id]).toEqual([undefined, 'c'])
    refusal = 'NO_ROLE'
    await expect(loadVisits()).rejects.toMatchObject({ code: 'NO_ROLE' })
    expect(keptVisit('c')).toBeUndefined()
  })

  it('knows what was sent from it, though it was not asked anew', async () => {
    await loadVisit('a')
    const places = [{ points: 300, words: '', photoIds: [] }]
    keepScore('a', 'v01:002', { floor: { places }, clothes: { points: 600 } })
    // Not a whole sheet: no total to be shown.
    keepScore('a', 'v01:001', { floor: { places } })
    const note = { id: 'n', category: 'street', what: '柴草', place: '村东', deadline: '2026-06-30' } as const
    keepNote('a', note)
    keepNote('a', note)
    expect(keptVisit('a')).toMatchObject({
      households: [{ id: 'v01:001' }, { id: 'v01:002', total: 1100 }],
      notes: [note],
    })
    expect(keptVisit('a')?.households[0]?.total).toBeUndefined()
  })
})
