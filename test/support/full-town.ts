import { commitmentOf } from '@shared/draw/hash'
import { offices, type Office } from '@shared/roster/roles'
import type { Accountability, Recheck } from '../../cloudfunctions/core/records/problem'
import type { Payout } from '../../cloudfunctions/core/records/award'
import { answersFor } from './homes'
import type { KnownIds } from './inputs'
import { judgedTown, smallTable, vetoOf, villagesOf, workId } from './judged'
import { photoOf, submission } from './landscape'
import { fixOf, reportOf } from './problems'
import { freshClientId, startTown, type Someone, type Town } from './town'
import { householdTitles, importAll, workbookOf } from './workbook'

export const ownVillage = '中西里'
export const otherVillage = '辛庄'

/** Everybody there is a kind of, one each. */
export interface Cast {
  readonly admin: Someone
  readonly second: Someone
  readonly leader: Someone
  readonly judge: Someone
  readonly inspector: Someone
  readonly head: Someone
  readonly secretary: Someone
  readonly cadre: Someone
  readonly neighbour: Someone
  readonly partyMember: Someone
  readonly supervisor: Someone
  readonly villager: Someone
  readonly office: Readonly<Record<Office, Someone>>
}

export interface FullTown {
  readonly town: Town
  readonly cast: Cast
}

const again = () => ({ clientId: freshClientId() })
const month = '2026-06'

/**
 * A small town in which there is one of everything an action can be about, done through the actions themselves where that takes
 * a call or two, and written directly where it would take the whole contest.
 */
export async function fullTown(): Promise<FullTown> {
  const town = await startTown({
    environment: {
      OFFICIAL_ACCOUNT_APPID: 'app',
      OFFICIAL_ACCOUNT_SECRET: 'secret',
      // Nobody listens there.
      OFFICIAL_ACCOUNT_BASE: 'http://127.0.0.1:9',
      TEMPLATE_NOTICE: 'notice',
    },
  })
  const cast = await castOf(town)
  const openNextRound = await homes(town, cast)
  await contest(town, cast)
  await work(town, cast)
  await words(town, cast)
  await streets(town, cast)
  // Last, for the year takes whole months alone.
  await openNextRound()
  return { town, cast }
}

async function castOf(town: Town): Promise<Cast> {
  const admin = await town.makeAdmin('oAdminOne')
  const rows = villagesOf(town).map(({ name, order }) => [name, order % 2 ? '东管区' : '西管区'])
  await importAll(town, admin, await workbookOf([['村', '管区'], ...rows]), 'districts')
  const villageId = town.villageId(ownVillage)
  const own = town.cloud.read('villages', villageId)
  const { code } = await admin.call('invitation.create', {
    ...again(),
    role: 'districtHead',
    districtId: String(own?.['districtId']),
  })
  const head = town.as('oDistrictHead')
  await head.call('invitation.accept', { code, name: '管区书记' })
  const byOffice = {} as Record<Office, Someone>
  for (const office of offices)
    byOffice[office] = await town.make({ role: 'office', office }, `oOffice-${office}`)
  await admin.call('invitation.create', { ...again(), role: 'judge' })
  return {
    admin,
    head,
    office: byOffice,
    second: await town.makeAdmin('oAdminTwo'),
    leader: await town.make({ role: 'leader' }, 'oLeaderOne'),
    judge: await town.make({ role: 'judge' }, 'oJudgeNew'),
    inspector: await town.make({ role: 'inspector', office: 'discipline' }, 'oInspectorOne'),
    secretary: await town.make({ role: 'cadre', villageId, isSecretary: true }, 'oSecretaryOne'),
    cadre: await town.makeCadre(ownVillage, 'oCadreOne'),
    neighbour: await town.makeCadre(otherVillage, 'oCadreOther'),
    partyMember: await town.make({ role: 'partyMember', villageId }, 'oPartyMember'),
    supervisor: await town.make({ role: 'supervisor', villageId }, 'oSupervisor'),
    villager: town.as('oVillagerOne'),
  }
}

