import { readGrids } from '../../cloudfunctions/documents/workbook/excel'
import { addDays, endOfDay, startOfDay } from '../../miniprogram/shared/kernel/days'
import type { LinkKind, Point } from '@shared/assessment/sheet'
import { actorsIn, demoSteps } from '../../seeds/demo/steps'
import { freshClientId, startTown, type Someone, type Town } from '../support/town'
import { stored } from '../support/workbook'

jest.setTimeout(60_000)

const year = '2026'
const month = '2026-06'

let town: Town
let admin: Someone
let women: Someone
let leader: Someone
let guest: Someone

beforeEach(async () => {
  town = await startTown()
  admin = await town.makeAdmin()
  women = await town.make({ role: 'office', office: 'women' })
  leader = await town.make({ role: 'leader' })
  guest = town.as('oGuest')
  await ranked(month)
})
afterEach(() => town.close())

const villages = () =>
  town.cloud
    .readAll('villages')
    .map(({ _id, name, order }) => ({ id: String(_id), name: String(name), order: Number(order) }))
    .sort((a, b) => a.order - b.order)

/** A published ranking of a month: places in the plan's order, scores from 99 down. */
async function ranked(of: string, state = 'published') {
  await town.cloud.insertMany('rounds', [
    { _id: `${of}:first`, month: of, half: 'first', state: 'closed', version: 1, history: [] },
  ])
  await town.cloud.insertMany('publications', [
    {
      _id: `ranking-${of}`,
      type: 'ranking',
      kind: of,
      state,
      version: 3,
      history: [],
      number: `${of}排名`,
      publishedAt: startOfDay(`${of}-28`),
      form: {
        sha256: `sha-${of}`,
        ranking: {
          month: of,
          villages: villages().map(({ id, name, order }) => ({
            villageId: id,
            villageName: name,
            place: order,
            score: 10_000 - order * 100,
          })),
        },
      },
    },
  ])
}

const problem = (village: string, n: number, closedInTime: boolean) => ({
  _id: `problem-${n}`,
  villageId: town.villageId(village),
  villageName: village,
  category: 'street',
  state: closedInTime ? 'closed' : 'open',
  version: 1,
  history: [],
  deadline: '2026-06-19',
  dueAt: endOfDay('2026-06-19'),
  dueMonth: month,
  closedInTime,
})

const compute = (who = women, reason = '', clientId = freshClientId()) =>
  who.call('assessment.compute', { clientId, year, reason })

async function published(reason = ''): Promise<string> {
  const { id } = await compute(women, reason)
  await admin.call('assessment.check', { assessmentId: id })
  await women.call('assessment.publish', { assessmentId: id })
  return id
}

const deduct = (village: string, who = women, points = 100) =>
  who.call('deduction.record', {
    clientId: freshClientId(),
    villageId: town.villageId(village),
    on: '2026-06-18',
    issuer: '区城乡环境督查组',
    docNumber: '区环督〔2026〕6号',
    points,
    reason: '村口垃圾没有清运',
  })

const rowOf = (view: { assessment: { villages: readonly { villageName: string }[] } }, name: string) =>
  view.assessment.villages.find(({ villageName }) => villageName === name)

const later = (days: number) => town.cloud.setNow(`${addDays('2026-06-20', days)}T10:00:00+08:00`)

