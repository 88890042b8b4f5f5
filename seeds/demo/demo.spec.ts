import * as v from 'valibot'
import type { Campaign } from '../../cloudfunctions/core/records/campaign'
import type { Photo } from '../../cloudfunctions/core/records/evidence'
import type {
  Household,
  HouseholdScore,
  ReboundTask,
  VillageMonth,
} from '../../cloudfunctions/core/records/household'
import type { Entry } from '../../cloudfunctions/core/records/landscape'
import type { Notice } from '../../cloudfunctions/core/records/publication'
import type { Ranking } from '../../cloudfunctions/core/records/ranking'
import type { Invitation, Person, Village } from '../../cloudfunctions/core/records/roster'
import type { VoidedBatch, Vote } from '../../cloudfunctions/core/records/vote'
import { phaseOn } from '../../miniprogram/shared/campaign/plan'
import { dayOf } from '../../miniprogram/shared/kernel/days'
import { capOf, quotaLight } from '../../miniprogram/shared/landscape/quota'
import { entryForm } from '../../miniprogram/shared/landscape/schema'
import { noticeForm, noticeKinds } from '../../miniprogram/shared/notice/schema'
import { findPrivate } from '../../miniprogram/shared/publication/privacy'
import { windowState } from '../../miniprogram/shared/vote/window'
import { loadPlan } from '../plan'
import { people as cast, seedDemo, type SeededCloud } from '.'
import type { Shot } from './shots'

const plan = loadPlan()
const noon = Date.parse('2026-11-24T12:00:00+08:00')

async function makeTown(now = noon, scale = 1) {
  const stored = new Map<string, Record<string, unknown>[]>()
  const shots: Shot[] = []
  const cloud: SeededCloud = {
    now: () => new Date(now),
    insertMany: async (name, documents) => {
      stored.set(name, [...(stored.get(name) ?? []), ...documents])
    },
    readAll: () => [],
    putFile: async (path) => `cloud://local.bucket/${path}`,
  }
  await seedDemo(cloud, plan, {
    scale,
    makePicture: async (shot) => {
      shots.push(shot)
      return { thumb: Buffer.from(`${shot.photoId} thumb`), display: Buffer.from(shot.photoId) }
    },
  })
  const all = <T>(name: string) => (stored.get(name) ?? []) as T[]
  return {
    stored,
    shots,
    campaign: all<Campaign>('campaigns')[0],
    villages: all<Village>('villages'),
    people: all<Person>('people'),
    invitations: all<Invitation>('invitations'),
    entries: all<Entry>('entries'),
    photos: all<Photo>('photos'),
    votes: all<Vote>('votes'),
    voided: all<VoidedBatch>('voidedBatches'),
    notices: all<Notice>('publications').filter(({ type }) => type === 'notice'),
    rankings: all<Ranking>('publications').filter(({ type }) => type === 'ranking'),
    households: all<Household>('households'),
    scores: all<HouseholdScore>('householdScores').filter(({ source }) => source === 'supervisor'),
    months: all<VillageMonth>('villageMonths'),
    tasks: all<ReboundTask>('reboundTasks'),
  }
}
type Town = Awaited<ReturnType<typeof makeTown>>

