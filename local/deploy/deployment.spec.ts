import fc from 'fast-check'
import { collections } from '../../cloudfunctions/core/records'
import { CloudRefusal, type Account } from './account'
import { carryOut, outcomeLines, planDeployment, planLines, reasonOf, type Wanted } from './deployment'
import { TencentCloud } from './rehearsal/tencent-cloud'
import { CannotPlan } from './step'
import { loadPlan, planSets } from '../../seeds/plan'

const pause = () => Promise.resolve()
const say = () => undefined

const wanted: Wanted = {
  collections: collections.filter(({ name }) =>
    ['campaigns', 'villages', 'roads', 'rules', 'invitations', 'people', 'votes'].includes(name),
  ),
  functions: [
    {
      name: 'api',
      folder: '/code/api',
      code: 'a1',
      timeoutSeconds: 20,
      memoryMB: 256,
      purpose: 'calls',
      environment: { SETUP_CODE: 'long-and-secret-code' },
      required: ['SETUP_CODE'],
    },
    {
      name: 'jobs',
      folder: '/code/jobs',
      code: 'b1',
      timeoutSeconds: 60,
      memoryMB: 256,
      purpose: 'timers',
      environment: {},
      required: [],
      cron: '0 */5 * * * * *',
    },
  ],
  seeds: planSets(loadPlan(), 2026, 1_780_000_000_000).map((set) => ({
    ...set,
    records: set.records.slice(0, 3),
  })),
  open: ['api'],
  routes: [{ name: 'api', path: '/screen' }],
}

function accountOf(cloud: TencentCloud, refuseAt = Infinity, applied = false) {
  let requests = 0
  const account: Account = {
    call(service, action, params) {
      requests++
      const breaks = requests === refuseAt
      const broken = new CloudRefusal(action, 'Broken', 'the line broke')
      if (breaks && !applied) return Promise.reject(broken)
      try {
        const reply = cloud.answer(service, action, params)
        return breaks ? Promise.reject(broken) : Promise.resolve(reply)
      } catch (error) {
        return Promise.reject(breaks ? broken : (error as Error))
      }
    },
    uploadCode(name, folder) {
      const TempCosObjectName = `/${name}.zip`
      cloud.uploads.set(TempCosObjectName, folder)
      return Promise.resolve({ CosBucketRegion: 'ap-shanghai', TempCosObjectName })
    },
  }
  return { account, requests: () => requests }
}

async function deploy(cloud: TencentCloud, town = wanted, refuseAt = Infinity, applied = false) {
  const { account, requests } = accountOf(cloud, refuseAt, applied)
  const steps = await planDeployment({ account, pause }, cloud.envId, town)
  return { steps, outcome: await carryOut(steps, { say }), requests: requests() }
}

async function planned(cloud: TencentCloud, town = wanted) {
  return planDeployment({ account: accountOf(cloud).account, pause }, cloud.envId, town)
}

const refusal = (cloud: TencentCloud, town = wanted): Promise<string> =>
  planned(cloud, town).then(
    () => 'planned',
    (error: unknown) => (error instanceof CannotPlan ? error.message : 'another error'),
  )

const changed = ({ steps }: { steps: readonly { change: string }[] }) =>
  steps.filter(({ change }) => change === 'create' || change === 'update').length

