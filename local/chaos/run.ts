import type { LocalCloud } from '../cloud'
import type { StandIn } from '../official-account'
import { functionOf } from '../../miniprogram/services/functions'
import type { Reply } from '../../typings/contract'
import { drivers, type Armed, type ArmedJob, type Driver } from './drivers'
import { broken } from './invariants'
import { difference, isTold, same, told } from './normal'
import { drawn, type Spot, type Trial } from './points'
import { faultOf } from './requests'
import { reach, stageNames, type Stage } from './stages'
import { ChaosTown } from './town'

/** What was seen after one fault at one request. */
export type Seen =
  /** Sent again, everything is as if nothing had happened. */
  | 'whole'
  /** The same once the timer has run. */
  | 'mended'
  | 'broken'

export interface Point extends Trial {
  readonly action: string
  readonly seen: Seen
  readonly what: string
}

export interface Report {
  readonly seed: number
  readonly points: readonly Point[]
  readonly requests: Readonly<Record<string, number>>
  /** What could not be brought to where it can be called, and why. */
  readonly unready: Readonly<Record<string, string>>
  /** Points there are; those not in `points` were left for want of time. */
  readonly possible: number
  /** How long it took. */
  readonly seconds: number
}

const minute = 60_000

/** `ok`, a refusal's code, or that no reply came. */
async function send(cloud: LocalCloud, armed: Armed | ArmedJob): Promise<string> {
  try {
    if ('job' in armed) {
      const done = (await cloud.runJob(armed.job)) as Readonly<Record<string, string>>
      return done[armed.job] === 'failed' ? 'the job failed' : 'ok'
    }
    const { action, input, openid } = armed
    const reply = (await cloud.call(functionOf(action), { action, input }, { openid })) as Reply<unknown>
    return reply.ok ? 'ok' : reply.error.code
  } catch {
    return 'no reply'
  }
}

/** One action in one town, broken at every request of its call in turn. */
class Bench {
  private readonly start
  private readonly kept

  constructor(
    private readonly town: ChaosTown,
    private readonly armed: Armed | ArmedJob,
    private readonly lawsOnly: boolean,
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
      await this.town.timer()
    }
  }

  private again = async (): Promise<string> => {
    const reply = await send(this.town.cloud, this.armed)
    if (reply !== 'BUSY') return reply
    // A lease outlives its holder by half a minute.
    this.town.pass(minute + 2_000)
    return send(this.town.cloud, this.armed)
  }

  /** The call without any fault, sent twice. */
  async plainly(): Promise<Plain> {
    const requests: string[] = []
    await this.fresh()
    this.town.cloud.setFaults(({ action }) => void requests.push(action))
    const first = await send(this.town.cloud, this.armed)
    this.town.cloud.setFaults(undefined)
    if (first !== 'ok') throw new Error(`does not go without faults: ${first}`)
    const second = await this.again()
    const soon = told(this.kept.changes())
    await this.timers()
    const late = told(this.kept.changes())
    const wrong = broken(this.town.cloud, this.start)
    if (wrong.length) throw new Error(`without faults: ${wrong.join('; ')}`)
    return { requests, second, soon, late }
  }

  /** A call meets the fault at its request `at`. */
  private async meet({ fault, at }: Spot): Promise<string> {
    let count = 0
    let call = ''
    this.town.cloud.setFaults((request) => {
      call ||= request.call
      return request.call === call && ++count === at ? faultOf(fault, request) : undefined
    })
    const reply = await send(this.town.cloud, this.armed)
    this.town.cloud.setFaults(undefined)
    return reply
  }

  seen = (trial: Trial, plain: Plain): Promise<Outcome> =>
    trial.again ? this.repeated(trial, plain) : this.alone(trial, plain)

  /** The fault, the same request again, perhaps meeting another, and what is then. */
  private async repeated(trial: Trial, plain: Plain): Promise<Outcome> {
    await this.fresh()
    await this.meet(trial)
    if (trial.then) {
      // A lease of the first would answer the second before it meets anything.
      this.town.pass(minute + 2_000)
      await this.meet(trial.then)
    }
    const reply = await this.again()
    const wrong = reply === 'ok' || reply === plain.second ? '' : `sent again: ${reply}`
    if (!this.lawsOnly && !wrong && same(told(this.kept.changes()), plain.soon))
      return { seen: 'whole', what: '' }
    await this.timers()
    const now = told(this.kept.changes())
    const laws = broken(this.town.cloud, this.start)
    const alike = this.lawsOnly || same(now, plain.late)
    if (!wrong && !laws.length && alike) return { seen: 'mended', what: '' }
    const differs = alike ? '' : difference(now, plain.late)
    return { seen: 'broken', what: [wrong, ...laws, differs].filter(Boolean).join('\n') }
  }

  /** The fault, and nobody ever sends it again: what was written for all that has its line. */
  private async alone(trial: Trial, plain: Plain): Promise<Outcome> {
    await this.fresh()
    await this.meet(trial)
    await this.timers()
    const now = told(this.kept.changes())
    const untold = this.lawsOnly || isTold(now, plain.late) ? [] : [difference(now, plain.late)]
    const wrong = [...broken(this.town.cloud, this.start), ...untold]
    return wrong.length ? { seen: 'broken', what: wrong.join('\n') } : { seen: 'mended', what: '' }
  }
}

