import { shuffle as shuffled } from './dice'
import type { LocalCloud } from '../cloud'
import type { CloudRequest, Fault } from '../cloud/faults'
import { functionOf } from '../../miniprogram/services/functions'
import type { Reply } from '../../typings/contract'
import { drivers, reachJudged, type Armed, type Driver } from './drivers'
import { broken } from './invariants'
import { difference, same, told } from './normal'
import { ChaosTown } from './town'

export const faults = ['slow', 'conflict', 'failed', 'no answer', 'killed before', 'killed after'] as const
export type FaultName = (typeof faults)[number]

/** What was seen after one fault at one request. */
export type Seen =
  /** Sent again, everything is as if nothing had happened. */
  | 'whole'
  /** The same once the timer has run. */
  | 'mended'
  | 'broken'

export interface Point {
  readonly action: string
  readonly fault: FaultName
  /** The how manieth request of the call, from 1. */
  readonly at: number
  readonly request: string
  readonly again: boolean
  readonly seen: Seen
  readonly what: string
}

export interface Report {
  readonly seed: number
  readonly points: readonly Point[]
  readonly requests: Readonly<Record<string, number>>
  /** Points there are; those not in `points` were left for want of time. */
  readonly possible: number
}

const minute = 60_000

function faultOf(name: FaultName, { action }: CloudRequest): Fault | undefined {
  const database = action.startsWith('database.')
  switch (name) {
    case 'slow':
      return { kind: 'slow', ms: 30 }
    case 'conflict':
      return database
        ? { kind: 'fail', code: 'DATABASE_TRANSACTION_CONFLICT', message: '[TransactionConflict] injected' }
        : undefined
    case 'failed':
      return {
        kind: 'fail',
        code: database ? 'DATABASE_REQUEST_FAILED' : 'SYS_ERR',
        message: 'injected failure',
      }
    case 'no answer':
      return { kind: 'cut', applied: true }
    case 'killed before':
      return { kind: 'kill', applied: false }
    case 'killed after':
      return { kind: 'kill', applied: true }
  }
}

/** `ok`, a refusal's code, or that no reply came. */
async function send(cloud: LocalCloud, { action, input, openid }: Armed): Promise<string> {
  try {
    const reply = (await cloud.call(functionOf(action), { action, input }, { openid })) as Reply<unknown>
    return reply.ok ? 'ok' : reply.error.code
  } catch {
    return 'no reply'
  }
}

/** Writes first: broken at a read a call leaves what it left at the write before. */
const inOrder = <P extends { readonly request: string }>(points: readonly P[], seed: string): P[] => {
  const mixed = shuffled(points, seed)
  const reads = (point: P) => /getDocument|calculate|aggregate|batchGet/.test(point.request)
  return [...mixed.filter((point) => !reads(point)), ...mixed.filter(reads)]
}

/** One action in one town, broken at every request of its call in turn. */
class Bench {
  private readonly start
  private readonly kept

  constructor(
    private readonly town: ChaosTown,
    private readonly armed: Armed,
  ) {
    this.start = town.now()
    this.kept = town.cloud.checkpoint()
  }

  private async fresh(): Promise<void> {
    this.kept.restore()
    this.town.cloud.setNow(new Date(this.start).toISOString())
    await this.armed.before?.()
  }

  /** Twice over ten minutes, because some repairs watch first; and once past the hourly ones. */
  private async timers(): Promise<void> {
    for (const minutes of [11, 11, 61]) {
      this.town.pass(minutes * minute)
      await this.town.cloud.runJob('everyFiveMinutes')
    }
  }

  private again = async (): Promise<string> => {
    const reply = await send(this.town.cloud, this.armed)
    if (reply !== 'BUSY') return reply
    // A lease outlives its holder by a minute.
    this.town.pass(minute + 2_000)
    return send(this.town.cloud, this.armed)
  }

  /** The call without any fault, sent twice. */
  async plainly() {
    const requests: string[] = []
    await this.fresh()
    this.town.cloud.setFaults(({ action }) => void requests.push(action))
    const first = await send(this.town.cloud, this.armed)
    this.town.cloud.setFaults(undefined)
    if (first !== 'ok') throw new Error(`${this.armed.action} does not go without faults: ${first}`)
    const second = await this.again()
    const soon = told(this.kept.changes())
    await this.timers()
    const late = told(this.kept.changes())
    const wrong = broken(this.town.cloud, this.start)
    if (wrong.length) throw new Error(`${this.armed.action}, without faults: ${wrong.join('; ')}`)
    return { requests, second, soon, late }
  }

