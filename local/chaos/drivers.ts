import { householdColumns, titlesOf } from '../../cloudfunctions/documents/import/import-columns'
import { writeWorkbook } from '../../cloudfunctions/documents/workbook/excel'
import { addDays, dayOf, monthOf } from '../../miniprogram/shared/kernel/days'
import { demoSteps } from '../../seeds'
import { loadPlan } from '../../seeds/plan'
import type { Action, Input } from '../../typings/contract'
import { noise } from '../bench/noise-picture'
import type { Document } from '../cloud/database/values'
import type { ChaosTown } from './town'

/** One call that is about to be made: the same again is the same request. */
export interface Armed {
  readonly openid: string
  readonly action: Action
  readonly input: unknown
  /** Puts back what a checkpoint of the database does not hold: files. */
  readonly before?: () => Promise<unknown>
}

export interface Driver {
  readonly action: Action
  /** How far the campaign must be. */
  readonly stage: 'summer' | 'judged'
  arm(town: ChaosTown): Promise<Armed>
}

const driver = <A extends Action>(
  action: A,
  make: (town: ChaosTown) => Promise<{ openid: string; input: Input<A>; before?: () => Promise<unknown> }>,
  stage: Driver['stage'] = 'summer',
): Driver => ({ action, stage, arm: async (town) => ({ action, ...(await make(town)) }) })

const admin = 'demo-admin'
const second = 'demo-admin-2'
const women = 'demo-women'
const inspector = 'demo-inspector-1'
const cadre = 'demo-cadre-zhongxili'

const isIn = (state: string) => (record: Document) => record['state'] === state
const textOf = (record: Document, field: string) => String(record[field])

/** A cadre of the village, as the roster has it. */
const cadreOf = (town: ChaosTown, villageId: string): string =>
  String(
    town.one('people', ({ grants }) =>
      (grants as { role: string; villageId?: string }[]).some(
        (grant) => grant.role === 'cadre' && grant.villageId === villageId,
      ),
    )._id,
  )

const aProblem = (town: ChaosTown, state: string) => {
  const problem = town.one('problems', isIn(state))
  const villageId = textOf(problem, 'villageId')
  return { problemId: String(problem._id), villageId, cadre: cadreOf(town, villageId) }
}

const someDay = (town: ChaosTown, days: number) => addDays(dayOf(town.now()), days)

const notice = {
  kind: 'announcement',
  title: '关于集中清理村口的通知',
  body: '请各村本周内清理村口的杂物，完成以后拍照上报，谢谢配合。',
} as const

async function aDraft(town: ChaosTown): Promise<string> {
  return (await town.call(women, 'notice.draft', { clientId: town.clientId(), ...notice })).id
}

async function anExample(town: ChaosTown, checked: boolean): Promise<string> {
  const villageId = town.villageId('中西里')
  const { id: exposureId } = await town.call(women, 'exposure.draft', {
    clientId: town.clientId(),
    kind: 'good',
    title: '村口变了样',
    text: '杂物清走了，种上了花，路灯也亮了。',
    villageId,
    place: '村口',
    photoIds: [await town.photo(women)],
    beforeIds: [],
  })
  if (checked) await town.call(admin, 'exposure.check', { exposureId, clientId: town.clientId() })
  return exposureId
}

/** An open round of this month whose households of one village are scored, so that its month can be ranked. */
async function anOpenRound(town: ChaosTown): Promise<string> {
  const month = monthOf(dayOf(town.now()))
  const half = town.cloud.readAll('rounds').some(({ _id }) => _id === `${month}:first`) ? 'second' : 'first'
  await town.call('demo-discipline', 'round.open', {
    clientId: town.clientId(),
    month,
    half,
    perVillage: 2,
    inspectors: [inspector],
  })
  return `${month}:${half}`
}

async function anInvitation(town: ChaosTown): Promise<string> {
  const villageId = town.villageId('辛庄')
  const { code } = await town.call(admin, 'invitation.create', {
    clientId: town.clientId(),
    role: 'supervisor',
    villageId,
  })
  return code
}

async function anImport(
  town: ChaosTown,
): Promise<{ input: Input<'import.start'>; before: () => Promise<unknown> }> {
  const rows = ['901', '902', '903'].map((number) => [
    '中西里',
    number,
    `户主${number}`,
    '贫困户',
    '3排5号',
    '13900000000',
    '',
  ])
  const bytes = await writeWorkbook('农户', titlesOf(householdColumns), rows)
  const clientId = town.clientId()
  const before = () => town.cloud.upload(admin, `incoming/${clientId}.xlsx`, bytes)
  return { input: { clientId, kind: 'households', fileId: await before() }, before }
}

