import { payoutCase } from '@shared/award/cases'
import { readEntryNumber } from '@shared/landscape/quota'
import type { Input } from '@contract'
import { judgedTown, judgeNames, judges, smallTable, vetoOf, villagesOf, workId } from '../support/judged'
import { photoOf } from '../support/landscape'
import { freshClientId, startTown, type Someone, type Town } from '../support/town'
import { readStored } from '../support/workbook'

jest.setTimeout(30_000)

let town: Town
let author: Someone
let second: Someone
let office: Someone
beforeEach(async () => {
  town = await startTown()
  author = await town.makeAdmin('oAuthorAdmin')
  second = await town.makeAdmin('oSecondAdmin')
  office = await town.make({ role: 'office', office: 'women' }, 'oOfficeWoman')
})
afterEach(() => town.close())

const villager = () => town.as('oVillager')
const compute = (over: Partial<Input<'result.compute'>> = {}) =>
  author.call('result.compute', { clientId: freshClientId(), ...over })
const refusedToCompute = (over: Partial<Input<'result.compute'>> = {}) =>
  author.refused('result.compute', { clientId: freshClientId(), ...over })

/** Judged, with the sixth village's two works out: ten works for ten prizes. */
async function ready(): Promise<void> {
  await judgedTown(town)
  await vetoOf(town, 'upheld', villagesOf(town)[5])
  await smallTable(author)
}

async function published(): Promise<string> {
  await ready()
  const { id: resultId } = await compute()
  await second.call('result.check', { resultId })
  await author.call('result.publish', { resultId })
  return resultId
}

const afterNotice = '2026-06-24T09:00:00+08:00'

async function final(): Promise<string> {
  const resultId = await published()
  town.cloud.setNow(afterNotice)
  await author.call('result.finalise', { resultId })
  return resultId
}

const objectionTo = (resultId: string, over: Partial<Input<'objection.file'>> = {}) => ({
  clientId: freshClientId(),
  resultId,
  reason: '第三名的景观去年就建好了。',
  ...over,
})

async function paidBy(
  who: Someone,
  payoutId: string,
  amount: number,
  over: Partial<Input<'payout.record'>> = {},
): Promise<Input<'payout.record'>> {
  return {
    payoutId,
    amount,
    voucher: `凭${payoutId.slice(-20)}`,
    payee: '领款人张三',
    photoIds: [await photoOf(town, who)],
    ...over,
  }
}

