import { demoCloud } from '../local/bench/demo-cloud'
import type { LocalCloud } from '../local/cloud'
import { load } from '../local/load/run'
import { builtFunctions } from './support/build'

jest.setTimeout(300_000)

let cloud: LocalCloud

beforeAll(async () => {
  cloud = await demoCloud({ functionsDir: await builtFunctions(), scale: 1, mode: 'children', children: 2 })
})
afterAll(() => cloud.close())

it('loses and doubles nothing when everybody comes at once, and answers each as it has to', async () => {
  const outcome = await load(cloud, { homes: 30, votes: 40, submissions: 75, seconds: 1 }, 1)
  expect(outcome.wrong).toEqual([])
  expect(outcome.replies).toMatchObject({
    'home.get': { ok: 30 },
    'vote.cast': { ok: 40, ALREADY_VOTED: 4 },
    // More than the villages have places for, so that some are refused.
    'entry.submit': { QUOTA_REACHED: expect.any(Number) as number },
  })
})
