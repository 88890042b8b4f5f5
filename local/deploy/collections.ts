import type { CollectionDeclaration, Index } from '../../cloudfunctions/core/store/collection'
import { CloudRefusal, listIn, textIn, type Account } from './account'
import { connector, type Environment } from './environment'
import { CannotPlan, kept, same, type Step } from './step'

export const mostCollections = 100
export const mostIndexes = 20
/** Nobody's phone reads or writes: functions alone touch data. */
const closed = 'ADMINONLY'
const page = 100

interface FoundIndex {
  readonly name: string
  readonly keys: readonly (readonly [field: string, direction: string])[]
  readonly unique: boolean
}

/** Creates what is missing, closed from its first moment; closes what is open; makes the indexes what is declared. */
export async function planCollections(
  account: Account,
  environment: Environment,
  declared: readonly CollectionDeclaration[],
): Promise<Step[]> {
  const there = new Set(await namesThere(account, environment))
  const strangers = [...there].filter((name) => !declared.some((each) => each.name === name))
  if (declared.length + strangers.length > mostCollections)
    throw new CannotPlan(
      `集合总数会超过平台上限 ${mostCollections} 个（本项目 ${declared.length} 个，另有 ${strangers.length} 个）。`,
    )
  const steps: Step[] = []
  for (const { name, indexes } of declared) {
    const exists = there.has(name)
    steps.push(exists ? await closing(account, environment, name) : creation(account, environment, name))
    const found = exists ? await indexesOf(account, environment, name) : []
    steps.push(...indexSteps({ account, environment, name, wanted: indexes, found }))
  }
  if (strangers.length)
    steps.push(kept('collection', '别的集合', [`不是本项目的，不动：${strangers.join('、')}`]))
  return steps
}

async function namesThere(account: Account, environment: Environment): Promise<string[]> {
  const names: string[] = []
  for (;;) {
    const reply = await account.call('tcb', 'ListTables', {
      EnvId: environment.envId,
      MongoConnector: connector(environment),
      MgoLimit: page,
      MgoOffset: names.length,
    })
    const found = listIn(reply, 'Tables').map((table) => textIn(table, 'TableName'))
    names.push(...found)
    if (found.length < page) return names
  }
}

const creation = (account: Account, environment: Environment, name: string): Step => ({
  kind: 'collection',
  name,
  change: 'create',
  details: ['对小程序端关闭读写'],
  async run() {
    await account.call('tcb', 'CreateTable', {
      EnvId: environment.envId,
      MongoConnector: connector(environment),
      TableName: name,
      PermissionInfo: { AclTag: closed, EnvId: environment.envId },
    })
    // Said once more by the interface made for it: a collection that stays open is the one thing that must not happen.
    await close(account, environment, name)
  },
})

const close = (account: Account, { envId }: Environment, name: string) =>
  account.call('tcb', 'ModifyDatabaseACL', { EnvId: envId, CollectionName: name, AclTag: closed })

async function closing(account: Account, environment: Environment, name: string): Promise<Step> {
  const reply = await account.call('tcb', 'DescribeDatabaseACL', {
    EnvId: environment.envId,
    CollectionName: name,
  })
  const acl = textIn(reply, 'AclTag')
  if (acl === closed) return same('collection', name)
  return {
    kind: 'collection',
    name,
    change: 'update',
    details: [`权限 ${acl || '未知'} → ${closed}`],
    run: async () => void (await close(account, environment, name)),
  }
}

async function indexesOf(account: Account, environment: Environment, name: string): Promise<FoundIndex[]> {
  const reply = await account.call('tcb', 'DescribeTable', {
    EnvId: environment.envId,
    MongoConnector: connector(environment),
    TableName: name,
  })
  return listIn(reply, 'Indexes').map((index) => ({
    name: textIn(index, 'Name'),
    keys: listIn(index, 'Keys').map((key) => [textIn(key, 'Name'), textIn(key, 'Direction')] as const),
    unique: index['Unique'] === true,
  }))
}

const keysOf = ({ fields }: Index) =>
  Object.entries(fields).map(([field, direction]) => [field, String(direction)] as const)
const nameOf = (index: Index) =>
  keysOf(index)
    .map(([field, direction]) => `${field}_${direction}`)
    .join('_')
const isById = ({ keys }: FoundIndex) => keys.length === 1 && keys[0]?.[0] === '_id'

function indexSteps({
  account,
  environment,
  name,
  wanted,
  found,
}: {
  account: Account
  environment: Environment
  name: string
  wanted: readonly Index[]
  found: readonly FoundIndex[]
}): Step[] {
  const sameKeys = (index: Index, other: FoundIndex) =>
    JSON.stringify(keysOf(index)) === JSON.stringify(other.keys)
  const wrong = found.filter((other) =>
    wanted.some((index) => sameKeys(index, other) && (index.unique ?? false) !== other.unique),
  )
  const missing = wanted.filter(
    (index) => !found.some((other) => sameKeys(index, other) && !wrong.includes(other)),
  )
  const strangers = found.filter(
    (other) => !isById(other) && !wrong.includes(other) && !wanted.some((index) => sameKeys(index, other)),
  )
  if (wanted.length + strangers.length > mostIndexes)
    throw new CannotPlan(
      `集合 ${name} 的索引会超过平台上限 ${mostIndexes} 个：本项目 ${wanted.length} 个，另有不用的 ${strangers.length} 个` +
        `（${strangers.map((each) => each.name).join('、')}）。请先在控制台删掉不用的。`,
    )
  const left = strangers.length
    ? [kept('indexes', name, [`不是本项目的索引，不动：${strangers.map((each) => each.name).join('、')}`])]
    : []
  if (!missing.length) return [...left, ...(wanted.length ? [same('indexes', name)] : [])]
  return [
    ...left,
    {
      kind: 'indexes',
      name,
      change: found.some((each) => !isById(each)) ? 'update' : 'create',
      details: [
        ...wrong.map((each) => `重建 ${each.name}`),
        ...missing.map((index) => `${nameOf(index)}${index.unique ? '（唯一）' : ''}`),
      ],
      run: () => makeIndexes({ account, environment, name, wrong, missing }),
    },
  ]
}

async function makeIndexes({
  account,
  environment,
  name,
  wrong,
  missing,
}: {
  account: Account
  environment: Environment
  name: string
  wrong: readonly FoundIndex[]
  missing: readonly Index[]
}): Promise<void> {
  const update = (change: Readonly<Record<string, unknown>>) =>
    account.call('tcb', 'UpdateTable', {
      EnvId: environment.envId,
      MongoConnector: connector(environment),
      TableName: name,
      ...change,
    })
  if (wrong.length) await update({ DropIndexes: wrong.map((each) => ({ IndexName: each.name })) })
  try {
    await update({
      CreateIndexes: missing.map((index) => ({
        IndexName: nameOf(index),
        MgoKeySchema: {
          MgoIndexKeys: keysOf(index).map(([field, direction]) => ({ Name: field, Direction: direction })),
          MgoIsUnique: index.unique ?? false,
        },
      })),
    })
  } catch (error) {
    if (!(error instanceof CloudRefusal) || !/E11000|duplicate/i.test(error.message)) throw error
    const unique = missing.filter((index) => index.unique).map(nameOf)
    throw new CloudRefusal(
      error.action,
      error.code,
      `集合 ${name} 里已有重复的记录，唯一索引 ${unique.join('、')} 建不起来。请先在控制台找出重复的记录并处理。`,
    )
  }
}