describe('a first deployment', () => {
  it('makes all there is, every collection closed from its first moment, and a second one finds nothing to do', async () => {
    const cloud = new TencentCloud()
    const { outcome } = await deploy(cloud)
    expect(outcome.stopped).toBeUndefined()
    expect([...cloud.tables.keys()].sort()).toEqual(wanted.collections.map(({ name }) => name).sort())
    expect([...cloud.tables.values()].every(({ acl }) => acl === 'ADMINONLY')).toBe(true)
    for (const { name, indexes } of wanted.collections)
      expect(cloud.tables.get(name)?.indexes).toHaveLength(indexes.length + 1)
    expect(cloud.tables.get('villages')?.documents.size).toBe(3)
    expect(cloud.functions.get('jobs')?.triggers).toHaveLength(1)
    expect(JSON.parse(cloud.functionRule)).toEqual({
      '*': { invoke: false },
      api: { invoke: 'auth != null' },
    })

    const before = cloud.picture()
    const changes = cloud.changes.length
    const again = await deploy(cloud)
    expect(changed(again)).toBe(0)
    expect(outcomeLines(again.outcome)).toEqual(['云上已经和本地一致，没有要做的。'])
    expect(cloud.changes).toHaveLength(changes)
    expect(cloud.picture()).toEqual(before)
  })

  it('changes nothing by planning', async () => {
    const cloud = new TencentCloud()
    await planned(cloud)
    expect(cloud.changes).toEqual([])
  })

  it('brings indexes before code, and code before timer and route', async () => {
    const order = (await planned(new TencentCloud())).map(({ kind }) => kind)
    const last = (kind: string) => order.lastIndexOf(kind as (typeof order)[number])
    const first = (kind: string) => order.indexOf(kind as (typeof order)[number])
    expect(last('indexes')).toBeLessThan(first('function'))
    expect(last('function')).toBeLessThan(first('timer'))
    expect(last('seeds')).toBeLessThan(first('timer'))
    expect(last('function')).toBeLessThan(first('route'))
  })
})

describe('wherever it breaks', () => {
  it('stops there, says so, and the same command ends in the same town', async () => {
    const whole = new TencentCloud()
    const { requests } = await deploy(whole)
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: requests }), fc.boolean(), async (refuseAt, applied) => {
        const cloud = new TencentCloud()
        const first = await deploy(cloud, wanted, refuseAt, applied).catch((error: unknown) => error)
        if (!(first instanceof Error)) {
          const { outcome } = first as Awaited<ReturnType<typeof deploy>>
          expect(outcome.stopped?.reason).toContain('the line broke')
          expect(outcomeLines(outcome).join('\n')).toContain('再运行同一条命令')
        }
        const { outcome } = await deploy(cloud)
        expect(outcome.stopped).toBeUndefined()
        expect(cloud.picture()).toEqual(whole.picture())
        expect(changed({ steps: await planned(cloud) })).toBe(0)
      }),
      { numRuns: 60 },
    )
  })

  it('is as sure when an old town is brought to a new version', async () => {
    const older: Wanted = {
      ...wanted,
      collections: wanted.collections
        .slice(0, 4)
        .map((each) => ({ ...each, indexes: each.indexes.slice(0, 1) })),
      functions: wanted.functions.map((each) => ({
        ...each,
        code: 'old',
        timeoutSeconds: 3,
        ...(each.cron ? { cron: '0 0 * * * * *' } : {}),
      })),
    }
    const upgraded = async (refuseAt: number, applied: boolean) => {
      const cloud = new TencentCloud()
      await deploy(cloud, older)
      const { requests } = await deploy(cloud, wanted, refuseAt, applied).catch(() => ({ requests: 0 }))
      await deploy(cloud)
      return { cloud, requests }
    }
    const whole = await upgraded(Infinity, false)
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: whole.requests }),
        fc.boolean(),
        async (refuseAt, applied) => {
          const { cloud } = await upgraded(refuseAt, applied)
          expect(cloud.picture()).toEqual(whole.cloud.picture())
          expect(changed({ steps: await planned(cloud) })).toBe(0)
        },
      ),
      { numRuns: 40 },
    )
  })
})