/** The register, scores, pairing, help, a rebound, a round with a visit, its problem, its ranking. */
async function homes(town: Town, { admin, cadre, partyMember, supervisor, inspector, office }: Cast) {
  const villageId = town.villageId(ownVillage)
  const lines = [ownVillage, otherVillage].flatMap((village) =>
    [1, 2, 3].map((i) => [village, `${i}`, `户主${i}`, i < 3 ? '贫困户' : '一般户', '', '', '']),
  )
  await importAll(
    town,
    admin,
    await workbookOf([householdTitles, ...lines, ['没有这村', '9', '甲', '贫困户']]),
  )
  const householdId = `${villageId}:1`
  await cadre.call('pairing.assign', {
    ...again(),
    villageId,
    personId: partyMember.openid,
    householdIds: [householdId],
  })
  const photoIds = [await photoOf(town, cadre, 'safe', villageId)]
  await cadre.call('household.consent', { ...again(), householdId: `${villageId}:2`, photoIds })
  await partyMember.call('help.log', { ...again(), householdId, what: '清扫院子', on: '2026-06-19' })
  for (const total of [95, 60]) {
    const filledAt = town.cloud.now().getTime()
    await supervisor.call('householdScore.submit', {
      ...again(),
      householdId,
      answers: answersFor(total),
      filledAt,
    })
    town.cloud.setNow(new Date(filledAt + 86_400_000).toISOString())
  }
  town.cloud.setNow('2026-06-22T10:00:00+08:00')
  const { id: roundId } = await office.women.call('round.open', {
    ...again(),
    month,
    half: 'first',
    perVillage: 2,
    inspectors: [inspector.openid],
  })
  const visitId = `${roundId}:${villageId}`
  const { households } = await inspector.call('visit.get', { visitId })
  // The next round as it was opened: a month whose ranking is out takes none.
  const next = (name: string, id: string) => ({
    ...town.cloud.read(name, id),
    _id: id.replace(roundId, '2026-07:first'),
    month: '2026-07',
  })
  const opened = { round: next('rounds', roundId), visit: next('visits', visitId) }
  for (const { id } of households)
    await inspector.call('visit.score', {
      ...again(),
      visitId,
      householdId: id,
      answers: answersFor(80),
      filledAt: town.cloud.now().getTime(),
    })
  await inspector.call('visit.problem', {
    ...again(),
    visitId,
    category: 'waste',
    what: '门口有垃圾',
    place: '村北',
    deadline: '2026-06-25',
    photoIds: [await photoOf(town, inspector, 'safe', villageId)],
  })
  await office.women.call('round.close', { ...again(), roundId })
  const { id: rankingId } = await office.women.call('ranking.compute', { ...again(), month })
  await admin.call('ranking.check', { rankingId })
  await office.women.call('ranking.publish', { rankingId })
  return async () => {
    await town.cloud.insertMany('rounds', [opened.round])
    await town.cloud.insertMany('visits', [{ ...opened.visit, roundId: '2026-07:first' }])
  }
}

/** Works, their judging, a result under notice with an objection, a payout, votes, a veto. */
async function contest(town: Town, { admin, second, cadre, neighbour, villager }: Cast) {
  await judgedTown(town)
  await vetoOf(town, 'upheld', villagesOf(town)[5])
  await smallTable(admin)
  const { id: resultId } = await admin.call('result.compute', again())
  await second.call('result.check', { resultId })
  await admin.call('result.publish', { resultId })
  await villager.call('objection.file', { ...again(), resultId, reason: '第三名去年就建好了' })
  const payout: Payout = {
    _id: `${resultId}:first:${workId(0)}`,
    state: 'pending',
    version: 1,
    history: [],
    resultId,
    prizeId: 'first',
    prizeName: '一等奖',
    amount: 300,
    entryId: workId(0),
    number: 101,
    title: '作品0',
    villageId: town.villageId(ownVillage),
    villageName: ownVillage,
    voucher: `${resultId}:first:${workId(0)}`,
    payee: '',
    photoIds: [],
    paidAt: 0,
  }
  await town.cloud.insertMany('payouts', [{ ...payout }])
  for (const [who, village] of [
    [cadre, ownVillage],
    [neighbour, otherVillage],
  ] as const)
    for (const title of ['碾盘会客厅', '石磨小院'])
      await who.call('entry.submit', { ...(await submission(town, who, village)), title })
  const now = town.cloud.now().getTime()
  const window = { opensAt: now - 3_600_000, closesAt: now + 86_400_000 * 5, perDay: 3, reason: '开始投票' }
  await admin.call('vote.window', window)
  await villager.call('vote.cast', { entryId: workId(1) })
}