describe('the year’s assessment', () => {
  it('has a sheet for each of 59 villages, whose points add up to its score', async () => {
    await town.cloud.insertMany('problems', [problem('中西里', 1, true), problem('中西里', 2, false)])
    await deduct('中西里', women, 150)
    const view = await compute()
    expect(view.assessment.villages).toHaveLength(59)
    for (const { villageId, score, sha256 } of view.assessment.villages) {
      const own = await women.call('assessment.sheet', { assessmentId: view.id, villageId })
      expect(own.sheet.points.reduce((sum, { points }) => sum + points, 0)).toBe(score)
      expect(own.sha256).toBe(sha256)
    }
    // 40 × 99% + nothing of the contest + nothing cleaned + 20 × 1/2 + 10 + 5 − 1.5
    expect(rowOf(view, '中西里')).toMatchObject({ score: 3960 + 1000 + 1000 + 500 - 150, gradeName: '合格' })
    const { sheet } = await women.call('assessment.sheet', {
      assessmentId: view.id,
      villageId: town.villageId('中西里'),
    })
    expect(sheet.points.find(({ link }) => link.id === 'problem-1')).toMatchObject({ points: 1000 })
    expect(sheet.points.find(({ link }) => link.id === 'problem-2')).toMatchObject({ points: 0 })
    expect(sheet.points.find(({ link }) => link.kind === 'deduction')).toMatchObject({ points: -150 })
    expect(view.assessment.rule).toMatchObject({ name: 'assessment', version: 1 })
    const rule = town.cloud.readAll('rules').find(({ name }) => name === 'assessment')
    expect(rule?.['frozenAt']).toBeGreaterThan(0)
  })

  it('is computed by the women’s office, checked by another, and public only then', async () => {
    for (const who of [guest, leader, await town.make({ role: 'office', office: 'discipline' })])
      expect(await who.refused('assessment.compute', { clientId: freshClientId(), year })).toBe('NO_ROLE')
    const { id } = await compute()
    expect(await women.refused('assessment.check', { assessmentId: id })).toBe('SECOND_PERSON_NEEDED')
    expect(await women.refused('assessment.publish', { assessmentId: id })).toBe('WRONG_STATE')
    expect(await guest.refused('assessment.get', {})).toBe('NOT_FOUND')
    await admin.call('assessment.check', { assessmentId: id })
    expect(await guest.refused('assessment.village', { villageId: town.villageId('东升') })).toBe('NOT_FOUND')
    expect(await women.call('assessment.publish', { assessmentId: id })).toMatchObject({
      state: 'published',
      number: '2026年年底考核',
    })
    town.cloud.resetCounters()
    const view = await guest.call('assessment.get', {})
    expect(town.cloud.counters().requests).toBe(2)
    expect(view).toMatchObject({ id, years: [year] })
    const open = await guest.call('assessment.village', { villageId: town.villageId('东升') })
    expect(open.lines.reduce((sum, { points }) => sum + points, 0)).toBe(open.sheet.score)
  })

  it('shows everybody sums where a record is private, and the village its own records', async () => {
    await town.cloud.insertMany('problems', [problem('中西里', 1, true)])
    await deduct('中西里')
    await published()
    const villageId = town.villageId('中西里')
    const open = JSON.stringify(await guest.call('assessment.village', { villageId }))
    expect(open).not.toMatch(/problem-1|区城乡环境督查组|村口/)
    expect(open).toContain('到期 1 个，按时销号 1 个')
    const cadre = await town.makeCadre('中西里')
    const own = await cadre.call('assessment.sheet', { villageId })
    expect(JSON.stringify(own)).toMatch(/problem-1/)
    expect(await cadre.refused('assessment.sheet', { villageId: town.villageId('东升') })).toBe('NO_ROLE')
    expect(await guest.refused('assessment.sheet', { villageId })).toBe('NO_ROLE')
    expect((await cadre.call('deduction.list', { villageId })).items).toHaveLength(1)
  })

  it('shows a village nothing of a draft', async () => {
    const { id } = await compute()
    const cadre = await town.makeCadre('中西里')
    const villageId = town.villageId('中西里')
    expect(await cadre.refused('assessment.sheet', { villageId, assessmentId: id })).toBe('NOT_FOUND')
    expect((await leader.call('assessment.sheet', { villageId, assessmentId: id })).state).toBe('draft')
  })
})

