import type { LocalCloud } from '../local/cloud'
import { seedDemo as fillDemo, type DemoOptions, type SeededCloud } from './demo'
import { actorsIn, demoSteps as steps } from './demo/steps'
import { campaignFor, loadPlan, roadsOf, rulesOf, townFolder, villagesOf } from './plan'
import { dayOf } from '../miniprogram/shared/kernel/days'

export { people, people as demoPeople } from './demo'

/** What the demo's people can do by themselves: the local bar offers it. */
export const demoSteps = steps.map(({ id, title, run }) => ({
  id,
  title,
  run: (cloud: LocalCloud) => run(actorsIn(cloud)),
}))

/**
 * Gives a new local cloud its town; one that has a campaign already is left as it is.
 * @param options.empty the plan's facts alone: real dates, nobody in it, the first admin comes by SETUP_CODE
 * @param options.town whose plan; the demo's people and stories are 西里's, so another town is always empty
 */
export async function seedTown(
  cloud: LocalCloud,
  { empty, town, ...demo }: DemoOptions & { readonly empty: boolean; readonly town?: string | undefined },
): Promise<void> {
  if (cloud.readAll('campaigns').length > 0) return
  if (empty || town) await seedPlan(cloud, town)
  else await fillDemo(cloud, loadPlan(), { say: console.log, ...demo })
  await cloud.runJob('refreshHome')
}

async function seedPlan(cloud: SeededCloud, town?: string): Promise<void> {
  const plan = loadPlan(townFolder(town))
  const year = Number(dayOf(cloud.now().getTime()).slice(0, 4))
  await cloud.insertMany(
    'villages',
    villagesOf(plan).map((village) => ({ ...village })),
  )
  await cloud.insertMany(
    'rules',
    rulesOf(plan, cloud.now().getTime()).map((rule) => ({ ...rule })),
  )
  await cloud.insertMany(
    'roads',
    roadsOf(plan).map((road) => ({ ...road })),
  )
  await cloud.insertMany('campaigns', [{ ...campaignFor(plan, year) }])
}

/** The demo town at any scale, for the bench. */
export const seedDemo = (cloud: SeededCloud, options: DemoOptions = {}): Promise<void> =>
  fillDemo(cloud, loadPlan(), options)