  /** The first call meets the fault at its request `at`. */
  private async meet(name: FaultName, at: number): Promise<string> {
    let count = 0
    let call = ''
    this.town.cloud.setFaults((request) => {
      call ||= request.call
      return request.call === call && ++count === at ? faultOf(name, request) : undefined
    })
    const reply = await send(this.town.cloud, this.armed)
    this.town.cloud.setFaults(undefined)
    return reply
  }

  /** The fault, the same request again, and what is then. */
  async repeated(
    name: FaultName,
    at: number,
    plain: { second: string; soon: readonly string[]; late: readonly string[] },
  ): Promise<{ seen: Seen; what: string }> {
    await this.fresh()
    await this.meet(name, at)
    const reply = await this.again()
    const wrong = reply === 'ok' || reply === plain.second ? '' : `sent again: ${reply}`
    if (!wrong && same(told(this.kept.changes()), plain.soon)) return { seen: 'whole', what: '' }
    await this.timers()
    const now = told(this.kept.changes())
    const laws = broken(this.town.cloud, this.start)
    if (!wrong && !laws.length && same(now, plain.late)) return { seen: 'mended', what: '' }
    return { seen: 'broken', what: [wrong, ...laws, difference(now, plain.late)].filter(Boolean).join('\n') }
  }

  /** The fault, and nobody ever sends it again. */
  async alone(name: FaultName, at: number): Promise<{ seen: Seen; what: string }> {
    await this.fresh()
    await this.meet(name, at)
    await this.timers()
    const laws = broken(this.town.cloud, this.start)
    return laws.length ? { seen: 'broken', what: laws.join('\n') } : { seen: 'mended', what: '' }
  }
}

export interface Options {
  readonly seed: number
  readonly seconds: number
  /** Only these actions. */
  readonly only?: readonly string[]
  readonly drivers?: readonly Driver[]
  readonly say?: (line: string) => void
}

/** The town brought to where the action can be called, and what the call does without faults. */
async function ready(town: ChaosTown, driver: Driver) {
  const armed = await driver.arm(town)
  town.pass(minute)
  await town.cloud.runJob('everyFiveMinutes')
  const bench = new Bench(town, armed)
  return { bench, plain: await bench.plainly() }
}

/** Breaks each action's call wherever it can be broken, as far as the time goes; a seed draws the same points again. */
export async function chaos(cloud: LocalCloud, options: Options): Promise<Report> {
  const { seed, seconds, only = [], say = () => undefined } = options
  const wanted = (options.drivers ?? drivers).filter(({ action }) => !only.length || only.includes(action))
  const until = Date.now() + seconds * 1000
  const town = new ChaosTown(cloud)
  // What the demo's own start left to the timer must not be taken for what a call left.
  await cloud.runJob('everyFiveMinutes')
  let stage = cloud.checkpoint()
  let started = town.now()
  let reached: Driver['stage'] = 'summer'
  const points: Point[] = []
  const requests: Record<string, number> = {}
  let possible = 0
  for (const [i, driver] of wanted.entries()) {
    if (driver.stage !== reached) {
      stage.restore()
      await reachJudged(town)
      reached = driver.stage
      stage = cloud.checkpoint()
      started = town.now()
    }
    const share = Date.now() + (until - Date.now()) / (wanted.length - i)
    stage.restore()
    cloud.setNow(new Date(started).toISOString())
    const { bench, plain } = await ready(town, driver)
    requests[driver.action] = plain.requests.length
    const all = faults.flatMap((fault) =>
      plain.requests.flatMap((request, n) => {
        if (!faultOf(fault, { call: '', action: request })) return []
        const point = { action: driver.action, fault, at: n + 1, request }
        return fault.startsWith('killed')
          ? [
              { ...point, again: true },
              { ...point, again: false },
            ]
          : [{ ...point, again: true }]
      }),
    )
    possible += all.length
    for (const [done, point] of inOrder(all, `${seed} ${driver.action}`).entries()) {
      if (done > 0 && Date.now() > share) break
      const outcome = point.again
        ? await bench.repeated(point.fault, point.at, plain)
        : await bench.alone(point.fault, point.at)
      points.push({ ...point, ...outcome })
      if (outcome.seen === 'broken') say(`${describe({ ...point, ...outcome })}\n${outcome.what}`)
    }
    say(
      `${driver.action}: ${points.filter(({ action }) => action === driver.action).length} of ${all.length}`,
    )
  }
  stage.restore()
  return { seed, points, requests, possible }
}

export const describe = ({ action, fault, at, request, again, seen }: Point): string =>
  `${action}: ${fault} at request ${at} (${request})${again ? '' : ', never sent again'}: ${seen}`