describe('bad input', () => {
  it('names the months whose ranking is not published', async () => {
    await ranked('2026-07', 'checked')
    await ranked('2026-08', 'draft')
    const error = await compute().catch((thrown: unknown) => String(thrown))
    expect(error).toContain('RANKINGS_UNPUBLISHED')
    expect(error).toContain('2026年7月、2026年8月')
    const input = (of: string) => ({ clientId: freshClientId(), year: of })
    expect(await women.refused('assessment.compute', input('2025'))).toBe('NOT_CAMPAIGN_YEAR')
    expect(await women.refused('assessment.compute', input('今年'))).toBe('INVALID_INPUT')
  })

  it('waits for vetoes and for the contest’s result', async () => {
    await town.cloud.insertMany('publications', [
      {
        _id: 'r',
        type: 'result',
        state: 'published',
        publishedAt: 1,
        history: [],
        form: { sha256: '', result: { works: [], awards: [] } },
      },
    ])
    expect(await women.refused('assessment.compute', { clientId: freshClientId(), year })).toBe(
      'RESULT_NOT_FINAL',
    )
    await town.cloud.insertMany('vetoes', [
      { _id: town.villageId('辛庄'), villageName: '辛庄', state: 'appealed', history: [], order: 9 },
    ])
    expect(await women.refused('assessment.compute', { clientId: freshClientId(), year })).toBe('VETO_OPEN')
  })

  it('gives a village whose veto stands the worst grade, and names it', async () => {
    await town.cloud.insertMany('vetoes', [
      { _id: town.villageId('中西里'), villageName: '中西里', state: 'upheld', history: [], order: 1 },
    ])
    const view = await compute()
    expect(rowOf(view, '中西里')).toMatchObject({ gradeName: '不合格', vetoed: true, place: 59 })
  })

  it('computes once at a time, and the same request once', async () => {
    const clientId = freshClientId()
    const answers = await Promise.all([
      ...Array.from({ length: 3 }, () => women.refused('assessment.compute', { clientId, year })),
      admin.refused('assessment.compute', { clientId: freshClientId(), year }),
    ])
    expect(answers.filter((code) => code !== 'ACCEPTED' && code !== 'BUSY')).toEqual([])
    const { id } = await compute(women, '', clientId)
    expect((await compute(women, '', clientId)).id).toBe(id)
    const drafts = town.cloud
      .readAll('publications')
      .filter(({ type, state }) => type === 'assessment' && state === 'draft')
    expect(drafts.length).toBe(1)
    const sheets = town.cloud.readAll('assessmentSheets').filter(({ assessmentId }) => assessmentId === id)
    expect(sheets).toHaveLength(59)
  })

  it('corrects what is published with a reason: a new edition, the old one steps back', async () => {
    const first = await published()
    expect(await women.refused('assessment.compute', { clientId: freshClientId(), year })).toBe(
      'ASSESSMENT_CORRECTION',
    )
    await deduct('中西里')
    const second = await published('补记一次上级扣分')
    expect(await guest.call('assessment.get', { year })).toMatchObject({
      id: second,
      number: '2026年年底考核（第2版）',
      corrected: '补记一次上级扣分',
    })
    expect(await women.call('assessment.record', { assessmentId: first })).toMatchObject({
      state: 'withdrawn',
    })
  })

  it('asks for computing anew where a record came in since', async () => {
    const { id } = await compute()
    await admin.call('assessment.check', { assessmentId: id })
    const deduction = await deduct('中西里')
    expect(await women.refused('assessment.publish', { assessmentId: id })).toBe('ASSESSMENT_CHANGED')
    await women.call('deduction.withdraw', { deductionId: deduction.id, reason: '记错了村' })
    expect((await women.call('assessment.publish', { assessmentId: id })).state).toBe('published')
  })
})

describe('deductions from above', () => {
  it('are recorded by discipline, women and admins, kept for good, and withdrawn with a reason', async () => {
    const discipline = await town.make({ role: 'office', office: 'discipline' })
    const poverty = await town.make({ role: 'office', office: 'poverty' })
    const input = {
      clientId: freshClientId(),
      villageId: town.villageId('中西里'),
      on: '2026-06-18',
      issuer: '区督查组',
      points: 100,
      reason: '路边有垃圾',
    }
    for (const who of [poverty, leader, guest])
      expect(await who.refused('deduction.record', input)).toBe('NO_ROLE')
    expect(await discipline.refused('deduction.record', { ...input, on: '2026-06-21' })).toBe(
      'DEDUCTION_AHEAD',
    )
    expect(await discipline.refused('deduction.record', { ...input, reason: '' })).toBe('INVALID_INPUT')
    const made = await Promise.all([1, 2, 3].map(() => discipline.call('deduction.record', input)))
    expect(new Set(made.map(({ id }) => id)).size).toBe(1)
    const deductionId = made[0]?.id ?? ''
    expect(await discipline.refused('deduction.withdraw', { deductionId, reason: '' })).toBe('INVALID_INPUT')
    await discipline.call('deduction.withdraw', { deductionId, reason: '不是本村的路段' })
    const { items } = await leader.call('deduction.list', {})
    expect(items).toMatchObject([{ state: 'withdrawn', mayWithdraw: false, points: 100 }])
    expect(rowOf(await compute(), '中西里')).toMatchObject({ score: 3960 + 2000 + 1000 + 500 })
  })
})

