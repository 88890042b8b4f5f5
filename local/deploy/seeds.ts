import type { PlanSet } from '../../seeds/plan'
import { textIn, type Account } from './account'
import { connector, type Environment } from './environment'
import { CannotPlan, kept, same, type Step } from './step'

type Seed = PlanSet['records'][number]

const batch = 50

/** Writes the plan's records that are missing. What is there is compared and never overwritten: the town may have changed it. */
export async function planSeeds(
  account: Account,
  environment: Environment,
  sets: readonly PlanSet[],
  there: ReadonlySet<string>,
): Promise<Step[]> {
  const steps: Step[] = []
  for (const { collection, records, compare } of sets) {
    const known = new Map<string, Seed>()
    if (there.has(collection))
      for (const part of inBatches(records))
        for (const record of await read(account, environment, collection, part)) known.set(record._id, record)
    if ([...known.values()].some((record) => record['demo'] === true))
      throw new CannotPlan('这个云环境里是演示数据，不能当正式环境用。请换一个新的云环境。')
    const missing = records.filter(({ _id }) => !known.has(_id))
    const differing = records.flatMap((record) => {
      const stored = known.get(record._id)
      const fields = stored ? compare.filter((field) => !equal(stored[field], record[field])) : []
      return fields.length ? [`${record._id}：${fields.join('、')}`] : []
    })
    if (differing.length)
      steps.push(kept('seeds', collection, ['与方案文件不同，保留云上的：', ...differing]))
    if (missing.length)
      steps.push({
        kind: 'seeds',
        name: collection,
        change: known.size ? 'update' : 'create',
        details: [`写入 ${missing.length} 条`],
        async run() {
          for (const part of inBatches(missing)) await write(account, environment, collection, part)
        },
      })
    else if (!differing.length) steps.push(same('seeds', collection))
  }
  return steps
}

const inBatches = <T>(all: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(all.length / batch) }, (_, n) => all.slice(n * batch, (n + 1) * batch))

const command = (environment: Environment, collection: string, type: string, body: unknown) => ({
  EnvId: environment.envId,
  MongoConnector: connector(environment),
  MgoCommands: [{ TableName: collection, CommandType: type, Command: JSON.stringify(body) }],
})

async function read(
  account: Account,
  environment: Environment,
  collection: string,
  wanted: readonly Seed[],
): Promise<Seed[]> {
  const filter = { _id: { $in: wanted.map(({ _id }) => _id) } }
  const reply = await account.call(
    'tcb',
    'RunCommands',
    command(environment, collection, 'QUERY', { find: collection, filter, limit: batch }),
  )
  const data = reply['Data']
  return Array.isArray(data) ? data.flatMap(documentsIn) : []
}

/** The reply nests JSON in JSON: a list of documents, each of them or all of them as text. */
function documentsIn(value: unknown): Seed[] {
  if (typeof value === 'string') return documentsIn(JSON.parse(value) as unknown)
  if (Array.isArray(value)) return value.flatMap(documentsIn)
  return textIn(value, '_id') ? [plain(value) as Seed] : []
}

/** Numbers without MongoDB's wrapping of them. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value)
  const [only] = entries
  if (entries.length === 1 && only && /^\$number(Int|Long|Double)$/.test(only[0])) return Number(only[1])
  return Object.fromEntries(entries.map(([key, each]) => [key, plain(each)]))
}

async function write(
  account: Account,
  environment: Environment,
  collection: string,
  records: readonly Seed[],
): Promise<void> {
  const there = new Set((await read(account, environment, collection, records)).map(({ _id }) => _id))
  const documents = records.filter(({ _id }) => !there.has(_id))
  if (documents.length)
    await account.call(
      'tcb',
      'RunCommands',
      command(environment, collection, 'INSERT', { insert: collection, documents }),
    )
}

const ordered = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(ordered)
    : typeof value === 'object' && value !== null
      ? Object.fromEntries(
          Object.entries(value)
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .map(([key, each]) => [key, ordered(each)]),
        )
      : value
const equal = (a: unknown, b: unknown) => JSON.stringify(ordered(a)) === JSON.stringify(ordered(b))
