import { CallError } from './cloud'
import { amend, askOrRemember, recall } from './last-seen'

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

it('does not lose what was sent to an answer that was given before', async () => {
  const withFour = (list: readonly number[]) => (list.includes(4) ? list : [...list, 4])
  let give = (_: readonly number[]): void => undefined
  const asked = askOrRemember('board', () => new Promise<readonly number[]>((resolve) => (give = resolve)))
  amend('board', withFour)
  expect(recall('board')).toBeUndefined()
  give([3])
  expect(await asked).toEqual({ answer: [3, 4] })
  expect(recall('board')).toMatchObject({ answer: [3, 4] })
  // It knows what it was told once it has been answered: a later question is not changed.
  expect(await askOrRemember('board', () => Promise.resolve([3]))).toEqual({ answer: [3] })
})