describe('the demo town', () => {
  let town: Town
  beforeAll(async () => {
    town = await makeTown()
  })
  const inState = (state: Entry['state']) => town.entries.filter((entry) => entry.state === state)

  it('is marked, with the building phase running and the votes open', () => {
    const { campaign } = town
    expect(campaign).toMatchObject({ _id: 'campaign', demo: true })
    expect(phaseOn(campaign?.phases ?? [], dayOf(noon))?.id).toBe('building')
    expect(windowState(campaign?.window ?? null, noon)).toBe('open')
  })

  it('has entries in every state, and villages green, red and empty', () => {
    expect(inState('published').length).toBeGreaterThanOrEqual(88)
    expect(
      [inState('submitted'), inState('returned'), inState('withdrawn')].map((list) => list.length),
    ).toEqual([6, 3, 2])
    const lights = town.villages.map((village) => quotaLight({ ...village, taken: village.taken.length }))
    expect(new Set(lights)).toEqual(new Set(['met', 'building', 'behind']))
    expect(town.villages.filter((village) => village.taken.length === 0).length).toBeGreaterThan(10)
    expect(new Set(town.entries.map((entry) => entry.form.title)).size).toBe(town.entries.length)
  })

  it('has only forms the schema accepts, and nothing private in them', () => {
    for (const { form } of town.entries) {
      expect(v.parse(entryForm, form)).toEqual(form)
      expect(findPrivate(`${form.title}\n${form.story}\n${form.place.words}`)).toEqual([])
    }
  })

  it('keeps caps and counters', () => {
    for (const village of town.villages) {
      const own = town.entries.filter((entry) => entry.villageId === village._id)
      const standing = own.filter((entry) => entry.state !== 'withdrawn').map((entry) => entry._id)
      expect(village.taken).toEqual(standing)
      expect(village.left).toBe(capOf(village) - standing.length)
      expect(village.published).toBe(own.filter((entry) => entry.state === 'published').length)
      expect(standing.length).toBeLessThanOrEqual(capOf(village))
    }
    const known = new Set(plan.villages.map(({ id }) => id))
    expect(town.entries.every((entry) => known.has(entry.villageId))).toBe(true)
    const numbers = inState('published').map((entry) => entry.number)
    expect(new Set(numbers).size).toBe(numbers.length)
  })

  it('leaves the village that is shown most a place to submit to', () => {
    expect(town.villages[0]?.left).toBeGreaterThan(0)
  })

  it('shows safe photos only, each used once, before and after of one place', () => {
    const byId = new Map(town.photos.map((photo) => [photo._id, photo]))
    const places = new Map(
      town.shots.map((shot) => [shot.photoId, `${shot.kind} ${shot.place} ${shot.look}`]),
    )
    for (const entry of town.entries) {
      const stages = entry.form.photos.map(({ stage }) => stage)
      expect(stages).toEqual(expect.arrayContaining(['before', 'after']))
      expect(new Set(entry.form.photos.map(({ photoId }) => places.get(photoId))).size).toBe(1)
      for (const { photoId } of entry.form.photos)
        expect(byId.get(photoId)).toMatchObject({
          ...(entry.state === 'submitted' ? {} : { safety: 'safe' }),
          usedBy: entry._id,
          owner: entry.submittedBy,
        })
    }
    expect(town.photos.filter((photo) => photo.safety === 'checking')).toHaveLength(1)
    for (const entry of inState('published')) {
      expect(entry.cover).not.toBe('')
      expect(entry.photos.map(({ id }) => id)).toEqual(entry.form.photos.map(({ photoId }) => photoId))
    }
  })

  it('has votes that could have been cast', () => {
    const perDay = town.campaign?.window?.perDay ?? 0
    const byId = new Map(town.entries.map((entry) => [entry._id, entry]))
    expect(town.votes.length).toBeGreaterThan(1200)
    expect(new Set(town.votes.map((vote) => vote._id)).size).toBe(town.votes.length)
    expect(new Set(town.votes.map((vote) => vote.slot)).size).toBe(town.votes.length)
    for (const vote of town.votes) {
      expect(vote._id).toBe(`contest:${vote.entryId}:${vote.voter}`)
      expect(vote).toMatchObject({ day: dayOf(vote.at), voterDay: `${vote.voter}:${dayOf(vote.at)}` })
      expect(vote.slot).toBe(`${vote.voterDay}:${vote.slotNumber}`)
      expect(vote.slotNumber).toBeGreaterThanOrEqual(1)
      expect(vote.slotNumber).toBeLessThanOrEqual(perDay)
      expect(vote.at).toBeLessThanOrEqual(noon)
      expect(vote.at).toBeGreaterThanOrEqual(Math.max(byId.get(vote.entryId)?.publishedAt ?? Infinity, 0))
      expect(vote.at).toBeGreaterThanOrEqual(town.campaign?.window?.opensAt ?? Infinity)
    }
  })

  it('counts as many votes as there are documents, and says what was voided', () => {
    for (const entry of town.entries) {
      const own = town.votes.filter((vote) => vote.entryId === entry._id && vote.voidedAt === null)
      expect(entry.votes).toBe(own.length)
    }
    const voided = town.votes.filter((vote) => vote.voidedAt !== null)
    expect(town.voided.map(({ count }) => count)).toEqual([voided.length])
    expect(town.voided[0]?.at).toBeLessThanOrEqual(noon)
  })

  it('has notices of all five kinds, numbered, without anything private', () => {
    const published = town.notices.filter((notice) => notice.state === 'published')
    expect(published).toHaveLength(6)
    expect(new Set(published.map(({ kind }) => kind))).toEqual(new Set(Object.keys(noticeKinds)))
    expect(published.map(({ number }) => number)).toEqual(
      [1, 2, 3, 4, 5, 6].map((n) => `西环整〔2026〕${n}号`),
    )
    expect(town.campaign?.noticeSequence).toEqual({ '2026': 6 })
    expect(town.notices.map(({ state }) => state)).toEqual(expect.arrayContaining(['draft', 'checked']))
    for (const { form, history } of town.notices) {
      expect(v.parse(noticeForm, form)).toEqual(form)
      expect(findPrivate(`${form.title}\n${form.body}`)).toEqual([])
      expect(new Set(history.slice(0, 2).map(({ by }) => by)).size).toBe(Math.min(2, history.length))
    }
  })

  it('has the cast, and no name of the plan', () => {
    const roles = (role: string) =>
      town.people.filter(({ grants }) => grants.some((grant) => grant.role === role))
    expect(roles('admin')).toHaveLength(2)
    expect(roles('judge')).toHaveLength(12)
    expect(roles('inspector')).toHaveLength(3)
    expect(
      new Set(roles('cadre').flatMap(({ grants }) => grants.map((g) => g.villageId))).size,
    ).toBeGreaterThan(8)
    expect(cast().filter((person) => person.roles.length === 0)).toHaveLength(6)
    const ids = [...town.people.map((person) => person._id), ...cast().map((person) => person.openid)]
    expect(ids.every((openid) => /^demo-[a-z0-9-]+$/.test(openid))).toBe(true)
    expect(town.people.some(({ name }) => ['杨红玉', '刘佩田', '朱彦夫'].includes(name))).toBe(false)
    expect(town.invitations).toHaveLength(3)
    expect(town.invitations.every((one) => /^[A-Z0-9]{6}$/.test(one._id) && one.expiresAt > noon)).toBe(true)
  })

  it('has scores, sums, last scores and tasks of homes that agree with each other', () => {
    const { households, scores, months, tasks } = town
    expect(new Set(scores.map(({ slot }) => slot)).size).toBe(scores.length)
    for (const month of months) {
      const own = scores.filter((score) => score.villageId === month.villageId && score.month === month.month)
      expect(month.supervisors).toEqual({
        count: own.length,
        sum: own.reduce((sum, { score }) => sum + score.total, 0),
      })
    }
    for (const { _id, latest } of households) {
      const own = scores.filter(({ householdId }) => householdId === _id).sort((a, b) => b.at - a.at)
      expect(latest).toEqual(own.slice(0, 2).map(({ score, at }) => ({ total: score.total, at })))
    }
    expect(tasks.length).toBeGreaterThan(0)
    expect(scores.every(({ receivedAt }) => receivedAt <= noon)).toBe(true)
  })

  it('has two months inspected and ranked, one village missing in the last', () => {
    const [before, last] = town.rankings.map(({ form }) => form.ranking)
    expect([before?.month, last?.month]).toEqual(['2026-09', '2026-10'])
    expect(before?.missing).toEqual([])
    expect(last?.missing).toEqual(['抗洞洼'])
    const places = last?.villages.map(({ place }) => place) ?? []
    expect(Math.max(...places)).toBeGreaterThan(40)
    expect(last?.villages[0]?.trend.map(({ month }) => month)).toEqual(['2026-09', '2026-10'])
    expect(town.rankings.every(({ state, publishedAt }) => state === 'published' && publishedAt < noon)).toBe(
      true,
    )
  })

  it('is the same town for the same moment', async () => {
    expect((await makeTown()).stored).toEqual(town.stored)
  })
})

