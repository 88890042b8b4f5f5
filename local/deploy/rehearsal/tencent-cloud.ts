import { CloudRefusal, isFields, listIn, textIn, type Reply, type Service } from '../account'

type Params = Readonly<Record<string, unknown>>
type Answer = (params: Params) => Reply

interface Table {
  acl: string
  indexes: { Name: string; Keys: { Name: string; Direction: string }[]; Unique: boolean }[]
  documents: Map<string, Readonly<Record<string, unknown>>>
}
interface CloudFunction {
  [field: string]: unknown
  code: string
  status: string
  triggers: { TriggerName: string; Type: string; TriggerDesc: string }[]
}

const refuse = (action: string, code: string, message: string) => new CloudRefusal(action, code, message)

/**
 * The documented contracts of the requests a deployment makes, over a state in memory: what must be named is missed,
 * what is there already is refused, a function is busy for a while after each change.
 */
export class TencentCloud {
  readonly tables = new Map<string, Table>()
  readonly functions = new Map<string, CloudFunction>()
  readonly uploads = new Map<string, string>()
  readonly routes = new Map<string, { Path: string; Name: string; Type: number }>()
  storage = { AclTag: 'PRIVATE', Rule: '' }
  functionRule = ''
  enabled = false
  /** Every changing request, in order. */
  readonly changes: string[] = []

  constructor(readonly envId = 'town-rehearsal') {}

  answer(service: Service, action: string, params: Params): Reply {
    const found = (service === 'scf' ? this.scf : this.tcb)[action]
    if (!found) throw refuse(action, 'InvalidAction', `${service} has no ${action}`)
    if (service === 'tcb') {
      const env = textIn(params, 'EnvId') || textIn(params, 'ServiceId')
      if (env !== this.envId && action !== 'DescribeEnvs')
        throw refuse(action, 'InvalidParameter.EnvId', `no environment ${env}`)
    } else if (action !== 'GetTempCosInfo' && params['Namespace'] !== this.envId)
      throw refuse(action, 'ResourceNotFound.Namespace', 'no such name space')
    const reply = found(params)
    if (!/^(Describe|Get|List)/.test(action) && !(action === 'RunCommands' && isQuery(params)))
      this.changes.push(action)
    return structuredClone(reply)
  }

  /** The state without what time and order leave in it: two ways to the same town show the same. */
  picture(): unknown {
    return {
      tables: [...this.tables]
        .map(([name, { acl, indexes, documents }]) => ({
          name,
          acl,
          indexes: indexes.map((each) => JSON.stringify(each)).sort(),
          documents: [...documents.values()].sort((a, b) => (textIn(a, '_id') < textIn(b, '_id') ? -1 : 1)),
        }))
        .sort((a, b) => (a.name < b.name ? -1 : 1)),
      functions: Object.fromEntries(
        [...this.functions].map(([name, { status: _, ...rest }]) => [name, rest]).sort(),
      ),
      routes: [...this.routes.values()],
      storage: this.storage,
      functionRule: this.functionRule,
      enabled: this.enabled,
    }
  }

  private readonly info = () => ({
    EnvId: this.envId,
    Status: 'NORMAL',
    Databases: [{ InstanceId: 'tnt-rehearsal', Region: 'ap-shanghai' }],
    Storages: [{ Bucket: `6c6f-${this.envId}-1300000000`, Region: 'ap-shanghai', AppId: '1300000000' }],
    Functions: [{ Namespace: this.envId, Region: 'ap-shanghai' }],
    LogServices: [{ TopicId: 'topic', LogsetId: 'logset' }],
  })

  private table(action: string, params: Params): Table {
    const connector = params['MongoConnector']
    if (textIn(connector, 'DatabaseName') !== 'tnt-rehearsal' || textIn(connector, 'InstanceId') !== 'flexdb')
      throw refuse(action, 'InvalidParameter', 'MongoConnector names no database')
    return this.named(action, textIn(params, 'TableName'))
  }

  private named(action: string, name: string): Table {
    const found = this.tables.get(name)
    if (!found) throw refuse(action, 'ResourceNotFound', `Db or Table not exist: ${name}`)
    return found
  }