/** A work on a judge's list without a sheet, and full marks for it. */
async function anOpenStop(town: ChaosTown) {
  const openid = 'demo-judge-01'
  const { stops, sheet } = await town.call(openid, 'judging.route', {})
  const entryId = stops.find((stop) => !stop.sheet)?.entryId ?? ''
  const items = sheet.groups.flatMap((group) => group.items)
  return { openid, entryId, answers: Object.fromEntries(items.map(({ id, cap }) => [id, { points: cap }])) }
}

const resultStates = ['closed', 'draft', 'checked', 'published', 'final'] as const
type ResultState = (typeof resultStates)[number]

/** The actions that take a result on, and how it must stand before. */
const resultMoves: readonly (readonly [Action, ResultState])[] = [
  ['result.compute', 'closed'],
  ['result.check', 'draft'],
  ['result.publish', 'checked'],
  ['result.finalise', 'published'],
]

/** The contest's result taken as far as asked, by the people who take it there. */
async function aResult(town: ChaosTown, until: ResultState): Promise<string> {
  const reached = (state: ResultState) => resultStates.indexOf(until) >= resultStates.indexOf(state)
  const clientId = () => town.clientId()
  for (let stop = await anOpenStop(town); stop.entryId; stop = await anOpenStop(town)) {
    const { openid, entryId, answers } = stop
    await town.call(openid, 'sheet.submit', {
      clientId: clientId(),
      entryId,
      answers,
      note: '',
      filledAt: town.now(),
    })
  }
  await town.call(admin, 'judging.close', { clientId: clientId() })
  const rule = town.one('rules', ({ name }) => name === 'awards')
  await town.call(admin, 'rule.revise', {
    clientId: clientId(),
    name: 'awards',
    basedOn: Number(rule['version']),
    body: { ...(rule['body'] as object), doublePrize: false },
    reason: '一件作品只拿一个奖',
  } as Input<'rule.revise'>)
  if (!reached('draft')) return ''
  const { id: resultId } = await town.call(admin, 'result.compute', {
    clientId: clientId(),
    allowVacant: true,
  })
  if (reached('checked')) await town.call(second, 'result.check', { resultId, clientId: clientId() })
  if (reached('published')) {
    await town.call(admin, 'result.publish', { resultId, clientId: clientId() })
    town.pass(10 * 86_400_000)
  }
  if (reached('final')) await town.call(admin, 'result.finalise', { resultId, clientId: clientId() })
  return resultId
}

/** What the campaign goes through until its judges have almost all handed in: the demo's own steps. */
export async function reachJudged({ cloud }: ChaosTown): Promise<void> {
  for (const id of ['cleanup', 'deadline', 'vetoes', 'training', 'sheets'])
    await demoSteps.find((step) => step.id === id)?.run(cloud)
}

const published = (town: ChaosTown) => town.one('entries', isIn('published'))

