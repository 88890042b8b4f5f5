import { CallError } from './cloud'
import { askOrRemember } from './last-seen'

const storage = new Map<string, unknown>()
Object.assign(globalThis, {
  wx: {
    getStorageSync: (key: string) => storage.get(key) ?? '',
    setStorageSync: (key: string, value: unknown) => void storage.set(key, value),
  },
})
const offline = () => Promise.reject(new CallError('OFFLINE', '网络不通'))

beforeEach(() => storage.clear())

it('answers without a network as the town last did, and says that it is so', async () => {
  await expect(askOrRemember('board', offline)).rejects.toMatchObject({ code: 'OFFLINE' })
  expect(await askOrRemember('board', () => Promise.resolve(7))).toEqual({ answer: 7 })
  expect(await askOrRemember('board', offline)).toMatchObject({
    answer: 7,
    asOf: expect.any(Number) as number,
  })
})

it('hides no refusal behind what it remembers', async () => {
  await askOrRemember('board', () => Promise.resolve(7))
  const refused = () => Promise.reject(new CallError('NO_ROLE', '这项操作由村干部办理'))
  await expect(askOrRemember('board', refused)).rejects.toMatchObject({ code: 'NO_ROLE' })
})