interface Outcome {
  readonly seen: Seen
  readonly what: string
}

/** The call without any fault: its requests, what its repetition is answered, what stands at once and after the timer. */
interface Plain {
  readonly requests: readonly string[]
  readonly second: string
  readonly soon: readonly string[]
  readonly late: readonly string[]
}

export interface Options {
  readonly seed: number
  readonly seconds: number
  /** Only these actions. */
  readonly only?: readonly string[]
  readonly drivers?: readonly Driver[]
  readonly account?: StandIn
  readonly say?: (line: string) => void
}

/** The town brought to where the action can be called, and what the call does without faults. */
async function ready(town: ChaosTown, driver: Driver) {
  const isJob = driver.action.startsWith('job:')
  const tidy = async () => {
    town.pass(minute)
    await town.timer()
  }
  // What else the timer has to do it does before: after a job is brought to have work, nothing may do it.
  if (isJob) await tidy()
  const armed = await driver.arm(town)
  if (!isJob) await tidy()
  const bench = new Bench(town, armed, driver.lawsOnly !== undefined)
  return { bench, plain: await bench.plainly() }
}

/** Breaks each action's call wherever it can be broken, as far as the time goes; a seed draws the same points again. */
export async function chaos(cloud: LocalCloud, options: Options): Promise<Report> {
  const { seed, seconds, only = [], say = () => undefined } = options
  const wanted = (options.drivers ?? drivers).filter(({ action }) => !only.length || only.includes(action))
  const began = Date.now()
  const until = began + seconds * 1000
  const town = new ChaosTown(cloud, options.account)
  // What the demo's own start left to the timer must not be taken for what a call left.
  await town.timer()
  let stage = cloud.checkpoint()
  let started = town.now()
  let reached: Stage = 'summer'
  const points: Point[] = []
  const requests: Record<string, number> = {}
  const unready: Record<string, string> = {}
  let possible = 0
  let lost = ''
  for (const [i, driver] of wanted.entries()) {
    while (reached !== driver.stage) {
      stage.restore()
      cloud.setNow(new Date(started).toISOString())
      reached = stageNames[stageNames.indexOf(reached) + 1] ?? driver.stage
      lost ||= await reach(town, reached).then(
        () => '',
        (error: unknown) => `the stage ${reached} could not be reached: ${String(error)}`,
      )
      stage = cloud.checkpoint()
      started = town.now()
    }
    const { action } = driver
    if (lost) {
      unready[action] = lost
      continue
    }
    const share = Date.now() + (until - Date.now()) / (wanted.length - i)
    stage.restore()
    cloud.setNow(new Date(started).toISOString())
    const armed = await ready(town, driver).catch((error: unknown) => String(error))
    if (typeof armed === 'string') {
      unready[action] = armed
      say(`${action}: ${armed}`)
      continue
    }
    const { bench, plain } = armed
    requests[action] = plain.requests.length
    const all = drawn(plain.requests, `${seed} ${action}`, !action.startsWith('job:'))
    possible += all.length
    let tried = 0
    for (const trial of all) {
      if (tried > 0 && Date.now() > share) break
      const outcome = await bench.seen(trial, plain).catch((error: unknown) => String(error))
      if (typeof outcome === 'string') {
        // No outcome: the machine itself failed, as one so busy that a connection is given up does.
        unready[action] = `left after ${tried} points: ${outcome}`
        say(`${action}: ${unready[action]}`)
        break
      }
      const point = { ...trial, action, ...outcome }
      tried++
      points.push(point)
      if (outcome.seen === 'broken') say(`${describe(point)}\n${outcome.what}`)
    }
    say(`${action}: ${tried} of ${all.length}`)
  }
  stage.restore()
  return { seed, points, requests, unready, possible, seconds: Math.round((Date.now() - began) / 1000) }
}

export const describe = ({ action, fault, at, request, again, then, seen }: Point): string =>
  `${action}: ${fault} at request ${at} (${request})${then ? `, then ${then.fault} at ${then.at}` : ''}${
    again ? '' : ', never sent again'
  }: ${seen}`
