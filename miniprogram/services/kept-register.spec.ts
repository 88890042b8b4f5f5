import type { GrantView, HouseholdView } from '../../typings/contract'
import { fakePhone } from '../../test/support/fake-phone'
import { seeHousehold, seeMe, seeRows } from './kept-register'

let network = true
let refusal = ''
let grants: readonly Pick<GrantView, 'role' | 'villageId'>[] = []
let guarded = false

const household = (id: string) =>
  ({
    id,
    villageId: 'v01',
    number: '001',
    head: '张三',
    phone: '13900000000',
    protected: guarded,
    scores: [{ total: 8765, at: 1 }],
    history: [{ id: 'score' }],
    helps: [{ id: 'help' }],
    consent: { at: 1, photos: [{ id: 'paper' }] },
  }) as unknown as HouseholdView

const { storage } = fakePhone({
  callFunction({ data }: { data: { action: string; input: { householdId?: string } } }) {
    if (!network) return Promise.reject(new Error('no network'))
    if (refusal) return Promise.resolve({ result: { ok: false, error: { code: refusal, message: '' } } })
    const of = household(data.input.householdId ?? 'v01:001')
    const answers: Record<string, unknown> = {
      'me.get': { grants },
      'household.get': of,
      'household.list': { items: [of, { ...of, id: 'v01:002', protected: true }], next: 'n' },
    }
    return Promise.resolve({ result: { ok: true, data: answers[data.action] } })
  },
})
const kept = () => [...storage.keys()].filter((key) => key.includes('register:'))

beforeEach(() => {
  storage.clear()
  network = true
  refusal = ''
  guarded = false
  grants = [{ role: 'cadre', villageId: 'v01' }]
})

it('opens a household at the door, without its scores, helps and papers', async () => {
  await seeHousehold('v01:001')
  network = false
  const { answer, asOf } = await seeHousehold('v01:001')
  expect(asOf).toBeGreaterThan(0)
  expect(answer).toMatchObject({ head: '张三', phone: '13900000000', history: [], helps: [], scores: [] })
  expect(JSON.stringify([...storage.values()])).not.toMatch(/"(paper|score|help)"|8765/)
  await expect(seeHousehold('v01:009')).rejects.toMatchObject({ code: 'OFFLINE' })
})

it('keeps the first rows of a village and nothing that was searched for, and nobody protected', async () => {
  await seeRows({ villageId: 'v01', limit: 30 })
  await seeRows({ villageId: 'v01', limit: 30, search: '李' })
  network = false
  const { answer } = await seeRows({ villageId: 'v01', limit: 30 })
  expect(answer.items.map(({ id }) => id)).toEqual(['v01:001'])
  expect(kept()).toHaveLength(1)
})

it('keeps no protected household, and forgets one that became so', async () => {
  await seeHousehold('v01:001')
  guarded = true
  await seeHousehold('v01:001')
  expect(kept()).toEqual([])
})

it('forgets with the role: other villages’ registers, and all of it once none is kept', async () => {
  await seeHousehold('v01:001')
  await seeRows({ villageId: 'v01', limit: 30 })
  await seeMe()
  expect(kept()).toHaveLength(2)
  grants = [{ role: 'cadre', villageId: 'v02' }]
  await seeMe()
  expect(kept()).toEqual([])
})

it('forgets what the town says is not this person’s any more; a lost network is no such answer', async () => {
  await seeHousehold('v01:001')
  network = false
  await seeHousehold('v01:001')
  network = true
  refusal = 'NO_ROLE'
  await expect(seeHousehold('v01:001')).rejects.toMatchObject({ code: 'NO_ROLE' })
  expect(kept()).toEqual([])
})
