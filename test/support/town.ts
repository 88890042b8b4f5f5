import { randomUUID } from 'node:crypto'
import type { RefusalCode } from '@shared/kernel/refusals'
import type { CreateInvitation } from '@shared/roster/schema'
import type { Action, Input, Output, Reply } from '@contract'
import { collections } from '../../cloudfunctions/core/records'
import { noise } from '../../local/bench/noise-picture'
import { startCloud, type LocalCloud } from '../../local/cloud'
import { readManifest } from '../../local/tools/build-functions'
import { seedPlan, seedTown } from '../../seeds'
import { loadPlan, type TownPlan } from '../../seeds/plan'
import { functionOf } from '../../miniprogram/services/functions'
import { builtFunctions } from './build'

export const setupCode = 'setup-code-of-the-tests'

/** In the building phase of the plan's year; a test moves it with `cloud.setNow`. */
export const startOfTests = '2026-06-20T10:00:00+08:00'

export const freshClientId = (): string => randomUUID()

/** A refusal as a test meets it. */
export class Refused extends Error {
  constructor(
    readonly code: RefusalCode,
    message: string,
  ) {
    super(`${code}: ${message}`)
  }
}

/** One person of WeChat, calling the api function as the mini-program does. */
export interface Someone {
  readonly openid: string
  call<A extends Action>(action: A, input: Input<A>): Promise<Output<A>>
  /** The code of the refusal this call is expected to meet. */
  refused<A extends Action>(action: A, input: Input<A>): Promise<RefusalCode | 'ACCEPTED'>
}

export interface Town {
  readonly cloud: LocalCloud
  as(openid: string): Someone
  villageId(name: string): string
  /** The first is made with the set-up code, the others by the first one's invitation. */
  makeAdmin(openid?: string): Promise<Someone>
  makeCadre(villageName: string, openid?: string): Promise<Someone>
  /** Anyone with a role, by invitation. */
  make(
    grant: Pick<CreateInvitation, 'role' | 'villageId' | 'districtId' | 'office' | 'isSecretary'>,
    openid?: string,
  ): Promise<Someone>
  close(): Promise<void>
}

/** A call whose function is killed before the `at`-th of its requests of this kind. */
export async function dies(
  { cloud }: Town,
  action: string,
  at: number,
  call: () => Promise<unknown>,
): Promise<void> {
  let count = 0
  cloud.setFaults((request) =>
    request.action === action && ++count === at ? { kind: 'kill', applied: false } : undefined,
  )
  await expect(call()).rejects.toMatchObject({ code: 'FUNCTIONS_EXECUTE_FAIL' })
  cloud.setFaults(undefined)
}

/** What no action does: fields of a record changed directly in the database. */
export async function edit({ cloud }: Town, collection: string, id: string, fields: object): Promise<void> {
  const answer = await fetch(`${cloud.url}/admin?env=local`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      action: 'database.modifyDocument',
      collectionName: collection,
      queryType: 'WHERE',
      multi: true,
      merge: true,
      upsert: false,
      query: JSON.stringify({ _id: id }),
      data: JSON.stringify({ $set: fields }),
    }),
  })
  expect(await answer.json()).toMatchObject({ data: { updated: 1 } })
}

/** A town of its own in memory: the plan's villages (59 where no other plan is given) and, where asked for, the demo's entries and people. */
export async function startTown({
  demo = false,
  environment = {},
  plan = loadPlan(),
}: { demo?: boolean; environment?: Record<string, string>; plan?: TownPlan } = {}): Promise<Town> {
  const cloud = await startCloud({
    functionsDir: await builtFunctions(),
    manifest: readManifest(),
    collections,
    environment: { SETUP_CODE: setupCode, ...environment },
    mode: 'inProcess',
    unindexedQueries: 'refuse',
  })
  cloud.setNow(startOfTests)
  if (demo) await seedDemo(cloud)
  else await seedPlan(cloud, plan)
  return townOf(cloud)
}

/** The demo with one plain picture for all: journeys do not look at them. */
async function seedDemo(cloud: LocalCloud): Promise<void> {
  const plain = await noise(0)
  await seedTown(cloud, {
    empty: false,
    makePicture: () => Promise.resolve({ thumb: plain, display: plain }),
    say: () => undefined,
  })
}

/** The people and villages of a cloud that runs. */
export function townOf(cloud: LocalCloud): Town {
  let people = 0
  let firstAdmin: Someone | undefined
  const villages = new Map(cloud.readAll('villages').map((village) => [village['name'], village._id]))

  function as(openid: string): Someone {
    const reply = async <A extends Action>(action: A, input: Input<A>) =>
      (await cloud.call(functionOf(action), { action, input }, { openid })) as Reply<Output<A>>
    return {
      openid,
      async call(action, input) {
        const answer = await reply(action, input)
        if (!answer.ok) throw new Refused(answer.error.code, answer.error.message)
        return answer.data
      },
      async refused(action, input) {
        const answer = await reply(action, input)
        return answer.ok ? 'ACCEPTED' : answer.error.code
      },
    }
  }

  const town: Town = {
    cloud,
    as,
    villageId(name) {
      const id = villages.get(name)
      if (id === undefined) throw new Error(`no village ${name}`)
      return String(id)
    },
    async makeAdmin(openid = `oAdmin${++people}`) {
      if (firstAdmin) return town.make({ role: 'admin' }, openid)
      firstAdmin = as(openid)
      await firstAdmin.call('admin.claim', { setupCode, name: `管理员${people}` })
      return firstAdmin
    },
    makeCadre: (villageName, openid) =>
      town.make({ role: 'cadre', villageId: town.villageId(villageName) }, openid),
    async make(grant, openid = `o${grant.role}${++people}`) {
      const admin = firstAdmin ?? (await town.makeAdmin())
      const { code } = await admin.call('invitation.create', { clientId: freshClientId(), ...grant })
      const person = as(openid)
      await person.call('invitation.accept', { code, name: `${grant.role}${people}` })
      return person
    },
    async close() {
      const unserved = cloud.unserved()
      await cloud.close()
      // A use case may have swallowed the refusal: what is slow in the real cloud never passes unseen.
      if (unserved.length) throw new Error(unserved.join('\n'))
    },
  }
  return town
}