describe('what is there already', () => {
  it('is compared, said and never overwritten', async () => {
    const cloud = new TencentCloud()
    await deploy(cloud)
    const villages = cloud.tables.get('villages')?.documents
    const [id, village] = [...(villages ?? [])][0] ?? []
    villages?.set(String(id), { ...village, quota: 99, left: 0 })
    const steps = await planned(cloud)
    expect(changed({ steps })).toBe(0)
    expect(planLines(steps).join('\n')).toContain(
      `保留 方案数据 villages：与方案文件不同，保留云上的：；${id}：quota`,
    )
    await deploy(cloud)
    expect(villages?.get(String(id))).toMatchObject({ quota: 99, left: 0 })
  })

  it('keeps the values of variables the deployer does not name, and shows no value', async () => {
    const cloud = new TencentCloud()
    await deploy(cloud)
    const [api, jobs] = wanted.functions
    const town = {
      ...wanted,
      functions: [{ ...api!, environment: { TEMPLATE_NOTICE: 'a-template-id' } }, jobs!],
    }
    const { steps } = await deploy(cloud, town)
    expect(cloud.functions.get('api')?.['Environment']).toEqual({
      Variables: [
        { Key: 'SETUP_CODE', Value: 'long-and-secret-code' },
        { Key: 'TEMPLATE_NOTICE', Value: 'a-template-id' },
      ],
    })
    expect(planLines(steps).join('\n')).toContain('环境变量 TEMPLATE_NOTICE')
    expect(planLines(steps).join('\n')).not.toContain('a-template-id')
  })

  it('leaves others’ collections, indexes and timers alone and says so', async () => {
    const cloud = new TencentCloud()
    await deploy(cloud)
    cloud.answer('tcb', 'CreateTable', { EnvId: cloud.envId, TableName: 'another' })
    cloud.tables.get('villages')?.indexes.push({
      Name: 'mine',
      Keys: [{ Name: 'x', Direction: '1' }],
      Unique: false,
    })
    const steps = await planned(cloud)
    expect(changed({ steps })).toBe(0)
    expect(planLines(steps).join('\n')).toMatch(
      /不是本项目的，不动：another[\s\S]*不是本项目的索引，不动：mine/,
    )
  })

  it('closes a collection somebody opened and rebuilds an index that should be unique', async () => {
    const cloud = new TencentCloud()
    await deploy(cloud)
    const table = cloud.tables.get('invitations')!
    table.acl = 'READONLY'
    const byRequest = () => table.indexes.find(({ Name }) => Name === 'requestId_1')!
    byRequest().Unique = false
    const { steps } = await deploy(cloud)
    expect(changed({ steps })).toBe(2)
    expect(table.acl).toBe('ADMINONLY')
    expect(byRequest()).toMatchObject({ Unique: true })
  })
})

describe('a deployment that cannot go well', () => {
  it('is refused before anything is changed', async () => {
    const cloud = new TencentCloud()
    const [api, jobs] = wanted.functions
    expect(await refusal(cloud, { ...wanted, functions: [{ ...api!, environment: {} }, jobs!] })).toContain(
      '需要环境变量 SETUP_CODE',
    )
    expect(await refusal(new TencentCloud('another'), wanted)).toBe('planned')
    await expect(
      planDeployment({ account: accountOf(cloud).account, pause }, 'elsewhere', wanted),
    ).rejects.toThrow('这个账号下没有云环境 elsewhere')
    const many = Array.from({ length: 21 }, (_, n) => ({ fields: { [`f${n}`]: 1 as const } }))
    expect(await refusal(cloud, { ...wanted, collections: [{ name: 'wide', indexes: many }] })).toContain(
      '平台上限 20',
    )
    expect(cloud.changes).toEqual([])
  })

  it('never makes a demo town a real one', async () => {
    const cloud = new TencentCloud()
    await deploy(cloud)
    const campaigns = cloud.tables.get('campaigns')!.documents
    campaigns.set('campaign', { ...campaigns.get('campaign'), demo: true })
    expect(await refusal(cloud)).toContain('演示数据')
  })

  it('names duplicates that keep a unique index from being built', async () => {
    const cloud = new TencentCloud()
    const town = {
      ...wanted,
      collections: [{ name: 'votes', indexes: [{ fields: { slot: 1 }, unique: true }] as const }],
    }
    await deploy(cloud, { ...town, collections: [{ name: 'votes', indexes: [] }], seeds: [] })
    for (const _id of ['a', 'b']) cloud.tables.get('votes')?.documents.set(_id, { _id, slot: 's' })
    const { outcome } = await deploy(cloud, { ...town, seeds: [] })
    expect(outcome.stopped?.reason).toContain('唯一索引 slot_1 建不起来')
  })

  it('says what to do about keys and rights', () => {
    expect(reasonOf(new CloudRefusal('上传小程序', 'invalid ip', 'invalid ip 1.2.3.4'))).toContain('白名单')
    expect(reasonOf(new CloudRefusal('DescribeEnvs', 'AuthFailure.SignatureFailure', 'x'))).toContain(
      '密钥不对',
    )
    expect(reasonOf(new CloudRefusal('CreateFunction', 'UnauthorizedOperation', 'x'))).toContain('没有权限')
  })
})