describe('from sheets to paid prizes', () => {
  it('goes through a check, a notice period with an objection, and payouts by two persons that reconcile', async () => {
    await ready()
    const draft = await compute()
    expect(draft).toMatchObject({ state: 'draft', number: '', noticeUntil: 0 })
    expect(draft.result.works.map(({ entryId }) => entryId)).toEqual(
      [0, 1, 2, 3, 4, 6, 7, 8, 9, 10].map(workId),
    )
    expect(draft.result.vetoed).toEqual([expect.objectContaining({ entries: 2, missing: ['柴草堆'] })])
    // The most creative work would be second-best graded too: it has the larger amount, the other passes down.
    const prize = (id: string) =>
      draft.result.awards.filter(({ prizeId }) => prizeId === id).map(({ entryId }) => entryId)
    expect(prize('creativity')).toEqual([workId(4)])
    expect(prize('second')).toEqual([2, 3, 6].map(workId))
    expect(draft.result.money).toEqual({ prizes: 1850, awarded: 1850 })
    const frozen = town.cloud.read('rules', 'awards:1')
    expect(frozen?.['frozenAt']).toBeGreaterThan(0)
    expect(draft.result.rules.awards.sha256).toBe(frozen?.['sha256'])

    const resultId = draft.id
    expect(await author.refused('result.publish', { resultId })).toBe('WRONG_STATE')
    expect((await author.call('result.record', { resultId })).mayCheck).toBe(false)
    expect(await author.refused('result.check', { resultId })).toBe('SECOND_PERSON_NEEDED')
    await office.call('result.check', { resultId })
    expect(await villager().refused('result.get', {})).toBe('NOT_FOUND')
    const shown = await author.call('result.publish', { resultId })
    expect(shown).toMatchObject({ state: 'published', number: '2026年第1次评比' })
    expect(new Date(shown.noticeUntil).toISOString()).toBe('2026-06-23T15:59:59.999Z')

    const objection = await villager().call('objection.file', objectionTo(resultId, { entryId: workId(2) }))
    expect(objection).toMatchObject({ state: 'open', entry: { id: workId(2), title: '作品2' } })
    expect(await author.refused('result.finalise', { resultId })).toBe('NOTICE_RUNNING')
    town.cloud.setNow(afterNotice)
    expect(await author.refused('result.finalise', { resultId })).toBe('OBJECTION_OPEN')
    expect(await villager().refused('objection.file', objectionTo(resultId))).toBe('NOTICE_OVER')
    await office.call('objection.answer', {
      objectionId: objection.id,
      verdict: 'reject',
      reason: '已核实，今年所建。',
    })
    expect((await villager().call('objection.mine', {})).items).toEqual([
      expect.objectContaining({ state: 'rejected', answer: '已核实，今年所建。' }),
    ])

    const done = await author.call('result.finalise', { resultId })
    expect(done).toMatchObject({ state: 'final', objections: { filed: 1, answered: 1 } })
    const start = await office.call('payout.list', {})
    expect(start.totals).toEqual({
      prizes: 1850,
      vacant: 0,
      awarded: 1850,
      pending: 1850,
      recorded: 0,
      paid: 0,
      reconciles: true,
    })
    expect(start.items).toHaveLength(10)
    for (const { id, amount } of start.items)
      await office.call('payout.record', await paidBy(office, id, amount))
    const between = await office.call('payout.list', { state: 'recorded' })
    expect(between.totals).toMatchObject({ pending: 0, recorded: 1850, paid: 0, reconciles: true })
    expect(between.items.every(({ mine }) => mine)).toBe(true)
    for (const { id } of start.items) {
      expect(await office.refused('payout.confirm', { payoutId: id })).toBe('SECOND_PERSON_NEEDED')
      await author.call('payout.confirm', { payoutId: id })
    }
    const end = await author.call('payout.list', {})
    expect(end.totals).toMatchObject({ awarded: 1850, recorded: 0, paid: 1850, reconciles: true })
    const view = await villager().call('result.get', {})
    expect(view.state).toBe('final')
    expect(view.paid).toHaveLength(10)
    expect(view.paid).toContain(`creativity:${workId(4)}`)
  })

  it('shows everybody the result, and nobody who judged, filed, worked or was paid', async () => {
    const resultId = await final()
    const leader = await town.make({ role: 'leader' })
    const { items } = await leader.call('payout.list', {})
    const [one] = items
    if (!one) throw new Error('no payouts')
    await office.call('payout.record', await paidBy(office, one.id, one.amount))
    await author.call('payout.confirm', { payoutId: one.id })
    town.cloud.resetCounters()
    const view = await villager().call('result.get', {})
    expect(town.cloud.counters().requests).toBeLessThanOrEqual(3)
    expect(view.id).toBe(resultId)
    expect(view.covers[workId(0)]).toContain('work00-thumb')
    expect(Object.keys(view.covers)).toHaveLength(10)
    const text = JSON.stringify(view)
    const people = town.cloud.readAll('people')
    expect(people.length).toBeGreaterThan(5)
    for (const secret of [
      ...people.flatMap(({ _id, name }) => [String(_id), String(name)]),
      ...judges,
      ...judgeNames,
    ])
      expect(text).not.toContain(secret)
    for (const secret of ['oCadreOfWorks', '领款人张三', '凭', 'voucher', 'payee'])
      expect(text).not.toContain(secret)
    expect(Object.keys(view).sort()).toEqual([
      'covers',
      'finalAt',
      'id',
      'noticeUntil',
      'number',
      'objections',
      'paid',
      'publishedAt',
      'result',
      'sha256',
      'state',
    ])
    // Each village's page says the same of it: its own prizes, or its veto, or nothing.
    const of = villagesOf(town).slice(0, 7)
    const pages = await Promise.all(of.map(({ id }) => villager().call('village.get', { villageId: id })))
    const given = pages.flatMap(({ id, contest }) =>
      (contest?.prizes ?? []).map(({ prizeId, entryId }) => `${id}:${prizeId}:${entryId}`),
    )
    const villageOf = new Map(view.result.works.map(({ entryId, villageId }) => [entryId, villageId]))
    expect(given.sort()).toEqual(
      view.result.awards
        .map(({ prizeId, entryId }) => `${villageOf.get(entryId)}:${prizeId}:${entryId}`)
        .sort(),
    )
    expect(pages[0]?.contest?.final).toBe(true)
    expect(pages[5]?.contest).toEqual({
      final: true,
      prizes: [],
      vetoed: { missing: ['柴草堆'], entries: 2 },
    })
    expect(pages[6]).not.toHaveProperty('contest')
  })

  it('can be computed again from the stored sheets to the byte', async () => {
    const resultId = await final()
    expect(await office.call('result.prove', { resultId })).toMatchObject({ same: true })
    const { sha256 } = await villager().call('result.get', {})
    // A later version of the rules takes nothing from what was made by this one.
    await smallTable(author, { noticeDays: 9 })
    expect(await office.call('result.prove', { resultId })).toEqual({
      stored: sha256,
      recomputed: sha256,
      same: true,
    })
    await vetoOf(town, 'confirmed', villagesOf(town)[0])
    expect(await office.call('result.prove', { resultId })).toMatchObject({ stored: sha256, same: false })
  })
})