  private readonly tcb: Readonly<Record<string, Answer>> = {
    DescribeEnvs: ({ EnvId }) => ({ EnvList: EnvId === this.envId ? [this.info()] : [] }),
    DescribeEnvInfo: () => ({ EnvInfo: { EnvBaseInfo: this.info(), UserInfo: { AppId: '1300000000' } } }),
    ListTables: ({ MgoLimit, MgoOffset }) => {
      const page = [...this.tables.keys()].slice(
        Number(MgoOffset ?? 0),
        Number(MgoOffset ?? 0) + Number(MgoLimit ?? 100),
      )
      return { Tables: page.length ? page.map((TableName) => ({ TableName })) : null }
    },
    CreateTable: (params) => {
      const name = textIn(params, 'TableName')
      if (!/^[A-Za-z0-9-][A-Za-z0-9_-]{0,95}$/.test(name))
        throw refuse('CreateTable', 'InvalidParameter', 'TableName')
      if (this.tables.has(name)) throw refuse('CreateTable', 'ResourceInUse', 'Table exist')
      this.tables.set(name, {
        acl: textIn(params['PermissionInfo'], 'AclTag') || 'PRIVATE',
        indexes: [{ Name: '_id_', Keys: [{ Name: '_id', Direction: '1' }], Unique: true }],
        documents: new Map(),
      })
      return {}
    },
    DescribeTable: (params) => {
      const { indexes } = this.table('DescribeTable', params)
      return { Indexes: indexes, IndexNum: indexes.length }
    },
    UpdateTable: (params) => {
      const table = this.table('UpdateTable', params)
      for (const { IndexName } of listIn(params, 'DropIndexes')) {
        const at = table.indexes.findIndex((index) => index.Name === IndexName)
        if (at < 0) throw refuse('UpdateTable', 'ResourceNotFound', `index not found: ${String(IndexName)}`)
        table.indexes.splice(at, 1)
      }
      for (const index of listIn(params, 'CreateIndexes')) this.addIndex(table, index)
      return {}
    },
    DescribeDatabaseACL: (params) => ({
      AclTag: this.named('DescribeDatabaseACL', textIn(params, 'CollectionName')).acl,
    }),
    ModifyDatabaseACL: (params) => {
      if (!['READONLY', 'PRIVATE', 'ADMINWRITE', 'ADMINONLY'].includes(textIn(params, 'AclTag')))
        throw refuse('ModifyDatabaseACL', 'InvalidParameter', 'AclTag')
      this.named('ModifyDatabaseACL', textIn(params, 'CollectionName')).acl = textIn(params, 'AclTag')
      return {}
    },
    RunCommands: (params) => ({ Data: listIn(params, 'MgoCommands').map((each) => this.runCommand(each)) }),
    DescribeStorageSafeRule: () => this.storage,
    ModifyStorageSafeRule: (params) => {
      const rule: unknown = JSON.parse(textIn(params, 'Rule'))
      if (!isFields(rule) || !('read' in rule) || !('write' in rule))
        throw refuse('ModifyStorageSafeRule', 'InvalidParameter', 'Rule')
      this.storage = { AclTag: textIn(params, 'AclTag'), Rule: textIn(params, 'Rule') }
      return {}
    },
    DescribeResourcePermission: () => ({
      Data: {
        TotalCount: 1,
        PermissionList: this.functionRule ? [{ Permission: 'CUSTOM', SecurityRule: this.functionRule }] : [],
      },
    }),
    ModifyResourcePermission: (params) => {
      const rule: unknown = JSON.parse(textIn(params, 'SecurityRule'))
      if (params['ResourceType'] !== 'function' || !isFields(rule) || !('*' in rule))
        throw refuse('ModifyResourcePermission', 'InvalidParameter', 'Invalid security rule config')
      this.functionRule = textIn(params, 'SecurityRule')
      return { Data: { Success: true } }
    },
    DescribeCloudBaseGWAPI: () => ({ APISet: [...this.routes.values()], EnableService: this.enabled }),
    ModifyCloudBaseGWPrivilege: (params) => {
      this.enabled = params['EnableService'] === true
      return { Count: 1 }
    },
    CreateCloudBaseGWAPI: (params) => {
      const [Path, Name] = [textIn(params, 'Path'), textIn(params, 'Name')]
      if (this.routes.has(Path))
        throw refuse('CreateCloudBaseGWAPI', 'InvalidParameter.APICreated', 'path exists')
      if (!this.functions.has(Name)) throw refuse('CreateCloudBaseGWAPI', 'InvalidParameter', 'no function')
      this.routes.set(Path, { Path, Name, Type: 1 })
      return { APIId: 'api' }
    },
  }

  private addIndex(table: Table, asked: Readonly<Record<string, unknown>>): void {
    const schema = asked['MgoKeySchema']
    const Keys = listIn(schema, 'MgoIndexKeys').map((key) => ({
      Name: textIn(key, 'Name'),
      Direction: textIn(key, 'Direction'),
    }))
    const Name = textIn(asked, 'IndexName')
    const wrong = (message: string) => refuse('UpdateTable', 'FailedOperation.CreateIndex', message)
    if (!Name || !Keys.length || Keys.some((key) => !/^-?1$/.test(key.Direction)))
      throw refuse('UpdateTable', 'InvalidParameter', 'CreateIndexes')
    if (table.indexes.some((index) => index.Name === Name || same(index.Keys, Keys)))
      throw wrong(`Index already exists: ${Name}`)
    if (table.indexes.length > 20) throw wrong('too many indexes')
    const Unique = isFields(schema) && schema['MgoIsUnique'] === true
    if (Unique) {
      const keys = [...table.documents.values()].map((each) =>
        JSON.stringify(Keys.map((key) => each[key.Name])),
      )
      if (new Set(keys).size < keys.length) throw wrong('E11000 duplicate key error')
    }
    table.indexes.push({ Name, Keys, Unique })
  }