export const drivers: readonly Driver[] = [
  driver('entry.submit', async (town) => {
    const village = town.one('villages', (each) => Number(each['left']) > 0)
    const villageId = String(village._id)
    const openid = cadreOf(town, villageId)
    return {
      openid,
      input: {
        clientId: town.clientId(),
        villageId,
        title: '碾盘会客厅',
        siteKind: 'wellAndTree',
        materials: ['millstone'],
        functions: ['rest'],
        cultures: [],
        area: 60,
        cost: 800,
        people: 12,
        story: '老碾盘重新有了用处。',
        place: { words: '村口老槐树下' },
        photos: [{ photoId: await town.photo(openid, villageId), stage: 'after' }],
      },
    }
  }),
  driver('entry.revise', async (town) => {
    const entry = town.one('entries', isIn('returned'))
    const villageId = textOf(entry, 'villageId')
    const openid = cadreOf(town, villageId)
    const form = entry['form'] as Input<'entry.submit'>
    const photos = [{ photoId: await town.photo(openid, villageId), stage: 'after' as const }]
    return { openid, input: { ...form, photos, entryId: String(entry._id), clientId: town.clientId() } }
  }),
  driver('entry.publish', async (town) => {
    const safe = new Set(
      town.cloud
        .readAll('photos')
        .filter(({ safety }) => safety === 'safe')
        .map(({ _id }) => _id),
    )
    const entry = town.one(
      'entries',
      (each) =>
        each['state'] === 'submitted' &&
        (each['form'] as { photos: { photoId: string }[] }).photos.every(({ photoId }) => safe.has(photoId)),
    )
    return { openid: admin, input: { entryId: String(entry._id), clientId: town.clientId() } }
  }),
  driver('entry.return', (town) =>
    Promise.resolve({
      openid: admin,
      input: { entryId: String(published(town)._id), clientId: town.clientId(), reason: '照片看不清' },
    }),
  ),
  driver('entry.withdraw', (town) => {
    const entry = published(town)
    return Promise.resolve({
      openid: cadreOf(town, textOf(entry, 'villageId')),
      input: { entryId: String(entry._id), clientId: town.clientId(), reason: '要重新做' },
    })
  }),
  driver('vote.cast', (town) =>
    Promise.resolve({ openid: 'chaos-voter', input: { entryId: String(published(town)._id) } }),
  ),
  driver('photo.register', async (town) => {
    const clientId = town.clientId()
    const bytes = await noise(7)
    const before = () => town.cloud.upload(cadre, `incoming/${clientId}.jpg`, bytes)
    const villageId = town.villageId('中西里')
    return { openid: cadre, input: { clientId, fileId: await before(), villageId }, before }
  }),
  driver('householdScore.submit', async (town) => {
    const villageId = town.villageId('中西里')
    const today = dayOf(town.now())
    const scored = new Set(
      town.cloud
        .readAll('householdScores')
        .filter(({ at }) => dayOf(Number(at)) === today)
        .map(({ householdId }) => householdId),
    )
    const household = town.one(
      'households',
      (each) => each['villageId'] === villageId && each['kind'] === 'poor' && !scored.has(each._id),
    )
    const photoId = await town.photo('demo-supervisor', villageId)
    const answers: Input<'householdScore.submit'>['answers'] = {
      yard: { places: [{ points: 200, words: '', photoIds: [photoId] }] },
    }
    for (const { fill, items } of loadPlan().household.sheet.groups)
      if (fill === 'give') for (const { id, cap } of items) answers[id] = { points: cap }
    return {
      openid: 'demo-supervisor',
      input: {
        clientId: town.clientId(),
        householdId: String(household._id),
        answers,
        note: '',
        filledAt: town.now(),
      },
    } as never
  }),
  driver('cleanup.claim', async (town) => {
    const item = town.one('cleanupItems', isIn('returned'))
    const villageId = textOf(item, 'villageId')
    const openid = cadreOf(town, villageId)
    const photoIds = [await town.photo(openid, villageId)]
    return {
      openid,
      input: { villageId, itemId: textOf(item, 'itemId'), photoIds, clientId: town.clientId() },
    }
  }),
  ...(['cleanup.accept', 'cleanup.return'] as const).map((action) =>
    driver(action, async (town) => {
      const item = town.one('cleanupItems', isIn('claimed'))
      const villageId = textOf(item, 'villageId')
      const photoIds = [await town.photo(inspector)]
      const verdict = { villageId, itemId: textOf(item, 'itemId'), photoIds, clientId: town.clientId() }
      const reason = '还有一堆'
      return {
        openid: inspector,
        input: action === 'cleanup.return' ? { ...verdict, reason } : verdict,
      } as never
    }),
  ),
  driver('problem.report', async (town) => ({
    openid: 'chaos-villager',
    input: {
      clientId: town.clientId(),
      villageId: town.villageId('中西里'),
      category: 'waste',
      what: '路边堆着一大堆垃圾',
      place: '村北小桥边',
      photoIds: [await town.photo('chaos-villager')],
    },
  })),
  driver('problem.confirm', (town) => {
    const { problemId } = aProblem(town, 'reported')
    return Promise.resolve({
      openid: inspector,
      input: { problemId, clientId: town.clientId(), deadline: someDay(town, 5) },
    })
  }),
  driver('problem.fix', async (town) => {
    const { problemId, cadre: openid, villageId } = aProblem(town, 'fixing')
    const photoIds = [await town.photo(openid, villageId)]
    return { openid, input: { problemId, clientId: town.clientId(), photoIds, note: '已经清走' } }
  }),
  driver('problem.close', async (town) => {
    const { problemId } = aProblem(town, 'review')
    const rule = town.one('rules', ({ name }) => name === 'problem')
    // All are drawn for a second look, so that no chance comes in.
    await town.call(admin, 'rule.revise', {
      clientId: town.clientId(),
      name: 'problem',
      basedOn: Number(rule['version']),
      body: { ...(rule['body'] as object), recheckPercent: 100 },
      reason: '全部抽查',
    } as Input<'rule.revise'>)
    return { openid: 'demo-inspector-2', input: { problemId, clientId: town.clientId() } }
  }),
  driver('problem.return', (town) => {
    const { problemId } = aProblem(town, 'review')
    return Promise.resolve({
      openid: 'demo-inspector-2',
      input: { problemId, clientId: town.clientId(), reason: '只清了一半', fault: 'incomplete' },
    } as never)
  }),
  driver('notice.draft', async (town) => ({
    openid: women,
    input: { clientId: town.clientId(), ...notice, photoIds: [await town.photo(women)] },
  })),
  driver('notice.check', async (town) => ({
    openid: admin,
    input: { noticeId: await aDraft(town), clientId: town.clientId() },
  })),
  driver('notice.publish', async (town) => {
    const noticeId = await aDraft(town)
    await town.call(admin, 'notice.check', { noticeId, clientId: town.clientId() })
    return { openid: women, input: { noticeId, clientId: town.clientId() } }
  }),
  driver('exposure.check', async (town) => ({
    openid: admin,
    input: { exposureId: await anExample(town, false), clientId: town.clientId() },
  })),
  driver('exposure.publish', async (town) => ({
    openid: women,
    input: { exposureId: await anExample(town, true), clientId: town.clientId() },
  })),
  driver('invitation.create', (town) =>
    Promise.resolve({
      openid: admin,
      input: { clientId: town.clientId(), role: 'inspector', office: 'women' },
    }),
  ),
  driver('invitation.accept', async (town) => ({
    openid: 'chaos-newcomer',
    input: { code: await anInvitation(town), name: '新来的' },
  })),
  driver('plan.file', (town) => {
    const plan = town.one('plans', (each) => each['state'] === 'returned' && each['kind'] === 'village')
    const bodyId = String(plan._id)
    const items = plan['items'] as Input<'plan.file'>['items']
    return Promise.resolve({
      openid: cadreOf(town, bodyId),
      input: { bodyId, items, clientId: town.clientId() },
    })
  }),
  driver('import.start', async (town) => ({ openid: admin, ...(await anImport(town)) })),
  driver('import.run', async (town) => {
    const { id: importId } = await town.call(admin, 'import.start', (await anImport(town)).input)
    return { openid: admin, input: { importId } }
  }),
  driver('round.close', async (town) => ({
    openid: 'demo-discipline',
    input: { roundId: await anOpenRound(town), clientId: town.clientId() },
  })),
  ...(['ranking.compute', 'ranking.publish'] as const).map((action) =>
    driver(action, async (town) => {
      const month = town.cloud
        .readAll('publications')
        .filter(({ type, state }) => type === 'ranking' && state === 'published')
        .map(({ kind }) => String(kind))
        .sort()[0]
      const compute = { clientId: town.clientId(), month: month ?? '', reason: '更正一户的分数' }
      if (action === 'ranking.compute') return { openid: women, input: compute } as never
      const { id: rankingId } = await town.call(women, 'ranking.compute', compute)
      await town.call(admin, 'ranking.check', { rankingId, clientId: town.clientId() })
      return { openid: women, input: { rankingId, clientId: town.clientId() } } as never
    }),
  ),
  driver(
    'sheet.submit',
    async (town) => {
      const { openid, entryId, answers } = await anOpenStop(town)
      return {
        openid,
        input: { clientId: town.clientId(), entryId, answers, note: '', filledAt: town.now() },
      }
    },
    'judged',
  ),
  ...resultMoves.map(([action, stands]) =>
    driver(
      action,
      async (town) => {
        const resultId = await aResult(town, stands)
        const moved = { resultId, clientId: town.clientId() }
        const compute = { clientId: town.clientId(), allowVacant: true }
        return {
          openid: action === 'result.check' ? second : admin,
          input: stands === 'closed' ? compute : moved,
        } as never
      },
      'judged',
    ),
  ),
  ...(['payout.record', 'payout.confirm'] as const).map((action) =>
    driver(
      action,
      async (town) => {
        const resultId = await aResult(town, 'final')
        const payout = town.one('payouts', (each) => each['resultId'] === resultId)
        const payoutId = String(payout._id)
        const paid = {
          payoutId,
          amount: Number(payout['amount']),
          voucher: 'XL-1',
          payee: '村民委员会',
          photoIds: [await town.photo(admin)],
          clientId: town.clientId(),
        }
        if (action === 'payout.record') return { openid: admin, input: paid } as never
        await town.call(admin, 'payout.record', paid)
        return { openid: second, input: { payoutId, clientId: town.clientId() } } as never
      },
      'judged',
    ),
  ),
]
