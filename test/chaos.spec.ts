import { jobNames } from '@shared/timer/jobs'
import { routes as apiRoutes } from '../cloudfunctions/api/routes'
import { documentRoutes } from '../cloudfunctions/documents/routes'
import type { LocalCloud } from '../local/cloud'
import { chaosCloud } from '../local/chaos/cloud'
import { drivers, undriven } from '../local/chaos/drivers'
import { broken } from '../local/chaos/invariants'
import { chaos, describe as told } from '../local/chaos/run'
import type { StandIn } from '../local/official-account'
import { builtFunctions } from './support/build'

jest.setTimeout(300_000)

/** Of `npm run chaos` the calls that cost least; all of them are in docs/reliability.md. */
const short = ['entry.submit', 'vote.cast', 'householdScore.submit', 'problem.report', 'invitation.accept']
const seed = Number(process.env['CHAOS_SEED'] ?? 1)

let cloud: LocalCloud
let account: StandIn

beforeAll(async () => {
  // Calls that meet a fault say so.
  jest.spyOn(console, 'error').mockImplementation(() => undefined)
  jest.spyOn(console, 'warn').mockImplementation(() => undefined)
  ;({ cloud, account } = await chaosCloud(await builtFunctions()))
})
afterAll(async () => {
  await cloud.close()
  await account.close()
})

describe('a call that is broken at any of its requests', () => {
  it('leaves nothing that the same request again or the timer does not make good', async () => {
    const report = await chaos(cloud, {
      seed,
      seconds: 6,
      account,
      drivers: drivers.filter(({ action }) => short.includes(action)),
    })
    expect(
      report.points.filter(({ seen }) => seen === 'broken').map((point) => `${told(point)}\n${point.what}`),
    ).toEqual([])
    expect(report.unready).toEqual({})
    expect([...new Set(report.points.map(({ action }) => action))].sort()).toEqual([...short].sort())
  })

  it('is tried of every action that writes and every job, but for those that say why not', () => {
    const all = [...Object.values(apiRoutes), ...Object.values(documentRoutes)]
    const writes = all.filter((route) => route.writes).map((route) => route.action)
    const driven = drivers.map(({ action }) => String(action))
    const jobs = Object.keys(jobNames).map((job) => `job:${job}`)
    expect([...driven, ...Object.keys(undriven)].sort()).toEqual([...writes, ...jobs].sort())
  })

  it('would be noticed: a vote without its count, an entry without its place, a move and a write without their line', async () => {
    const { restore } = cloud.checkpoint()
    const now = cloud.now().getTime()
    expect(broken(cloud, now)).toEqual([])
    const [entry] = cloud.readAll('entries').filter(({ state }) => state === 'published')
    const [vote] = cloud.readAll('votes')
    await cloud.insertMany('votes', [
      { ...vote, _id: 'one', entryId: entry?._id, voter: 'one', slot: 'one', voidedAt: null },
    ])
    const [pledge] = cloud.readAll('pledges')
    await cloud.insertMany('pledges', [{ ...pledge, _id: 'one', rule: { name: 'pledge', version: 9 } }])
    const [check] = cloud.readAll('checks')
    const failure = { problemId: 'none', known: false }
    await cloud.insertMany('checks', [{ ...check, _id: 'one', receivedAt: now + 1, found: [failure] }])
    const step = { move: 'submit', from: 'draft', to: 'submitted', at: now + 1, by: 'one' }
    await cloud.insertMany('entries', [
      { ...entry, _id: 'one', number: 0, votes: 0, state: 'submitted', version: 1, history: [step] },
    ])
    const wrote = {
      request: 'one',
      line: 'one',
      at: now + 1,
      by: 'one',
      action: 'road.add',
      subject: 'road:one',
    }
    await cloud.insertMany('roads', [{ _id: 'one', name: 'one', avenue: false, order: 9, writes: [wrote] }])
    const said = broken(cloud, now).join('\n')
    restore()
    expect(said).toMatch(/votes counted/)
    expect(said).toMatch(/places are not the standing entries/)
    expect(said).toMatch(/0 lines of the ledger for submit/)
    expect(said).toMatch(/road.add at \d+: 0 lines of the ledger/)
    expect(said).toMatch(/version 9 is signed/)
    expect(said).toMatch(/0 problems of a failure/)
    expect(broken(cloud, now)).toEqual([])
  })
})