describe('no result', () => {
  it('while the judging is open or nobody has decided on double prizes; that freezes nothing', async () => {
    expect(await refusedToCompute()).toBe('JUDGING_STILL_OPEN')
    await judgedTown(town)
    expect(await refusedToCompute()).toBe('DOUBLE_PRIZE_UNDECIDED')
    expect(town.cloud.readAll('rules').every(({ frozenAt }) => frozenAt === 0)).toBe(true)
  })

  it('while judges may still hand in', async () => {
    await judgedTown(town, { judgingState: 'judging' })
    await smallTable(author)
    expect(await refusedToCompute()).toBe('JUDGING_STILL_OPEN')
  })

  it('asks a judge for what can still be handed in, and for nothing once the scoring is over', async () => {
    const [mine] = judges
    await judgedTown(town, {
      judgingState: 'judging',
      without: [`${workId(4)}:${mine}`, `${workId(5)}:${mine}`],
    })
    const left = async () =>
      (await town.as(mine).call('me.get', {})).todo.find(({ kind }) => kind === 'sheetsToFill')?.count
    expect(await left()).toBe(2)
    await office.call('entry.return', { entryId: workId(4), reason: '照片不清楚' })
    expect(await left()).toBe(1)
    await author.call('judging.close', {})
    expect(await left()).toBeUndefined()
  })

  it('while sheets are missing: the works are named', async () => {
    await judgedTown(town, { without: [`${workId(3)}:${judges[1]}`, `${workId(7)}:${judges[0]}`] })
    await smallTable(author)
    await expect(compute()).rejects.toThrow(/还有 2 个作品的评分表不齐：02-08 作品7、04-04 作品3/)
  })

  it('of fewer works than prizes, unless they are to stay vacant', async () => {
    await judgedTown(town, { works: 8 })
    await smallTable(author)
    expect(await refusedToCompute()).toBe('FEWER_ENTRIES')
    const { result } = await compute({ allowVacant: true })
    expect(result.vacant).toEqual([{ prizeId: 'third', prizeName: '三等奖', count: 2 }])
    expect(result.money).toEqual({ prizes: 1850, awarded: 1650 })
  })

  it('while a veto is open: the villages are named', async () => {
    await ready()
    await vetoOf(town, 'appealed', villagesOf(town)[2])
    await expect(compute()).rejects.toThrow(villagesOf(town)[2]?.name)
    expect(await refusedToCompute()).toBe('VETO_OPEN')
  })

  it('by anyone but an admin', async () => {
    await ready()
    const input = { clientId: freshClientId() }
    const leader = await town.make({ role: 'leader' })
    for (const who of [office, leader, villager()])
      expect(await who.refused('result.compute', input)).toBe('NO_ROLE')
    const { id: resultId } = await compute()
    expect(await leader.refused('result.check', { resultId })).toBe('NO_ROLE')
    expect(await office.refused('result.finalise', { resultId })).toBe('NO_ROLE')
    expect(await villager().refused('result.record', { resultId })).toBe('NO_ROLE')
    expect((await leader.call('result.record', { resultId })).history[0]?.by).toBeDefined()
    const desk = await leader.call('result.desk', {})
    expect(desk.items).toEqual([expect.objectContaining({ id: resultId, state: 'draft' })])
    expect(JSON.stringify(desk)).not.toContain(workId(0))
  })
})

