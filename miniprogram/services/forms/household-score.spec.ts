import type { Input } from '../../../typings/contract'
import { fakePhone } from '../../../test/support/fake-phone'
import { newDraft } from '../draft'
import { queueDraft, startOutbox } from '../outbox'
import { aboutHousehold, householdScoreKind } from './household-score'

const sent: { action: string; input: Input<'householdScore.submit'> }[] = []
const phone = fakePhone({
  callFunction({ data }: { data: (typeof sent)[number] }) {
    sent.push(data)
    return Promise.resolve({ result: { ok: true, data: {} } })
  },
})
phone.network(false)
const { storage } = phone

const village = { villageId: 'v01', villageName: '中西里' }
const about = (number: string) => aboutHousehold({ id: `v01:${number}`, number, head: '张三' }, village)
const filled = (number: string, savedAt: number) => ({
  ...newDraft(householdScoreKind, about(number), `client-${number}`, savedAt),
  form: { answers: { clothes: { points: 600 } }, note: '' },
})

beforeEach(() => void (sent.length = 0))

it('is sent with the moment it was filled and its photos as the server names them', async () => {
  const at = Date.parse('2026-06-20T10:00:00+08:00')
  const places = [{ points: 200, words: '有杂草', photoIds: ['on-phone'] }]
  const draft = { ...filled('001', at), form: { answers: { yard: { places } }, note: '再看一次' } }
  await householdScoreKind.send(draft, new Map([['on-phone', 'p1']]))
  expect(sent).toEqual([
    {
      action: 'householdScore.submit',
      input: {
        clientId: 'client-001',
        householdId: 'v01:001',
        answers: { yard: { places: [{ points: 200, words: '有杂草', photoIds: ['p1'] }] } },
        note: '再看一次',
        filledAt: at,
      },
    },
  ])
})

it('is refused on the phone with the sentence the server would give', async () => {
  const draft = { ...filled('001', Date.now()), form: { answers: {}, note: '长'.repeat(201) } }
  await expect(householdScoreKind.send(draft, new Map())).rejects.toMatchObject({ code: 'INVALID_INPUT' })
  expect(sent).toEqual([])
})

it('waits with the network off; then all arrive, once, in the order they were filled', async () => {
  jest.useFakeTimers()
  startOutbox()
  const numbers = ['003', '001', '002']
  const moments: number[] = []
  for (const number of numbers) {
    moments.push(queueDraft(filled(number, 0)).savedAt)
    await jest.advanceTimersByTimeAsync(60_000)
  }
  expect(sent).toEqual([])
  phone.network(true)
  phone.network(true)
  await jest.advanceTimersByTimeAsync(60_000)
  expect(sent.map(({ input }) => input.householdId)).toEqual(numbers.map((number) => `v01:${number}`))
  expect(sent.map(({ input }) => input.filledAt)).toEqual(moments)
  expect([...storage.keys()].filter((key) => key.startsWith('draft:'))).toEqual([])
  jest.useRealTimers()
})
