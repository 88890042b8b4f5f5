import type { Entry } from '../../cloudfunctions/core/records/landscape'
import type { Notice } from '../../cloudfunctions/core/records/publication'
import type { Rule } from '../../cloudfunctions/core/records/rules'
import type { Person, Village } from '../../cloudfunctions/core/records/roster'
import type { LocalCloud } from '../../local/cloud'
import { dayOf, startOfDay } from '../../miniprogram/shared/kernel/days'
import type { RuleName } from '../../miniprogram/shared/rules/rules'
import { capOf } from '../../miniprogram/shared/landscape/quota'
import { roadsOf, rulesOf, villagesOf, type TownPlan } from '../plan'
import { calendarAround } from './calendar'
import { inDistricts } from './districts'
import { exposuresOf } from './exposures'
import { imagineHouseholds } from './households'
import { imagineScores } from './scores'
import { countCleanup, imagineCleanup } from './cleanup'
import { imagine, numbersOf, photosOf, recordOf, type Draft } from './entries'
import { imagineMonths } from './months'
import { noticesOf } from './notices'
import { invitationsOf, rosterOf } from './people'
import { imagineChains, imaginePlans } from './plans'
import { imagineProblems } from './problems'
import { imagineRoads } from './roads'
import { fileShots, studio, type MakePicture } from './photos'
import { imagineStreet } from './street'
import { castVotes, tally } from './votes'

export { people } from './people'

export type SeededCloud = Pick<LocalCloud, 'insertMany' | 'readAll' | 'putFile' | 'now'>

export interface DemoOptions {
  /** So many times the entries, voters, notices and people, over the same pictures: for the bench. */
  readonly scale?: number
  readonly makePicture?: MakePicture
  readonly say?: (line: string) => void
}

/** Rule sets something has been done by. */
const usedSoFar: readonly RuleName[] = ['cleanup', 'household', 'ranking', 'plan', 'check', 'pledge']

const voters = 640

/** Fills an empty cloud with a lively town, marked as a demo; the same moment gives the same town. */
export async function seedDemo(cloud: SeededCloud, plan: TownPlan, options: DemoOptions = {}): Promise<void> {
  const { scale = 1, makePicture = studio(), say = () => {} } = options
  const calendar = calendarAround(plan, cloud.now().getTime())
  const villages = inDistricts(villagesOf(plan))
  const people = rosterOf(plan, calendar.now)
  const drafts = imagine(calendar, villages, people)
  const rules = rulesOf(plan, calendar.opening).map((rule) =>
    // In use since the first claim and the first score.
    usedSoFar.includes(rule.name) ? { ...rule, frozenAt: calendar.opening } : rule,
  )
  const checklist = rules.find(isCleanup)
  const homeRules = rules.find(isHousehold)
  const weights = rules.find(isRanking)
  const planRule = rules.find(isPlan)
  const avenueRule = rules.find(isAvenue)
  const checkRule = rules.find(isCheck)
  const pledgeRule = rules.find(isPledge)
  if (!checkRule || !pledgeRule || !avenueRule) throw new Error('the plan lacks a rule set of the streets')
  if (!checklist || !homeRules || !weights || !planRule) throw new Error('the plan lacks a rule set')
  const cleanup = imagineCleanup(calendar, villages, people, checklist)
  const register = imagineHouseholds(calendar, villages, people)
  const homes = imagineScores(calendar, register, people, homeRules)
  const ranked = imagineMonths({
    calendar,
    villages,
    people,
    register,
    sums: homes.months,
    household: homeRules,
    weights,
  })
  const problems = imagineProblems(calendar, villages, people)
  const roads = roadsOf(plan)
  const avenue = imagineRoads(calendar, villages, roads, avenueRule, checkRule)
  const street = imagineStreet(calendar, villages, pledgeRule, checkRule, scale)
  const shots = [
    ...drafts.flatMap((draft) => draft.shots),
    ...cleanup.shots,
    ...problems.shots,
    ...avenue.shots,
    ...street.shots,
  ]

  let told = 0
  const filed = await fileShots(shots, makePicture, cloud.putFile, (done, all) => {
    const part = Math.floor((done / all) * 4)
    if (part > told) say(`演示图片 demo pictures: ${done}/${all}`)
    told = Math.max(told, part)
  })

  const numbers = numbersOf(drafts)
  const once = drafts.map((draft) => recordOf(draft, filed, numbers.get(draft.id) ?? 0))
  const entries = multiplyEntries(once, scale)
  const ballot = castVotes(calendar, entries.filter(isPublished), voters * scale)
  const counts = tally(ballot.votes)
  const before = tally(ballot.votes, startOfDay(dayOf(calendar.now)))
  const notices = multiplyNotices(noticesOf(calendar), scale)

  const put = (name: string, records: readonly object[]) =>
    cloud.insertMany(
      name,
      records.map((record) => ({ ...record })),
    )
  await put('villages', countCleanup(countedVillages(villages, entries), cleanup.items))
  await put('people', multiplyPeople(people, scale))
  await put('invitations', invitationsOf(plan, calendar.now))
  await put('photos', [
    ...drafts.flatMap((draft) => photosOf(draft, filed)),
    ...cleanup.photos(filed),
    ...problems.photos(filed),
    ...avenue.photos(filed),
    ...(await street.photos(filed, cloud.putFile)),
  ])
  const examples = exposuresOf(calendar.now, problems.problems, problems.photos(filed))
  await put('problems', [...problems.covered(filed), ...street.problems(filed), ...avenue.problems(filed)])
  await put('shops', street.shops)
  await put('pledges', street.pledges)
  await put('roads', roads)
  await put('segments', avenue.segments)
  await put('exhibits', avenue.exhibits(filed))
  await put('checks', [...street.checked(filed), ...avenue.checks])
  await put('rechecks', problems.rechecks)
  await put('accountabilities', problems.accountabilities)
  await put('plans', imaginePlans(calendar, villages, people, planRule))
  await put('responsibilities', imagineChains(calendar, villages, people))
  await put('cleanupItems', cleanup.items)
  await put('households', homes.households)
  await put('householdScores', [...homes.scores, ...ranked.scores])
  const closed = new Set(ranked.months.map(({ _id }) => _id))
  await put('villageMonths', [...ranked.months, ...homes.months.filter(({ _id }) => !closed.has(_id))])
  await put('rounds', ranked.rounds)
  await put('visits', ranked.visits)
  await put('reboundTasks', homes.tasks)
  await put(
    'entries',
    entries.map((entry) => ({
      ...entry,
      votes: counts.get(entry._id) ?? 0,
      shownVotes: before.get(entry._id) ?? 0,
    })),
  )
  await put('votes', ballot.votes)
  await put('voidedBatches', ballot.voided)
  await put('publications', [...notices, ...ranked.rankings, ...examples])
  await put('ledger', ledgerOf(drafts, notices))
  await put('rules', rules)
  // Last: a town counts as seeded once its campaign is there.
  const sequence = notices.filter((notice) => notice.number).length
  await put('campaigns', [{ ...calendar.campaign, noticeSequence: { [calendar.year]: sequence } }])
}