describe('appeals', () => {
  it('are the secretary’s, in time, once, and answered by another; one upheld asks for a correction', async () => {
    const villageId = town.villageId('中西里')
    const secretary = await town.make({ role: 'cadre', villageId, isSecretary: true })
    const cadre = await town.makeCadre('中西里')
    const id = await published()
    const input = {
      clientId: freshClientId(),
      assessmentId: id,
      villageId,
      reason: '清底子按时完成了，请核对',
    }
    expect(await cadre.refused('assessment.appeal', input)).toBe('SECRETARY_ONLY')
    expect(await guest.refused('assessment.appeal', input)).toBe('NO_ROLE')
    expect(
      await secretary.refused('assessment.appeal', { ...input, villageId: town.villageId('东升') }),
    ).toBe('NOT_YOUR_VILLAGE')
    const [appeal] = await Promise.all([
      secretary.call('assessment.appeal', input),
      secretary.call('assessment.appeal', input),
    ])
    expect(await secretary.refused('assessment.appeal', { ...input, clientId: freshClientId() })).toBe(
      'ALREADY_APPEALED',
    )
    const verdict = { appealId: appeal.id, verdict: 'accept' as const, reason: '核对属实，更正' }
    expect(await women.refused('assessment.answer', verdict)).toBe('SECOND_PERSON_NEEDED')
    expect(await leader.refused('assessment.answer', verdict)).toBe('NO_ROLE')
    later(3)
    expect(await women.refused('assessment.finalise', { assessmentId: id })).toBe('APPEALS_RUNNING')
    later(7)
    expect(await women.refused('assessment.finalise', { assessmentId: id })).toBe('APPEALS_OPEN')
    await admin.call('assessment.answer', verdict)
    expect(await women.refused('assessment.finalise', { assessmentId: id })).toBe('APPEAL_UPHELD')
    // Another village appeals in time, and the correction is published before it is answered.
    const elsewhere = await town.make({
      role: 'cadre',
      villageId: town.villageId('东升'),
      isSecretary: true,
    })
    later(1)
    const other = await elsewhere.call('assessment.appeal', {
      ...input,
      clientId: freshClientId(),
      villageId: town.villageId('东升'),
    })
    later(7)
    const next = await published('中西里申诉成立')
    expect(
      await secretary.refused('assessment.appeal', { ...input, clientId: freshClientId(), assessmentId: id }),
    ).toBe('ALREADY_APPEALED')
    later(14)
    expect(
      await secretary.refused('assessment.appeal', {
        ...input,
        clientId: freshClientId(),
        assessmentId: next,
      }),
    ).toBe('APPEALS_OVER')
    // What was asked of the earlier edition is answered too.
    expect(await women.refused('assessment.finalise', { assessmentId: next })).toBe('APPEALS_OPEN')
    await admin.call('assessment.answer', { ...verdict, appealId: other.id, verdict: 'reject' })
    expect((await women.call('assessment.finalise', { assessmentId: next })).state).toBe('final')
    expect(
      await women.refused('assessment.compute', { clientId: freshClientId(), year, reason: '再算' }),
    ).toBe('ASSESSMENT_FINAL')
    expect((await guest.call('assessment.get', {})).state).toBe('final')
  })
})