/** Problems in several states, what hangs on them, plans, the chain of responsibility, a review with a draw. */
async function work(town: Town, { admin, leader, inspector, cadre, secretary, villager, head }: Cast) {
  const villageId = town.villageId(ownVillage)
  const reported: string[] = []
  for (const what of ['路边有垃圾', '沟里有垃圾', '墙上有广告'])
    reported.push(
      (await villager.call('problem.report', await reportOf(town, villager, { what, category: 'waste' }))).id,
    )
  const [, second = '', third = ''] = reported
  for (const problemId of [second, third])
    await inspector.call('problem.confirm', { ...again(), problemId, deadline: '2026-06-25' })
  await cadre.call('problem.fix', await fixOf(town, cadre, third))
  const of = { problemId: third, villageId, villageName: ownVillage }
  const recheck: Recheck = {
    _id: `${third}:9`,
    ...of,
    why: 'drawn',
    category: 'waste',
    what: '沟里有垃圾',
    place: '村北',
    point: null,
    photoIds: [],
    barred: [cadre.openid],
    closedBy: 'oInspectorTwo',
    madeAt: 1,
    state: 'waiting',
    by: '',
    at: 0,
    note: '',
    evidence: [],
  }
  const accountability: Accountability = {
    _id: `${third}-return`,
    ...of,
    state: 'proposed',
    version: 1,
    history: [],
    fault: 'fake',
    what: '沟里有垃圾',
    why: '照片是旧的',
    proposedAt: 1,
  }
  await town.cloud.insertMany('rechecks', [{ ...recheck }])
  await town.cloud.insertMany('accountabilities', [{ ...accountability }])
  const item = {
    what: '清理柴草堆',
    person: '刘长河',
    phase: 'building',
    from: '2026-06-18',
    to: '2026-06-21',
  }
  await secretary.call('plan.file', {
    ...again(),
    bodyId: villageId,
    items: [{ id: 'i1', ...item, phase: 'building' }],
  })
  await admin.call('responsibility.assign', {
    ...again(),
    villageId,
    link: 'leader',
    name: '张明远',
    post: '党委委员',
    from: '2026-06-16',
  })
  const { id: reviewId } = await admin.call('review.open', { ...again(), month })
  const districtId = String(town.cloud.read('villages', villageId)?.['districtId'])
  await head.call('review.offer', { reviewId, districtId, villageId })
  const { id: drawId } = await admin.call('draw.open', { ...again(), reviewId, districtId })
  await leader.call('draw.commit', { drawId, commitment: commitmentOf('ab'.repeat(32)) })
}

/** Notices, examples, an article, the year's assessment with an appeal, a deduction, a decision; some in each state. */
async function words(town: Town, { admin, leader, secretary, office }: Cast) {
  const villageId = town.villageId(ownVillage)
  const notice = {
    kind: 'announcement',
    title: '关于清理柴草的通知',
    body: '各村：请在月底前清理完毕。',
  } as const
  for (const step of ['draft', 'check', 'publish'] as const) {
    const { id: noticeId } = await office.women.call('notice.draft', { ...again(), ...notice })
    if (step === 'draft') continue
    await admin.call('notice.check', { noticeId })
    if (step === 'check') continue
    await office.women.call('notice.publish', { noticeId })
    await admin.call('article.queue', { ...again(), publicationId: noticeId, title: '清理柴草' })
  }
  const problem = town.cloud.readAll('problems').find(({ state, reporter }) => state === 'open' && reporter)
  await admin.call('exposure.draft', {
    ...again(),
    kind: 'bad',
    title: '桥头有垃圾',
    text: '村北小桥边的垃圾还没有清走。',
    villageId,
    place: '村北小桥边',
    photoIds: problem?.['photoIds'] as string[],
    problemId: String(problem?._id),
  })
  await office.women.call('deduction.record', {
    ...again(),
    villageId,
    on: '2026-06-18',
    issuer: '县督查组',
    points: 100,
    reason: '路边有垃圾',
  })
  await finalResult(town)
  const { id: assessmentId } = await office.women.call('assessment.compute', { ...again(), year: '2026' })
  await admin.call('assessment.check', { assessmentId })
  await office.women.call('assessment.publish', { assessmentId })
  const reason = '路段不属于本村管理'
  await secretary.call('assessment.appeal', { ...again(), assessmentId, villageId, reason })
  // Last: nothing is computed while a veto is open.
  await vetoOf(
    town,
    'proposed',
    villagesOf(town).find(({ name }) => name === otherVillage),
  )
  const made = { year: '2026', kind: 'criticism', villageId, about: '村两委', reason: '整改不力' } as const
  await leader.call('decision.make', { ...again(), ...made })
}

