import { addDays, dayOf } from '../../../miniprogram/shared/kernel/days'
import type { JobName } from '../../../miniprogram/shared/timer/jobs'
import type { Action, Input } from '../../../typings/contract'
import type { Document } from '../../cloud/database/values'
import type { Stage } from '../stages'
import type { ChaosTown } from '../town'

/** One call that is about to be made: the same again is the same request. */
export interface Armed {
  readonly openid: string
  readonly action: Action
  readonly input: unknown
  /** Puts back what a checkpoint of the database does not hold: files. */
  readonly before?: () => Promise<unknown>
}

/** One job of the timer that has work. */
export interface ArmedJob {
  readonly job: JobName
  readonly before?: () => Promise<unknown>
}

interface Driven {
  /** How far the campaign must be. */
  readonly stage: Stage
  /**
   * Why the town may differ from the one without faults, where that is meant: then its laws alone are asked for, and that the
   * same request is answered as before.
   */
  readonly lawsOnly?: string
}

/** Brings a town to where one action can be called, and says the call. */
export interface ActionDriver extends Driven {
  readonly action: Action
  arm(town: ChaosTown): Promise<Armed>
}

/** Brings a town to where one job has work. */
export interface JobDriver extends Driven {
  readonly action: `job:${JobName}`
  arm(town: ChaosTown): Promise<ArmedJob>
}

export type Driver = ActionDriver | JobDriver

interface Call<A extends Action> {
  readonly openid: string
  readonly input: Input<A>
  readonly before?: () => Promise<unknown>
}

export const driver = <A extends Action>(
  action: A,
  make: (town: ChaosTown) => Promise<Call<A>> | Call<A>,
  { stage = 'summer', lawsOnly }: { stage?: Stage; lawsOnly?: string } = {},
): Driver => ({
  action,
  stage,
  ...(lawsOnly ? { lawsOnly } : {}),
  arm: async (town) => ({ action, ...(await make(town)) }),
})

export const jobDriver = (
  job: JobName,
  owe: (town: ChaosTown) => Promise<void | { before: () => Promise<unknown> }> | void,
  { stage = 'summer', lawsOnly }: { stage?: Stage; lawsOnly?: string } = {},
): Driver => ({
  action: `job:${job}`,
  stage,
  ...(lawsOnly ? { lawsOnly } : {}),
  arm: async (town) => ({ job, ...(await owe(town)) }),
})

export const admin = 'demo-admin'
export const second = 'demo-admin-2'
export const women = 'demo-women'
export const discipline = 'demo-discipline'
export const publicity = 'demo-publicity'
export const leader = 'demo-leader'
export const inspector = 'demo-inspector-1'
export const otherInspector = 'demo-inspector-2'
export const cadre = 'demo-cadre-zhongxili'
/** Holds no role. */
export const villager = 'chaos-villager'

export const isIn = (state: string) => (record: Document) => record['state'] === state
export const textOf = (record: Document, field: string) => String(record[field])

/** Who holds a role in a village, as the roster has it. */
export const holderOf = (town: ChaosTown, role: string, villageId: string): string =>
  String(
    town.one('people', ({ grants }) =>
      (grants as { role: string; villageId?: string }[]).some(
        (grant) => grant.role === role && grant.villageId === villageId,
      ),
    )._id,
  )

/** A cadre of the village. */
export const cadreOf = (town: ChaosTown, villageId: string) => holderOf(town, 'cadre', villageId)

export const someDay = (town: ChaosTown, days: number) => addDays(dayOf(town.now()), days)

/** The newest version of a rule set with some of it changed, not used by anybody yet. */
export async function reviseRule(town: ChaosTown, name: string, change: object): Promise<void> {
  const versions = town.cloud.readAll('rules').filter((rule) => rule['name'] === name)
  const newest = versions.sort((a, b) => Number(b['version']) - Number(a['version']))[0]
  await town.call(admin, 'rule.revise', {
    clientId: town.clientId(),
    name,
    basedOn: Number(newest?.['version']),
    body: { ...(newest?.['body'] as object), ...change },
    reason: '按会议决定修改',
  } as Input<'rule.revise'>)
}