describe('decisions', () => {
  const criticise = (village: string, over: object = {}) => ({
    clientId: freshClientId(),
    year,
    kind: 'criticism' as const,
    villageId: town.villageId(village),
    reason: '全年考核不合格，整改不力',
    ...over,
  })

  it('are a leader’s alone, and need a reason', async () => {
    await published()
    for (const who of [admin, women, guest, await town.makeCadre('中西里')])
      expect(await who.refused('decision.make', criticise('中西里'))).toBe('NO_ROLE')
    expect(await leader.refused('decision.make', criticise('中西里', { reason: ' ' }))).toBe('INVALID_INPUT')
    const { villageId: _, ...nobody } = criticise('中西里')
    expect(await leader.refused('decision.make', nobody)).toBe('INVALID_INPUT')
    expect(town.cloud.readAll('decisions')).toEqual([])
  })

  it('follow a proposal once, however many leaders press, and draft the notice for another’s check', async () => {
    await published()
    const { proposals } = await leader.call('decision.list', {})
    const proposal = proposals.find(({ kind }) => kind === 'criticism')
    if (!proposal) throw new Error('nothing proposed')
    const second = await town.make({ role: 'leader' })
    const input = () => ({
      ...criticise('中西里'),
      villageId: proposal.villageId,
      proposalId: proposal.id,
    })
    const codes = await Promise.all([leader, second].map((who) => who.refused('decision.make', input())))
    expect(codes.sort()).toEqual(['ACCEPTED', 'ALREADY_DECIDED'])
    const notices = town.cloud.readAll('publications').filter(({ type }) => type === 'notice')
    expect(notices).toMatchObject([{ kind: 'criticism', state: 'draft' }])
    const noticeId = String(notices[0]?.['_id'])
    await women.call('notice.check', { noticeId })
    expect(await guest.refused('notice.get', { noticeId })).toBe('NOT_FOUND')
    await admin.call('notice.publish', { noticeId })
    expect((await guest.call('notice.get', { noticeId })).body).toContain(proposal.villageName)
    expect((await leader.call('decision.list', {})).proposals.map(({ id }) => id)).not.toContain(proposal.id)
  })

  it('may decline a proposal with a reason, which no village sees', async () => {
    const id = await published()
    const { proposals } = await leader.call('decision.list', {})
    const [proposal] = proposals
    if (!proposal) throw new Error('nothing proposed')
    const input = { proposalId: proposal.id, assessmentId: id, clientId: freshClientId(), reason: '情况特殊' }
    expect(await leader.refused('decision.decline', { ...input, reason: '' })).toBe('INVALID_INPUT')
    expect(await women.refused('decision.decline', input)).toBe('NO_ROLE')
    await leader.call('decision.decline', input)
    await leader.call('decision.decline', input)
    expect(
      await leader.refused('decision.make', {
        ...criticise('中西里', { clientId: freshClientId() }),
        kind: proposal.kind,
        villageId: proposal.villageId,
        proposalId: proposal.id,
      }),
    ).toBe('ALREADY_DECIDED')
    const cadre = await town.makeCadre(proposal.villageName)
    expect((await cadre.call('decision.list', { villageId: proposal.villageId })).items).toEqual([])
    expect((await women.call('decision.list', {})).items).toMatchObject([{ state: 'declined' }])
  })

  it('that were taken back are announced by nobody', async () => {
    const made = await leader.call('decision.make', criticise('中西里'))
    const { noticeId } = made
    expect((await women.call('notice.record', { noticeId })).form.body).toMatch(/各村、各站所要引以为戒。$/)
    await women.call('notice.check', { noticeId })
    await leader.call('decision.revoke', { decisionId: made.id, reason: '误记', clientId: freshClientId() })
    expect(await admin.refused('notice.publish', { noticeId })).toBe('WRONG_STATE')
    expect(await women.call('notice.record', { noticeId })).toMatchObject({ state: 'withdrawn' })
  })

  it('name a person to staff alone, and are revoked with a reason', async () => {
    const villageId = town.villageId('中西里')
    const made = await leader.call('decision.make', {
      ...criticise('中西里', { about: '村支部书记', person: '张三丰' }),
      kind: 'admonition',
    })
    expect(made).toMatchObject({ person: '张三丰', noticeId: '' })
    const cadre = await town.makeCadre('中西里')
    expect(JSON.stringify(await cadre.call('decision.list', { villageId }))).not.toContain('张三丰')
    expect(await cadre.refused('decision.list', {})).toBe('NO_ROLE')
    expect(await women.refused('decision.revoke', { decisionId: made.id, reason: '误记' })).toBe('NO_ROLE')
    expect(await leader.call('decision.revoke', { decisionId: made.id, reason: '误记' })).toMatchObject({
      state: 'revoked',
    })
    const office = await leader.call('decision.make', {
      clientId: freshClientId(),
      year,
      kind: 'commendation',
      office: 'construction',
      reason: '技术指导到位',
    })
    expect(office.body).toBe('村建办')
  })
})