/** Shops of both villages, a signed pledge, a road with a segment, an exhibit. */
async function streets(town: Town, { admin, inspector }: Cast): Promise<void> {
  const villageId = town.villageId(ownVillage)
  const shop = {
    name: '为民超市',
    sells: '日用百货',
    keeper: '店主',
    phone: '',
    road: '韩莱路',
    address: '路南',
  }
  const { id } = await admin.call('shop.add', { ...again(), villageId, ...shop })
  await admin.call('shop.add', { ...again(), villageId: town.villageId(otherVillage), ...shop })
  const rule = { name: 'pledge', version: 1, sha256: 'x'.repeat(64) }
  const signed = {
    shopId: id,
    villageId,
    shopName: shop.name,
    keeper: '店主',
    strokes: [],
    photoId: '',
    rule,
  }
  const done = { by: inspector.openid, at: 0, receivedAt: 0, requestId: 'r' }
  await town.cloud.insertMany('pledges', [{ _id: `${id}:1`, ...signed, ...done }])
  const road = await admin.call('road.add', { ...again(), name: '村前路', avenue: true })
  const form = {
    name: '西段',
    from: '桥头',
    to: '村口',
    villageIds: [villageId],
    bodyId: villageId,
    post: '',
  }
  await admin.call('segment.add', { ...again(), roadId: road.id, form })
  const shown = { title: '村口文化墙', kind: 'wall', theme: 'town', roadId: road.id, place: '村口', says: '' }
  await admin.call('exhibit.add', {
    ...again(),
    state: 'planned',
    form: { ...shown, villageId, bodyId: villageId },
    photoIds: [],
  })
}

/** The year takes a final result, and objections one under notice: a copy that is over stands for the former. */
async function finalResult(town: Town): Promise<void> {
  const now = town.cloud.readAll('publications').find(({ type }) => type === 'result')
  if (now) await town.cloud.insertMany('publications', [{ ...now, _id: 'result-final', state: 'final' }])
}

/** Where the ids of a field lie, by what a field that names one is called. */
const collectionsOf: Readonly<Record<string, readonly string[]>> = {
  household: ['households'],
  photo: ['photos'],
  entry: ['entries'],
  round: ['rounds'],
  visit: ['visits'],
  score: ['householdScores'],
  problem: ['problems'],
  into: ['problems'],
  recheck: ['rechecks'],
  accountability: ['accountabilities'],
  import: ['imports'],
  review: ['reviews'],
  draw: ['draws'],
  objection: ['objections'],
  payout: ['payouts'],
  person: ['people'],
  inspectors: ['people'],
  notice: ['publications'],
  exposure: ['publications'],
  publication: ['publications'],
  ranking: ['publications'],
  assessment: ['publications'],
  result: ['publications'],
  appeal: ['assessmentAppeals'],
  deduction: ['deductions'],
  decision: ['decisions'],
  proposal: ['decisions'],
  sheet: ['sheets'],
  task: ['reboundTasks'],
  article: ['articles'],
  anchors: ['entries'],
  item: ['cleanupItems'],
  body: ['plans'],
  shop: ['shops'],
  place: ['shops'],
  pledge: ['pledges'],
  road: ['roads'],
  segment: ['segments'],
  exhibit: ['exhibits'],
}
/** Publications of all kinds lie together; an id is of the right kind. */
const typeOf = ['notice', 'exposure', 'ranking', 'assessment', 'result']

/** Ids of what is there, those of the two villages first. */
export function idsIn({ cloud, villageId }: Town): KnownIds {
  const own = [ownVillage, otherVillage].map(villageId)
  const ids = Object.entries(collectionsOf).map(([field, names]) => {
    const rows = names.flatMap((name) => cloud.readAll(name))
    const right = typeOf.includes(field) ? rows.filter(({ type }) => type === field) : rows
    const near = right.filter((row) => own.includes(String(row['villageId'])))
    return [field, [...near, ...right].slice(0, 12).map(({ _id }) => String(_id))] as const
  })
  const districts = [...new Set(cloud.readAll('villages').map((village) => String(village['districtId'])))]
  return { ...Object.fromEntries(ids), village: own, district: districts }
}
