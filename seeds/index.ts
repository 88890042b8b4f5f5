import type { LocalCloud } from '../local/cloud'
import { seedDemo as fillDemo, type DemoOptions, type SeededCloud } from './demo'
import { actorsIn, demoSteps as steps } from './demo/steps'
import { loadPlan, planSets, townFolder, type TownPlan } from './plan'
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
  if (empty || town) await seedPlan(cloud, loadPlan(townFolder(town)))
  else await fillDemo(cloud, loadPlan(), { say: console.log, ...demo })
  await cloud.runJob('refreshHome')
}

/** The plan's own records alone, in the year of the cloud's clock. */
export async function seedPlan(cloud: SeededCloud, plan: TownPlan): Promise<void> {
  const now = cloud.now().getTime()
  for (const { collection, records } of planSets(plan, Number(dayOf(now).slice(0, 4)), now))
    await cloud.insertMany(collection, records)
}

/** The demo town at any scale, for the bench. */
export const seedDemo = (cloud: SeededCloud, options: DemoOptions = {}): Promise<void> =>
  fillDemo(cloud, loadPlan(), options)
