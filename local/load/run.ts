import { Agent, request } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { groupBy, sumBy } from 'lodash'
import type { Entry } from '../../cloudfunctions/core/records/landscape'
import type { Village } from '../../cloudfunctions/core/records/roster'
import type { Vote } from '../../cloudfunctions/core/records/vote'
import type { Home, Input, Reply } from '../../typings/contract'
import { capOf } from '../../miniprogram/shared/landscape/quota'
import type { LocalCloud } from '../cloud'
import { crowd, placesLeft, records, tally, type Size, type Visit } from './crowd'

interface Answered {
  readonly visit: Visit
  /** `ok`, or the refusal's code. */
  readonly reply: string
  readonly data: unknown
  readonly ms: number
}

export interface Latency {
  readonly action: string
  readonly calls: number
  readonly median: number
  readonly p95: number
  readonly p99: number
  readonly slowest: number
}

export interface Outcome {
  readonly seconds: number
  readonly latencies: readonly Latency[]
  readonly replies: Readonly<Record<string, Readonly<Record<string, number>>>>
  /** Records lost or doubled and replies that are not right, each a sentence. */
  readonly wrong: readonly string[]
}

/** As many sockets as a town's people would hold open at once; the rest wait their turn, as at a real gateway. */
const sockets = 128

/** Everybody comes at their moment, whether those before were answered or not; then everything is counted. */
export async function load(cloud: LocalCloud, size: Size, seed: number): Promise<Outcome> {
  const visits = await crowd(cloud, size, seed)
  const before = stateOf(cloud)
  const agent = new Agent({ keepAlive: true, maxSockets: sockets })
  const began = performance.now()
  const answered = await Promise.all(
    visits.map(async (visit) => {
      await pause(Math.max(0, visit.at - (performance.now() - began)))
      return call(agent, cloud.url, visit)
    }),
  )
  const seconds = (performance.now() - began) / 1000
  agent.destroy()
  const byAction = groupBy(answered, ({ visit }) => visit.action)
  return {
    seconds,
    latencies: Object.entries(byAction).map(([action, own]) => latencyOf(action, own)),
    replies: Object.fromEntries(
      Object.entries(byAction).map(([action, own]) => [action, tally(own.map(({ reply }) => reply))]),
    ),
    wrong: [...wrongReplies(answered, before.left), ...wrongRecords(cloud, before, answered)],
  }
}

function call(agent: Agent, url: string, visit: Visit): Promise<Answered> {
  const { openid, action, input } = visit
  const began = performance.now()
  const done = (reply: string, data: unknown = undefined) => ({
    visit,
    reply,
    data,
    ms: performance.now() - began,
  })
  return new Promise((resolve) => {
    const asked = request(
      `${url}/call/api`,
      { method: 'POST', agent, headers: { 'x-openid': openid, 'content-type': 'application/json' } },
      (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('end', () => {
          const answer = JSON.parse(Buffer.concat(chunks).toString('utf8')) as Partial<Reply<unknown>>
          if (answer.ok === true && 'data' in answer) resolve(done('ok', answer.data))
          else resolve(done('error' in answer ? String(answer.error?.code) : 'no reply'))
        })
      },
    )
    asked.on('error', (error) => resolve(done(error.message)))
    asked.end(JSON.stringify({ action, input }))
  })
}

function latencyOf(action: string, own: readonly Answered[]): Latency {
  const sorted = own.map(({ ms }) => ms).sort((a, b) => a - b)
  const at = (share: number) =>
    Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0)
  return { action, calls: own.length, median: at(0.5), p95: at(0.95), p99: at(0.99), slowest: at(1) }
}

interface Before {
  readonly left: ReadonlyMap<string, number>
  readonly entries: number
  readonly votes: number
  readonly counted: number
}

const stateOf = (cloud: LocalCloud): Before => ({
  left: placesLeft(cloud),
  entries: cloud.readAll('entries').length,
  votes: cloud.readAll('votes').length,
  counted: sumBy(records<Entry>(cloud, 'entries'), 'votes'),
})

const keyOf = ({ openid, action, input }: Visit) => `${openid} ${action} ${JSON.stringify(input)}`
const villageOf = ({ input }: Visit) => (input as Input<'entry.submit'>).villageId

/** Every reply is what it has to be: of the same vote twice one counts, and a full village refuses. */
function wrongReplies(answered: readonly Answered[], left: ReadonlyMap<string, number>): string[] {
  const wrong: string[] = []
  const of = (action: string) => answered.filter(({ visit }) => visit.action === action)
  for (const { reply, data } of of('home.get'))
    if (reply !== 'ok' || !((data as Home | undefined)?.numbers.villages === left.size))
      wrong.push(`home.get: ${reply}`)
  for (const same of Object.values(groupBy(of('vote.cast'), ({ visit }) => keyOf(visit)))) {
    const replies = same.map(({ reply }) => reply).sort()
    if (String(replies) !== String(['ALREADY_VOTED', 'ok'].slice(2 - replies.length)))
      wrong.push(`vote.cast: ${replies.join(', ')}`)
  }
  for (const [villageId, own] of Object.entries(
    groupBy(of('entry.submit'), ({ visit }) => villageOf(visit)),
  )) {
    const requests = Object.values(groupBy(own, ({ visit }) => keyOf(visit)))
    const through = requests.filter((same) => same.some(({ reply }) => reply === 'ok')).length
    const places = left.get(villageId) ?? 0
    if (through !== Math.min(places, requests.length))
      wrong.push(
        `entry.submit: ${through} of ${requests.length} through in ${villageId} with ${places} places`,
      )
    for (const { reply } of own)
      if (reply !== 'ok' && reply !== 'QUOTA_REACHED') wrong.push(`entry.submit: ${reply}`)
  }
  return wrong
}

/** What was answered is there, once, and nothing else is. */
function wrongRecords(cloud: LocalCloud, before: Before, answered: readonly Answered[]): string[] {
  const wrong: string[] = []
  const demand = (found: unknown, wanted: unknown, what: string) => {
    if (found !== wanted) wrong.push(`${what}: ${String(found)} instead of ${String(wanted)}`)
  }
  const ok = answered.filter(({ reply }) => reply === 'ok')
  const cast = ok.filter(({ visit }) => visit.action === 'vote.cast').length
  const votes = records<Vote>(cloud, 'votes')
  const entries = records<Entry>(cloud, 'entries')
  demand(votes.length - before.votes, cast, 'votes on record')
  demand(
    new Set(votes.map(({ voter, entryId }) => `${voter} ${entryId}`)).size,
    votes.length,
    'different votes',
  )
  demand(sumBy(entries, 'votes') - before.counted, cast, 'votes counted')
  const ids = new Set(
    ok.flatMap(({ visit, data }) => (visit.action === 'entry.submit' ? [(data as { id: string }).id] : [])),
  )
  demand(entries.length - before.entries, ids.size, 'entries on record')
  const known = new Set(entries.map(({ _id }) => _id))
  for (const id of ids) if (!known.has(id)) wrong.push(`entry ${id} was answered and is not there`)
  for (const village of records<Village>(cloud, 'villages')) {
    const standing = entries.filter(
      ({ villageId, state }) => villageId === village._id && state !== 'withdrawn',
    ).length
    demand(village.taken.length, standing, `places of ${village.name}`)
    if (standing > capOf(village)) wrong.push(`${village.name} has ${standing} entries, over its cap`)
  }
  return wrong
}