describe('what changed meanwhile', () => {
  it('stops a result before it is published, and before it is final', async () => {
    await ready()
    const { id: resultId } = await compute()
    await second.call('result.check', { resultId })
    await vetoOf(town, 'confirmed', villagesOf(town)[0])
    expect(await author.refused('result.publish', { resultId })).toBe('RESULT_CHANGED')
  })

  it('stops a published one from becoming final', async () => {
    const resultId = await published()
    town.cloud.setNow(afterNotice)
    await vetoOf(town, 'proposed', villagesOf(town)[1])
    expect(await author.refused('result.finalise', { resultId })).toBe('VETO_OPEN')
  })

  it('also a new version of the rules; the frozen one cannot be edited', async () => {
    const resultId = await published()
    town.cloud.setNow(afterNotice)
    const { items } = await author.call('rule.list', {})
    const awards = items.find(({ name }) => name === 'awards')
    expect(awards?.frozenAt).toBeGreaterThan(0)
    await smallTable(author, { noticeDays: 5 })
    const revision = {
      clientId: freshClientId(),
      name: 'awards' as const,
      body: awards?.body,
      reason: '改回去',
    }
    expect(await author.refused('rule.revise', { ...revision, basedOn: 1 })).toBe('RULE_FROZEN')
    expect(town.cloud.readAll('rules').filter(({ name }) => name === 'awards')).toHaveLength(2)
    expect(await author.refused('result.finalise', { resultId })).toBe('RESULT_CHANGED')
  })

  it('lets one result stand at a time, and the next take its place with the next number', async () => {
    const resultId = await published()
    const { id: other } = await compute()
    await second.call('result.check', { resultId: other })
    expect(await author.refused('result.publish', { resultId: other })).toBe('RESULT_STANDS')
    expect(await author.refused('result.withdraw', { resultId, reason: ' ' })).toBe('INVALID_INPUT')
    await author.call('result.withdraw', { resultId, reason: '异议成立，重新计算' })
    expect(await villager().refused('result.get', {})).toBe('NOT_FOUND')
    const next = await author.call('result.publish', { resultId: other })
    expect(next.number).toBe('2026年第2次评比')
    expect(await villager().refused('objection.file', objectionTo(resultId))).toBe('NOT_FOUND')
  })
})