describe('the demo town at odd moments', () => {
  it.each(['2027-01-01T00:10:00+08:00', '2026-06-20T23:59:00+08:00', '2028-02-29T06:00:00+08:00'])(
    'holds nothing of the future at %s',
    async (written) => {
      const now = Date.parse(written)
      const town = await makeTown(now)
      const moments = [
        ...town.entries.flatMap(({ publishedAt, history }) => [publishedAt, ...history.map(({ at }) => at)]),
        ...town.votes.flatMap(({ at, voidedAt }) => [at, voidedAt ?? 0]),
        ...town.notices.flatMap(({ publishedAt, updatedAt }) => [publishedAt, updatedAt]),
        ...town.voided.map(({ at }) => at),
        ...town.shots.map(({ at }) => at),
      ]
      expect(Math.max(...moments)).toBeLessThanOrEqual(now)
      expect(new Set(town.votes.map(({ slot }) => slot)).size).toBe(town.votes.length)
      for (const { history } of town.entries)
        expect(history.map(({ at }) => at)).toEqual(history.map(({ at }) => at).sort((a, b) => a - b))
    },
  )
})

it('grows for the bench over the same pictures', async () => {
  const [one, three] = [await makeTown(), await makeTown(noon, 3)]
  expect(three.entries).toHaveLength(one.entries.length * 3)
  expect(three.photos).toHaveLength(one.photos.length)
  expect(three.votes.length).toBeGreaterThan(one.votes.length * 2.5)
  expect(three.villages.reduce((sum, village) => sum + village.published, 0)).toBe(
    three.entries.filter((entry) => entry.state === 'published').length,
  )
  const ids = [...three.entries, ...three.notices, ...three.people, ...three.votes].map(({ _id }) => _id)
  expect(new Set(ids).size).toBe(ids.length)
})