  private runCommand(asked: Readonly<Record<string, unknown>>): string {
    const { documents } = this.named('RunCommands', textIn(asked, 'TableName'))
    const body: unknown = JSON.parse(textIn(asked, 'Command'))
    if (asked['CommandType'] === 'QUERY') {
      const filter = isFields(body) ? body['filter'] : undefined
      const ids = isFields(filter) && isFields(filter['_id']) ? filter['_id']['$in'] : undefined
      if (!Array.isArray(ids)) throw refuse('RunCommands', 'InvalidParameter', 'this rehearsal finds by _id')
      return JSON.stringify(
        ids.flatMap((id) => {
          const found = documents.get(String(id))
          return found ? [JSON.stringify(found, wrapped)] : []
        }),
      )
    }
    for (const document of listIn(body, 'documents')) {
      const id = textIn(document, '_id')
      if (documents.has(id))
        throw refuse('RunCommands', 'FailedOperation', `E11000 duplicate key error: ${id}`)
      documents.set(id, document)
    }
    return JSON.stringify({ n: documents.size, ok: 1 })
  }

  private readonly scf: Readonly<Record<string, Answer>> = {
    GetTempCosInfo: () => ({
      Date: '2026-06-20',
      Sign: 'q-sign-algorithm=sha1&q-ak=rehearsal&q-sign-time=0;9&q-key-time=0;9&q-header-list=&q-url-param-list=&q-signature=0',
    }),
    GetFunction: ({ FunctionName }) => {
      const found = this.functions.get(String(FunctionName))
      if (!found) throw refuse('GetFunction', 'ResourceNotFound.FunctionName', 'no such function')
      const { code: _, triggers, status, ...rest } = found
      found.status = 'Active'
      return {
        ...rest,
        FunctionName,
        Status: status,
        Triggers: triggers.map((each) => ({
          ...each,
          TriggerDesc: JSON.stringify({ cron: each.TriggerDesc }),
        })),
      }
    },
    CreateFunction: (params) => {
      const name = textIn(params, 'FunctionName')
      if (this.functions.has(name)) throw refuse('CreateFunction', 'ResourceInUse.FunctionName', 'exists')
      const timeout = Number(params['Timeout'])
      if (
        !/^Nodejs\d+\.\d+$/.test(textIn(params, 'Runtime')) ||
        !params['Handler'] ||
        !(timeout >= 1 && timeout <= 60)
      )
        throw refuse('CreateFunction', 'InvalidParameterValue', 'Runtime, Handler or Timeout')
      this.functions.set(name, {
        ...configuration(params),
        Runtime: params['Runtime'],
        code: this.uploaded('CreateFunction', params),
        status: 'Creating',
        triggers: [],
      })
      return {}
    },
    DeleteFunction: ({ FunctionName }) => {
      this.functions.delete(String(FunctionName))
      return {}
    },
    UpdateFunctionCode: (params) => {
      const found = this.idle('UpdateFunctionCode', params)
      found.code = this.uploaded('UpdateFunctionCode', params)
      found.status = 'Updating'
      return {}
    },
    UpdateFunctionConfiguration: (params) => {
      const found = this.idle('UpdateFunctionConfiguration', params)
      Object.assign(found, configuration(params), { status: 'Updating' })
      return {}
    },
    CreateTrigger: (params) => {
      const { triggers } = this.idle('CreateTrigger', params)
      const [TriggerName, TriggerDesc] = [textIn(params, 'TriggerName'), textIn(params, 'TriggerDesc')]
      if (params['Type'] !== 'timer' || TriggerDesc.split(' ').length !== 7)
        throw refuse('CreateTrigger', 'InvalidParameterValue.TriggerDesc', 'seven fields')
      if (triggers.some((each) => each.Type === 'timer'))
        throw refuse('CreateTrigger', 'ResourceInUse.Trigger', 'exists')
      triggers.push({ TriggerName, Type: 'timer', TriggerDesc })
      return {}
    },
    DeleteTrigger: (params) => {
      const found = this.idle('DeleteTrigger', params)
      found.triggers = found.triggers.filter((each) => each.TriggerName !== params['TriggerName'])
      return {}
    },
  }

  private idle(action: string, { FunctionName }: Params): CloudFunction {
    const found = this.functions.get(String(FunctionName))
    if (!found) throw refuse(action, 'ResourceNotFound.Function', 'no such function')
    if (found.status !== 'Active') throw refuse(action, 'FailedOperation.Updating', `it is ${found.status}`)
    return found
  }

  private uploaded(action: string, { Code }: Params): string {
    const found = this.uploads.get(textIn(Code, 'TempCosObjectName'))
    if (found === undefined) throw refuse(action, 'InvalidParameterValue.CosObjectName', 'no such object')
    return found
  }
}

function configuration(params: Params): Record<string, unknown> {
  const kept = ['Timeout', 'MemorySize', 'Description', 'Environment']
  return Object.fromEntries(Object.entries(params).filter(([key]) => kept.includes(key)))
}

const isQuery = (params: Params) =>
  listIn(params, 'MgoCommands').every((each) => each['CommandType'] === 'QUERY')
const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)
/** As the database writes a large number. */
const wrapped = (_: string, value: unknown): unknown =>
  typeof value === 'number' && Math.abs(value) > 2 ** 31 ? { $numberLong: String(value) } : value
