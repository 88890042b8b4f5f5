import { noise } from './noise-picture'
import { townCall } from '../town-call'
import type { Action, Input } from '../../typings/contract'
import type { LocalCloud } from '../cloud'

/** What one warm call costs at the database; `limit` is the town's own ceiling for it. */
export interface RequestRow {
  readonly action: string
  readonly scale: number
  readonly requests: number
  readonly limit: number
  readonly documentsRead: number
}

/** Ceilings: database requests per call, and documents read where a list must stay small. */
const ceilings = {
  'home.get': 2,
  'entry.list': 2,
  'entry.get': 3,
  'notice.list': 1,
  'vote.cast': 3,
  'entry.submit': 7,
  'problem.report': 8,
  'problem.list': 2,
  'shop.list': 3,
  'check.submit': 11,
  'exposure.list': 1,
  'exposure.get': 1,
  'village.get': 3,
  'avenue.list': 1,
  'avenue.get': 1,
} as const satisfies Partial<Record<Action, number>>

/** The hall's screen asks over HTTP access, once a refresh. */
const screenCeiling = 1

export const mostDocumentsRead = 40

/** Measures every ceiling's action in a demo town that runs already; each call is warmed by one before it. */
export async function measureRequests(cloud: LocalCloud, scale: number): Promise<RequestRow[]> {
  const villager = 'bench-villager'
  const { items } = await townCall(cloud, villager, 'entry.list', { limit: 20 })
  const [first, second] = items
  if (!first || !second) throw new Error('The bench needs a demo town with published entries.')

  const measure = async <A extends keyof typeof ceilings>(
    action: A,
    openid: string,
    inputs: readonly [warm: Input<A>, measured: Input<A>],
  ): Promise<RequestRow> => {
    await townCall(cloud, openid, action, inputs[0])
    cloud.resetCounters()
    await townCall(cloud, openid, action, inputs[1])
    return { action, scale, ...cloud.counters(), limit: ceilings[action] }
  }
  const reading = <A extends keyof typeof ceilings>(action: A, input: Input<A>) =>
    measure(action, villager, [input, input])

  const orders = ['newest', 'random', 'votes'] as const
  const lists: RequestRow[] = []
  for (const order of orders) {
    const row = await reading('entry.list', { order, limit: 20 })
    const { next } = await townCall(cloud, villager, 'entry.list', { order, limit: 20 })
    lists.push({ ...row, action: `entry.list ${order}` })
    if (next)
      lists.push({
        ...(await reading('entry.list', { order, limit: 20, cursor: next })),
        action: `entry.list ${order}, page 2`,
      })
  }
  return [
    await reading('home.get', {}),
    { ...(await measure('home.get', 'demo-admin', [{}, {}])), action: 'home.get as admin' },
    ...lists,
    { ...(await reading('entry.list', { villageId: first.villageId })), action: 'entry.list of a village' },
    { ...(await reading('entry.list', { material: 'millstone' })), action: 'entry.list by material' },
    await reading('entry.get', { entryId: first.id }),
    await reading('notice.list', {}),
    await reading('village.get', { villageId: first.villageId }),
    await measure('vote.cast', villager, [{ entryId: first.id }, { entryId: second.id }]),
    await measureSubmit(cloud, scale),
    await measureReport(cloud, scale, first.villageId),
    await measure('problem.list', 'demo-inspector-1', [{ view: 'mending' }, { view: 'mending' }]),
    await measure('shop.list', 'demo-inspector-1', [{ limit: 20 }, { limit: 20 }]),
    await measureCheck(cloud, scale),
    await reading('exposure.list', {}),
    await reading('avenue.list', {}),
    await reading('avenue.get', { exhibitId: await exhibitIn(cloud) }),
    await reading('exposure.get', { exposureId: await anyExposure(cloud, villager) }),
    await measureScreen(cloud, scale),
  ]
}

async function anyExposure(cloud: LocalCloud, openid: string): Promise<string> {
  const [exposure] = (await townCall(cloud, openid, 'exposure.list', {})).items
  if (!exposure) throw new Error('The bench needs a demo town with published examples.')
  return exposure.id
}

async function exhibitIn(cloud: LocalCloud): Promise<string> {
  const [exhibit] = (await townCall(cloud, 'bench-villager', 'avenue.list', {})).items
  if (!exhibit) throw new Error('The bench needs a demo town with exhibits.')
  return exhibit.id
}