describe('sent again, or twice at once', () => {
  it('makes one draft, one publication and one set of payouts', async () => {
    await ready()
    const input = { clientId: freshClientId() }
    const [a, b] = await Promise.all([
      author.call('result.compute', input),
      author.call('result.compute', input),
    ])
    expect(a.id).toBe(b.id)
    const resultId = a.id
    await second.call('result.check', { resultId })
    const press = { resultId, clientId: freshClientId() }
    const first = await author.call('result.publish', press)
    expect(await author.call('result.publish', press)).toEqual(first)
    town.cloud.setNow(afterNotice)
    const answers = await Promise.all([
      author.refused('result.finalise', { resultId }),
      second.refused('result.finalise', { resultId }),
    ])
    expect(answers).toContain('ACCEPTED')
    expect(town.cloud.readAll('payouts')).toHaveLength(10)
    const again = await author.call('result.finalise', { resultId })
    expect(again.history.filter(({ label }) => label === '确定为正式结果')).toHaveLength(1)
    expect(await author.refused('result.withdraw', { resultId, reason: '晚了' })).toBe('WRONG_STATE')
    const written = town.cloud.readAll('ledger').map(({ action }) => String(action))
    for (const action of ['result.compute', 'result.publish', 'result.finalise'])
      expect(written.filter((one) => one === action)).toHaveLength(1)
  })

  it('publishes one of two results pressed at once', async () => {
    await ready()
    const { id: one } = await compute()
    const { id: two } = await compute()
    for (const resultId of [one, two]) await second.call('result.check', { resultId })
    await Promise.all([
      author.refused('result.publish', { resultId: one }),
      second.refused('result.publish', { resultId: two }),
    ])
    const standing = town.cloud.readAll('publications').filter(({ state }) => state === 'published')
    expect(standing).toHaveLength(1)
  })

  it('opens the payouts that a broken call left out', async () => {
    const resultId = await published()
    const record = town.cloud.read('publications', resultId)
    await author.call('result.withdraw', { resultId, reason: '重来' })
    await town.cloud.insertMany('publications', [{ ...record, _id: 'broken', state: 'final' }])
    expect((await author.call('payout.list', {})).totals).toMatchObject({ awarded: 1850, reconciles: false })
    await author.call('result.finalise', { resultId: 'broken' })
    expect((await author.call('payout.list', {})).totals).toMatchObject({ pending: 1850, reconciles: true })
  })
})

describe('objections', () => {
  it('are three a person at most, also five at once, and each is kept once', async () => {
    const resultId = await published()
    const input = objectionTo(resultId)
    const [one, two] = await Promise.all([
      villager().call('objection.file', input),
      villager().call('objection.file', input),
    ])
    expect(one.id).toBe(two.id)
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => villager().refused('objection.file', objectionTo(resultId))),
    )
    expect(answers.filter((answer) => answer === 'ACCEPTED')).toHaveLength(2)
    expect(answers.filter((answer) => answer === 'OBJECTIONS_TODAY')).toHaveLength(3)
    expect(await villager().call('objection.file', input)).toEqual(one)
    expect((await villager().call('objection.mine', {})).items).toHaveLength(3)
    expect(await town.as('oOther').refused('objection.file', objectionTo(resultId))).toBe('ACCEPTED')
    town.cloud.resetCounters()
    const view = await villager().call('result.get', {})
    expect(town.cloud.counters().requests).toBeLessThanOrEqual(3)
    expect(view).toMatchObject({ state: 'published', objections: { filed: 4, answered: 0 }, paid: [] })

    const page = await office.call('objection.list', { limit: 3 })
    const rest = await office.call('objection.list', {
      limit: 3,
      ...(page.next ? { cursor: page.next } : {}),
    })
    expect(new Set([...page.items, ...rest.items].map(({ id }) => id)).size).toBe(4)
    expect(JSON.stringify(page)).not.toContain('oVillager')
    expect(await villager().refused('objection.list', {})).toBe('NO_ROLE')
  })

  it('are about what is there, in words that may stand, answered by somebody else', async () => {
    const resultId = await published()
    const refused = (over: Partial<Input<'objection.file'>>) =>
      villager().refused('objection.file', objectionTo(resultId, over))
    expect(await refused({ entryId: 'nothere' })).toBe('NOT_FOUND')
    expect(await refused({ reason: '这里有违禁内容。' })).toBe('TEXT_NOT_ALLOWED')
    expect(await refused({ reason: '不' })).toBe('INVALID_INPUT')
    const { id: objectionId } = await office.call('objection.file', objectionTo(resultId))
    const verdict = { objectionId, verdict: 'accept' as const, reason: '情况属实' }
    expect(await office.refused('objection.answer', verdict)).toBe('SECOND_PERSON_NEEDED')
    const answers = await Promise.all([
      author.refused('objection.answer', verdict),
      second.refused('objection.answer', { ...verdict, verdict: 'reject' }),
    ])
    expect(answers.filter((answer) => answer === 'ACCEPTED')).toHaveLength(1)
  })

  it('to a result that was taken back are answered before the next is final', async () => {
    const resultId = await published()
    const { id: objectionId } = await villager().call('objection.file', objectionTo(resultId))
    await author.call('result.withdraw', { resultId, reason: '重新计算' })
    const { id: next } = await compute()
    await second.call('result.check', { resultId: next })
    await author.call('result.publish', { resultId: next })
    town.cloud.setNow(afterNotice)
    expect(await author.refused('result.finalise', { resultId: next })).toBe('OBJECTION_OPEN')
    await office.call('objection.answer', { objectionId, verdict: 'accept', reason: '已经重新计算' })
    expect(await author.refused('result.finalise', { resultId: next })).toBe('ACCEPTED')
  })

  it('that were upheld keep the result from becoming final', async () => {
    const resultId = await published()
    const { id: objectionId } = await villager().call('objection.file', objectionTo(resultId))
    await office.call('objection.answer', { objectionId, verdict: 'accept', reason: '情况属实' })
    town.cloud.setNow(afterNotice)
    expect(await author.refused('result.finalise', { resultId })).toBe('OBJECTION_UPHELD')
  })
})