describe('export', () => {
  it('holds the list, every point and the decisions, and no formula', async () => {
    await deduct('中西里')
    const id = await published()
    await leader.call('decision.make', {
      clientId: freshClientId(),
      year,
      kind: 'accountability',
      villageId: town.villageId('中西里'),
      reason: '=HYPERLINK("http://x")',
    })
    expect(await guest.refused('export.assessment', { assessmentId: id })).toBe('NO_ROLE')
    const { fileId, rows } = await leader.call('export.assessment', { assessmentId: id })
    expect(rows).toBe(59)
    const grids = await readGrids(await stored(town, fileId))
    if (!grids.ok) throw new Error(grids.message)
    const [list, points, decided] = grids.value
    expect(list?.rows).toHaveLength(60)
    expect(points?.rows.length).toBeGreaterThan(59 * 10)
    const texts = [...(decided?.rows[1]?.cells.values() ?? [])].map(({ text }) => text)
    expect(texts.some((text) => text.includes('HYPERLINK'))).toBe(true)
  })
})

describe('the numbers', () => {
  it('read documents in proportion to villages, not to scores, households and photos', async () => {
    const read = async () => {
      town.cloud.resetCounters()
      await compute()
      return town.cloud.counters()
    }
    // The first freezes the rules; from the second on each finds one draft to step back.
    await compute()
    await compute()
    const small = await read()
    const villageId = town.villageId('中西里')
    const many = (name: string) =>
      town.cloud.insertMany(
        name,
        Array.from({ length: 20_000 }, (_, i) => ({
          _id: `${name}${i}`,
          slot: `${name}${i}`,
          villageId,
          month,
          at: i,
          number: `n${i}`,
        })),
      )
    for (const name of ['householdScores', 'households', 'photos']) await many(name)
    const large = await read()
    expect(large.requests).toBe(small.requests)
    // One more: the edition that was computed before.
    expect(large.documentsRead).toBe(small.documentsRead + 1)
    expect(large.documentsRead).toBeLessThanOrEqual(59 * 3)
  })
})

describe('every point', () => {
  it('opens its record to a leader and to the village itself, in a whole town', async () => {
    const demo = await startTown({ demo: true })
    const actors = actorsIn(demo.cloud)
    for (const id of ['assessment', 'assessment-published'])
      await demoSteps.find((step) => step.id === id)?.run(actors)
    const boss = demo.as('demo-leader')
    const { assessment } = await demo.as('oGuest').call('assessment.get', {})
    const seen = new Set<LinkKind>()
    for (const { villageId, score } of assessment.villages) {
      const { sheet } = await boss.call('assessment.sheet', { villageId })
      expect(sheet.points.reduce((sum, { points }) => sum + points, 0)).toBe(score)
      const cadre = demo.cloud
        .readAll('people')
        .find(({ grants }) =>
          (grants as { role: string; villageId?: string }[]).some(
            (grant) => grant.role === 'cadre' && grant.villageId === villageId,
          ),
        )
      for (const who of [boss, demo.as(String(cadre?._id))])
        for (const { link } of sheet.points.filter(({ link: { kind } }) => !seen.has(kind)))
          await opens(who, link, villageId)
      sheet.points.forEach(({ link: { kind } }) => seen.add(kind))
    }
    expect([...seen].sort()).toEqual(
      expect.arrayContaining([
        'cleanup',
        'deduction',
        'deductions',
        'entry',
        'faults',
        'problems',
        'ranking',
      ]),
    )
    // The step leaves something to do by hand.
    expect((await demo.as('demo-admin-2').call('assessment.appeals', {})).items).toMatchObject([
      { villageName: '泉头', state: 'open', mayAnswer: true },
    ])
    expect((await demo.as('demo-leader').call('me.get', {})).todo.map(({ kind }) => kind)).toContain(
      'proposalsToDecide',
    )
    await demo.close()
  }, 120_000)

  /** What the page of a point asks for. */
  async function opens(who: Someone, { kind, id }: Point['link'], villageId: string): Promise<void> {
    switch (kind) {
      case 'ranking':
        return void (await who.call('ranking.get', { month: id }))
      case 'entry':
      case 'award':
        return void (await who.call('entry.get', { entryId: id }))
      case 'cleanup':
      case 'veto':
        return void (await who.call('cleanup.board', { villageId }))
      case 'problem':
        return void (await who.call('problem.get', { problemId: id }))
      case 'problems':
        return void (await who.call('problem.list', { villageId, view: 'closed' }))
      case 'accountability':
      case 'faults':
        return void (await who.call('accountability.list', { villageId, state: 'confirmed' }))
      case 'deduction':
      case 'deductions':
        return void (await who.call('deduction.list', { villageId }))
      case 'village':
        return void (await who.call('village.get', { villageId }))
    }
  }
})