/** The screen's data, anew: nothing of it is known to who asks. */
async function measureScreen(cloud: LocalCloud, scale: number): Promise<RequestRow> {
  const ask = async () => {
    const answer = await fetch(`${cloud.url}/screen/data`)
    if (answer.status !== 200) throw new Error(`The screen's data: ${answer.status}`)
    await answer.arrayBuffer()
  }
  await ask()
  cloud.resetCounters()
  await ask()
  return { action: "the screen's data", scale, ...cloud.counters(), limit: screenCeiling }
}

/** A photo of this person, with the town and not looked at yet. */
async function photoOf(
  cloud: LocalCloud,
  openid: string,
  clientId: string,
  n: number,
  villageId?: string,
): Promise<string> {
  const fileId = await cloud.upload(openid, `incoming/${clientId}.jpg`, await noise(n))
  const input = { clientId, fileId, ...(villageId ? { villageId } : {}) }
  return (await townCall(cloud, openid, 'photo.register', input)).id
}

async function measureReport(cloud: LocalCloud, scale: number, villageId: string): Promise<RequestRow> {
  const reporter = 'bench-reporter'
  const report = async (n: number) => {
    const clientId = `bench-report-${scale}-${n}`
    return {
      clientId,
      villageId,
      category: 'waste',
      what: '路边堆着垃圾',
      place: '村口',
      photoIds: [await photoOf(cloud, reporter, clientId, n + 2)],
    } satisfies Input<'problem.report'>
  }
  const [warm, measured] = [await report(1), await report(2)]
  await townCall(cloud, reporter, 'problem.report', warm)
  await cloud.pushesArrived()
  cloud.resetCounters()
  await townCall(cloud, reporter, 'problem.report', measured)
  return { action: 'problem.report', scale, ...cloud.counters(), limit: ceilings['problem.report'] }
}

/** A check with one failure: the dearest there is. */
async function measureCheck(cloud: LocalCloud, scale: number): Promise<RequestRow> {
  const inspector = 'demo-inspector-1'
  const [first, second] = (await townCall(cloud, inspector, 'shop.list', { view: 'due' })).items
  if (!first || !second) throw new Error('The bench needs a demo town with shops to check.')
  const check = async (placeId: string, n: number) => {
    const clientId = `bench-check-${scale}-${n}`
    const { sheet } = await townCall(cloud, inspector, 'check.place', { kind: 'shop', placeId })
    const photoIds = [await photoOf(cloud, inspector, clientId, n + 4)]
    return {
      clientId,
      kind: 'shop',
      placeId,
      answers: Object.fromEntries(
        sheet.groups
          .flatMap(({ items }) => items)
          .map(({ id }, at) => [id, at === 0 ? { done: false, photoIds } : { done: true }]),
      ),
      filledAt: cloud.now().getTime(),
    } satisfies Input<'check.submit'>
  }
  const [warm, measured] = [await check(first.id, 1), await check(second.id, 2)]
  await townCall(cloud, inspector, 'check.submit', warm)
  await cloud.pushesArrived()
  cloud.resetCounters()
  await townCall(cloud, inspector, 'check.submit', measured)
  return { action: 'check.submit', scale, ...cloud.counters(), limit: ceilings['check.submit'] }
}

const cadreOfTheBench = 'demo-cadre-zhongxili'

async function measureSubmit(cloud: LocalCloud, scale: number): Promise<RequestRow> {
  const cadre = cadreOfTheBench
  const { grants } = await townCall(cloud, cadre, 'me.get', {})
  const villageId = grants.find((grant) => grant.role === 'cadre')?.villageId ?? ''
  const { items } = await townCall(cloud, cadre, 'entry.mine', { villageId })
  for (const entry of items)
    if (entry.state !== 'withdrawn') await townCall(cloud, cadre, 'entry.withdraw', { entryId: entry.id })
  const submit = async (n: number) => {
    const clientId = `bench-submit-${scale}-${n}`
    const photoId = await photoOf(cloud, cadre, clientId, n, villageId)
    return {
      clientId,
      villageId,
      title: `量一量 ${n}`,
      siteKind: 'roadside',
      materials: ['stone'],
      functions: ['rest'],
      cultures: [],
      area: 30,
      cost: 200,
      people: 6,
      place: { words: '村口' },
      photos: [{ photoId, stage: 'after' }],
    } satisfies Input<'entry.submit'>
  }
  const [warm, measured] = [await submit(1), await submit(2)]
  await townCall(cloud, cadre, 'entry.submit', warm)
  await cloud.pushesArrived()
  cloud.resetCounters()
  await townCall(cloud, cadre, 'entry.submit', measured)
  return { action: 'entry.submit', scale, ...cloud.counters(), limit: ceilings['entry.submit'] }
}