const isCleanup = (rule: Rule): rule is Rule<'cleanup'> => rule.name === 'cleanup'
const isHousehold = (rule: Rule): rule is Rule<'household'> => rule.name === 'household'
const isRanking = (rule: Rule): rule is Rule<'ranking'> => rule.name === 'ranking'
const isCheck = (rule: Rule): rule is Rule<'check'> => rule.name === 'check'
const isPledge = (rule: Rule): rule is Rule<'pledge'> => rule.name === 'pledge'
const isPlan = (rule: Rule): rule is Rule<'plan'> => rule.name === 'plan'
const isAvenue = (rule: Rule): rule is Rule<'avenue'> => rule.name === 'avenue'
const isPublished = (entry: Entry) => entry.state === 'published'

function countedVillages(villages: readonly Village[], entries: readonly Entry[]): Village[] {
  const standing = new Map<string, Entry[]>()
  for (const entry of entries)
    if (entry.state !== 'withdrawn')
      standing.set(entry.villageId, [...(standing.get(entry.villageId) ?? []), entry])
  return villages.map((village) => {
    const own = standing.get(village._id) ?? []
    return {
      ...village,
      taken: own.map((entry) => entry._id),
      left: Math.max(0, capOf(village) - own.length),
      published: own.filter(isPublished).length,
      sequence: Math.max(0, ...own.map((entry) => entry.number % 100)),
    }
  })
}

function multiplyEntries(once: readonly Entry[], scale: number): Entry[] {
  return Array.from({ length: scale }, (_, copy) =>
    once.map((entry): Entry => {
      if (copy === 0) return entry
      const turn = (value: number) => (value + copy * 0.618034) % 1
      const { a, b, c, d } = entry.shuffle
      return {
        ...entry,
        _id: `${entry._id}-${copy}`,
        shuffle: { a: turn(a), b: turn(b), c: turn(c), d: turn(d) },
      }
    }),
  ).flat()
}

const multiplyPeople = (people: readonly Person[], scale: number): Person[] => [
  ...people,
  ...Array.from({ length: scale - 1 }, (_, copy) =>
    people
      .filter(({ grants }) => grants.some((grant) => grant.role === 'cadre'))
      .map((person): Person => ({ ...person, _id: `${person._id}-more-${copy + 1}` })),
  ).flat(),
]

function multiplyNotices(once: readonly Notice[], scale: number): Notice[] {
  const published = once.filter((notice) => notice.state === 'published')
  const year = published[0]?.number.replace(/\d+号$/, '') ?? ''
  return [
    ...once,
    ...Array.from({ length: scale - 1 }, (_, copy) =>
      published.map((notice, i): Notice => ({
        ...notice,
        _id: `${notice._id}-${copy + 1}`,
        number: `${year}${published.length * (copy + 1) + i + 1}号`,
        publishedAt: notice.publishedAt - (copy + 1) * 60_000,
      })),
    ).flat(),
  ]
}

/** What the audit log says of it, one line per move. */
const ledgerOf = (drafts: readonly Draft[], notices: readonly Notice[]) => [
  ...drafts.map(({ id, village, cadre, submittedAt, story }) => ({
    _id: `demo-line-${id}`,
    at: submittedAt,
    by: cadre,
    action: 'entry.submit',
    subject: `entry:${id}`,
    villageId: village._id,
    facts: { title: story.title },
  })),
  ...notices
    .filter((notice) => notice.number)
    .map(({ _id, publishedAt, number }) => ({
      _id: `demo-line-${_id}`,
      at: publishedAt,
      by: 'demo-admin',
      action: 'notice.publish',
      subject: `notice:${_id}`,
      facts: { number },
    })),
]