describe('payouts', () => {
  async function firstPayouts() {
    await final()
    const { items } = await office.call('payout.list', {})
    const [one, two] = items
    if (!one || !two) throw new Error('no payouts')
    return [one, two] as const
  }

  it('are the prize, to a village without a veto, by a voucher of their own, with a photo', async () => {
    const [one, two] = await firstPayouts()
    const input = await paidBy(office, one.id, one.amount)
    expect(await office.refused('payout.record', { ...input, amount: one.amount + 1 })).toBe(
      'PAYOUT_NOT_THE_PRIZE',
    )
    expect(await office.refused('payout.record', { ...input, photoIds: [] })).toBe('INVALID_INPUT')
    expect(await office.refused('payout.record', { ...input, photoIds: ['nophoto'] })).toBe('PHOTO_MISSING')
    const leader = await town.make({ role: 'leader' })
    for (const who of [leader, villager()]) {
      expect(await who.refused('payout.record', input)).toBe('NO_ROLE')
      expect(await who.refused('payout.confirm', { payoutId: one.id })).toBe('NO_ROLE')
    }
    expect(await villager().refused('payout.list', {})).toBe('NO_ROLE')
    expect(await author.refused('payout.confirm', { payoutId: one.id })).toBe('WRONG_STATE')
    const clientId = freshClientId()
    const recorded = await office.call('payout.record', { ...input, clientId })
    expect(recorded).toMatchObject({ state: 'recorded', voucher: input.voucher, mine: true })
    expect(recorded.photos).toHaveLength(1)
    expect(await office.call('payout.record', { ...input, clientId })).toEqual(recorded)

    const other = await paidBy(office, two.id, two.amount)
    expect(await office.refused('payout.record', { ...other, photoIds: input.photoIds })).toBe('PHOTO_IN_USE')
    expect(await office.refused('payout.record', { ...other, voucher: input.voucher })).toBe('VOUCHER_USED')
    // The photo of the refused record is free for the right one.
    await office.call('payout.record', other)
    await vetoOf(
      town,
      'confirmed',
      villagesOf(town).find(({ id }) => id === two.villageId),
    )
    expect(await office.refused('payout.record', { ...other, clientId: freshClientId() })).toBe(
      'PAYOUT_VETOED',
    )
    expect(await author.refused('payout.confirm', { payoutId: two.id })).toBe('PAYOUT_VETOED')
  })

  it('are a workbook: every prize in the order of the works, and how far each is', async () => {
    const [one] = await firstPayouts()
    const input = await paidBy(office, one.id, one.amount)
    await office.call('payout.record', input)
    const { items } = await office.call('payout.list', {})
    const { fileId, rows } = await author.call('export.payouts', {})
    const [titles, ...lines] = await readStored(town, fileId)
    expect([rows, lines.length]).toEqual([items.length, items.length])
    const at = (title: string) => titles?.indexOf(title) ?? -1
    expect(lines.map((line) => line[at('作品编号')])).toEqual(
      items.map(({ number }) => readEntryNumber(number)).sort(),
    )
    const sum = (amounts: readonly number[]) => amounts.reduce((all, amount) => all + amount, 0)
    expect(sum(lines.map((line) => Number(line[at('金额（元）')])))).toBe(
      sum(items.map(({ amount }) => amount)),
    )
    const recorded = lines.filter((line) => line[at('凭证号')] !== '')
    expect(recorded).toHaveLength(1)
    expect(recorded[0]).toEqual(
      expect.arrayContaining([
        readEntryNumber(one.number),
        one.villageName,
        payoutCase.states.recorded,
        input.voucher,
        input.payee,
      ]),
    )
    expect(await villager().refused('export.payouts', {})).toBe('NO_ROLE')
  })

  it('take one voucher once, also for two prizes at once', async () => {
    const [one, two] = await firstPayouts()
    const voucher = '2026-0701'
    const inputs = [
      await paidBy(office, one.id, one.amount, { voucher }),
      await paidBy(second, two.id, two.amount, { voucher }),
    ] as const
    const answers = await Promise.all([
      office.refused('payout.record', inputs[0]),
      second.refused('payout.record', inputs[1]),
    ])
    expect([...answers].sort()).toEqual(['ACCEPTED', 'VOUCHER_USED'])
  })

  it('are confirmed once when two confirm at once', async () => {
    const [one] = await firstPayouts()
    await office.call('payout.record', await paidBy(office, one.id, one.amount))
    const answers = await Promise.all([
      author.refused('payout.confirm', { payoutId: one.id }),
      second.refused('payout.confirm', { payoutId: one.id }),
    ])
    expect(answers.filter((answer) => answer === 'ACCEPTED')).toHaveLength(1)
    const clientId = freshClientId()
    expect(await author.refused('payout.return', { payoutId: one.id, reason: '错了', clientId })).toBe(
      'WRONG_STATE',
    )
    const { totals } = await author.call('payout.list', {})
    expect(totals).toMatchObject({ paid: one.amount, pending: 1850 - one.amount, reconciles: true })
  })

  it('go back with a reason, and voucher and photo are free again', async () => {
    const [one, two] = await firstPayouts()
    const input = await paidBy(office, one.id, one.amount)
    await office.call('payout.record', input)
    const back = await author.call('payout.return', { payoutId: one.id, reason: '签名看不清' })
    expect(back).toMatchObject({ state: 'pending', stateName: payoutCase.states.pending, photos: [] })
    expect(back.voucher).toBeUndefined()
    expect(back.history[back.history.length - 1]).toMatchObject({ label: '退回重填', reason: '签名看不清' })
    await office.call('payout.record', { ...input, payoutId: two.id, amount: two.amount })
    await office.call('payout.record', await paidBy(office, one.id, one.amount, { voucher: '补-1' }))
    const { totals } = await office.call('payout.list', {})
    expect(totals).toMatchObject({ recorded: one.amount + two.amount, reconciles: true })
  })

  it('are none before a result is final', async () => {
    await published()
    expect(await office.call('payout.list', {})).toMatchObject({ items: [], totals: { awarded: 0, paid: 0 } })
  })
})
