import type { Input } from '../../../typings/contract'
import type { Document } from '../../cloud/database/values'
import type { ChaosTown } from '../town'
import {
  admin,
  cadreOf,
  discipline,
  driver,
  inspector,
  isIn,
  otherInspector,
  reviseRule,
  someDay,
  textOf,
  villager,
  type Driver,
} from './driver'

interface Known {
  readonly problemId: string
  readonly villageId: string
  /** Of its village. */
  readonly cadre: string
}

const known = (town: ChaosTown, problem: Document): Known => {
  const villageId = textOf(problem, 'villageId')
  return { problemId: String(problem._id), villageId, cadre: cadreOf(town, villageId) }
}

/** A village's problem; those of exhibits and roads are an office's. */
const aProblem = (town: ChaosTown, state: string): Known => {
  const villages = new Set(town.cloud.readAll('villages').map(({ _id }) => _id))
  return known(
    town,
    town.one('problems', (each) => each['state'] === state && villages.has(textOf(each, 'villageId'))),
  )
}

/** What a villager reports. */
export const report = async (town: ChaosTown): Promise<Input<'problem.report'>> => ({
  clientId: town.clientId(),
  villageId: town.villageId('中西里'),
  category: 'waste',
  what: '路边堆着一大堆垃圾',
  place: '村北小桥边',
  photoIds: [await town.photo(villager)],
})

/** One that was reported and confirmed just now. */
async function confirmed(town: ChaosTown): Promise<Known> {
  const { id: problemId } = await town.call(villager, 'problem.report', await report(town))
  await town.call(inspector, 'problem.confirm', {
    problemId,
    clientId: town.clientId(),
    deadline: someDay(town, 5),
  })
  return known(
    town,
    town.one('problems', ({ _id }) => _id === problemId),
  )
}

async function mended(town: ChaosTown): Promise<Known> {
  const problem = await confirmed(town)
  const { problemId, villageId, cadre } = problem
  const photoIds = [await town.photo(cadre, villageId)]
  await town.call(cadre, 'problem.fix', { problemId, clientId: town.clientId(), photoIds, note: '已经清走' })
  return problem
}

async function closed(town: ChaosTown): Promise<Known> {
  const problem = await mended(town)
  await drawAll(town)
  await town.call(otherInspector, 'problem.close', {
    problemId: problem.problemId,
    clientId: town.clientId(),
  })
  return problem
}

/** All are drawn for a second look, so that no chance comes in. */
const drawAll = (town: ChaosTown) => reviseRule(town, 'problem', { recheckPercent: 100 })

async function extensionAsked(town: ChaosTown): Promise<Known> {
  const problem = await confirmed(town)
  const { problemId, cadre } = problem
  await town.call(cadre, 'problem.askExtension', {
    problemId,
    clientId: town.clientId(),
    until: someDay(town, 7),
    reason: '等铲车',
  })
  return problem
}

/** Problems, from the report to the second look, and what is proposed of a fix that was none. */
export const problems: readonly Driver[] = [
  driver('problem.report', async (town) => ({ openid: villager, input: await report(town) })),
  driver('problem.confirm', (town) => ({
    openid: inspector,
    input: {
      problemId: aProblem(town, 'reported').problemId,
      clientId: town.clientId(),
      deadline: someDay(town, 5),
    },
  })),
  driver('problem.invalidate', (town) => ({
    openid: inspector,
    input: {
      problemId: aProblem(town, 'reported').problemId,
      clientId: town.clientId(),
      reason: '现场没有看到',
    },
  })),
  driver('problem.merge', async (town) => {
    const { problemId: into } = await confirmed(town)
    const { problemId } = await confirmed(town)
    return { openid: inspector, input: { problemId, into, clientId: town.clientId() } }
  }),
  driver('problem.start', async (town) => {
    const { problemId, cadre } = await confirmed(town)
    return { openid: cadre, input: { problemId, clientId: town.clientId() } }
  }),
  driver('problem.askExtension', async (town) => {
    const { problemId, cadre } = await confirmed(town)
    return {
      openid: cadre,
      input: { problemId, clientId: town.clientId(), until: someDay(town, 7), reason: '等铲车' },
    }
  }),
  driver('problem.extend', async (town) => ({
    openid: admin,
    input: { problemId: (await extensionAsked(town)).problemId, clientId: town.clientId() },
  })),
  driver('problem.refuseExtension', async (town) => ({
    openid: admin,
    input: {
      problemId: (await extensionAsked(town)).problemId,
      clientId: town.clientId(),
      reason: '两天够了',
    },
  })),
  driver('problem.fix', async (town) => {
    const { problemId, cadre: openid, villageId } = aProblem(town, 'fixing')
    const photoIds = [await town.photo(openid, villageId)]
    return { openid, input: { problemId, clientId: town.clientId(), photoIds, note: '已经清走' } }
  }),
  driver('problem.close', async (town) => {
    const { problemId } = aProblem(town, 'review')
    await drawAll(town)
    return { openid: otherInspector, input: { problemId, clientId: town.clientId() } }
  }),
  driver('problem.return', (town) => ({
    openid: otherInspector,
    input: {
      problemId: aProblem(town, 'review').problemId,
      clientId: town.clientId(),
      reason: '只清了一半',
      fault: 'incomplete',
    },
  })),
  driver('problem.answer', async (town) => ({
    openid: villager,
    input: {
      problemId: (await closed(town)).problemId,
      clientId: town.clientId(),
      fixed: false,
      note: '还在那里',
    },
  })),
  driver('recheck.give', async (town) => {
    const { problemId, villageId } = await closed(town)
    const recheck = town.one('rechecks', (each) => each['problemId'] === problemId)
    return {
      openid: 'demo-inspector-3',
      input: {
        recheckId: String(recheck._id),
        clientId: town.clientId(),
        fixed: false,
        note: '垃圾还在',
        fault: 'fake',
        photoIds: [await town.photo('demo-inspector-3', villageId)],
      },
    }
  }),
  ...(['accountability.confirm', 'accountability.dismiss'] as const).map((action) =>
    driver(action, (town) => {
      const accountabilityId = String(town.one('accountabilities', isIn('proposed'))._id)
      const moved = { accountabilityId, clientId: town.clientId() }
      return action === 'accountability.confirm'
        ? { openid: discipline, input: moved as never }
        : { openid: admin, input: { ...moved, reason: '是另一处' } as never }
    }),
  ),
]
