import { CloudRefusal, isFields, listIn, textIn, type Account, type Reply } from './account'
import type { Environment } from './environment'
import { CannotPlan, kept, same, type Step } from './step'

export const runtime = 'Nodejs20.19'

/** A function as it should be, its code packed in a folder. */
export interface WantedFunction {
  readonly name: string
  readonly folder: string
  /** SHA-256 of the folder's content. */
  readonly code: string
  readonly timeoutSeconds: number
  readonly memoryMB: number
  readonly purpose: string
  /** What the deployer's environment gives; a name it gives nothing for keeps the value that is there. */
  readonly environment: Readonly<Record<string, string>>
  readonly required: readonly string[]
  readonly cron?: string
}

export interface Ground {
  readonly account: Account
  readonly environment: Environment
  readonly pause: (milliseconds: number) => Promise<void>
}

const describe = ({ purpose, code }: WantedFunction) => `${purpose} [code ${code}]`
const codeIn = (description: string) => /\[code ([0-9a-f]+)\]$/.exec(description)?.[1] ?? ''

export async function planFunctions(ground: Ground, wanted: readonly WantedFunction[]): Promise<Step[]> {
  const steps: Step[] = []
  for (const each of wanted) {
    const found = await look(ground, each.name)
    const variables = new Map(variablesOf(found))
    for (const name of each.required)
      if (!each.environment[name] && !variables.get(name))
        throw new CannotPlan(`函数 ${each.name} 需要环境变量 ${name}。请先设置：export ${name}=…`)
    steps.push(functionStep(ground, each, found), ...timerSteps(ground, each, found))
  }
  return steps
}

async function look({ account, environment }: Ground, name: string): Promise<Reply | undefined> {
  try {
    return await account.call('scf', 'GetFunction', {
      FunctionName: name,
      Namespace: environment.namespace,
      ShowCode: 'FALSE',
    })
  } catch (error) {
    if (error instanceof CloudRefusal && error.code.startsWith('ResourceNotFound.Function')) return undefined
    throw error
  }
}

const variablesOf = (found: Reply | undefined): [string, string][] =>
  listIn(isFields(found?.['Environment']) ? found['Environment'] : {}, 'Variables').map((each) => [
    textIn(each, 'Key'),
    textIn(each, 'Value'),
  ])

function functionStep(ground: Ground, wanted: WantedFunction, found: Reply | undefined): Step {
  const step = { kind: 'function', name: wanted.name } as const
  const failed = textIn(found, 'Status') === 'CreateFailed'
  if (!found || failed)
    return {
      ...step,
      change: 'create',
      details: [
        ...(failed ? ['上次没有建成，删掉重建'] : []),
        `${runtime}，超时 ${wanted.timeoutSeconds} 秒，内存 ${wanted.memoryMB} MB`,
        ...named('环境变量', Object.keys(wanted.environment)),
      ],
      run: () => create(ground, wanted, failed),
    }
  if (textIn(found, 'Runtime') !== runtime)
    throw new CannotPlan(
      `函数 ${wanted.name} 的运行环境是 ${textIn(found, 'Runtime')}，应是 ${runtime}，平台不能改。请先在控制台删除这个函数，再部署。`,
    )
  const variables = new Map(variablesOf(found))
  const changed = Object.keys(wanted.environment).filter(
    (name) => variables.get(name) !== wanted.environment[name],
  )
  const newCode = codeIn(textIn(found, 'Description')) !== wanted.code
  const details = [
    ...(newCode ? ['新代码'] : []),
    ...(Number(found['Timeout']) === wanted.timeoutSeconds
      ? []
      : [`超时 ${textIn(found, 'Timeout')} → ${wanted.timeoutSeconds} 秒`]),
    ...(Number(found['MemorySize']) === wanted.memoryMB
      ? []
      : [`内存 ${textIn(found, 'MemorySize')} → ${wanted.memoryMB} MB`]),
    ...named('环境变量', changed),
    ...(!newCode && textIn(found, 'Description') !== describe(wanted) ? ['说明'] : []),
  ]
  if (!details.length) return same('function', wanted.name)
  return { ...step, change: 'update', details, run: () => update(ground, wanted, { newCode, variables }) }
}

const named = (what: string, names: readonly string[]) =>
  names.length ? [`${what} ${names.join('、')}`] : []

const asked = (variables: ReadonlyMap<string, string>) =>
  variables.size ? { Environment: { Variables: [...variables].map(([Key, Value]) => ({ Key, Value })) } } : {}

async function create(ground: Ground, wanted: WantedFunction, failed: boolean): Promise<void> {
  const { account, environment } = ground
  const base = { FunctionName: wanted.name, Namespace: environment.namespace }
  if (failed) await account.call('scf', 'DeleteFunction', base)
  const place = await account.uploadCode(wanted.name, wanted.folder)
  await account.call('scf', 'CreateFunction', {
    ...base,
    Code: place,
    Handler: 'index.main',
    Runtime: runtime,
    Description: describe(wanted),
    Timeout: wanted.timeoutSeconds,
    MemorySize: wanted.memoryMB,
    ...asked(new Map(Object.entries(wanted.environment))),
    Role: 'TCB_QcsRole',
    Stamp: 'MINI_QCBASE',
    InstallDependency: 'FALSE',
    ...environment.logs,
  })
  await ready(ground, wanted.name)
}

/** The code's mark is written last: a run cut short between the two uploads the code again. */
async function update(
  ground: Ground,
  wanted: WantedFunction,
  { newCode, variables }: { newCode: boolean; variables: ReadonlyMap<string, string> },
): Promise<void> {
  const { account, environment } = ground
  const base = { FunctionName: wanted.name, Namespace: environment.namespace }
  if (newCode) {
    const place = await account.uploadCode(wanted.name, wanted.folder)
    await ready(ground, wanted.name)
    await account.call('scf', 'UpdateFunctionCode', {
      ...base,
      Handler: 'index.main',
      InstallDependency: 'FALSE',
      Code: place,
    })
    await ready(ground, wanted.name)
  }
  await account.call('scf', 'UpdateFunctionConfiguration', {
    ...base,
    Description: describe(wanted),
    Timeout: wanted.timeoutSeconds,
    MemorySize: wanted.memoryMB,
    ...asked(new Map([...variables, ...Object.entries(wanted.environment)])),
  })
  await ready(ground, wanted.name)
}

/** Waits until the cloud has taken a change in; most changes take seconds. */
async function ready(ground: Ground, name: string): Promise<void> {
  for (let waited = 0; waited < 300; waited += 2) {
    const status = textIn(await look(ground, name), 'Status')
    if (status === 'Active') return
    if (/Failed$/.test(status))
      throw new CloudRefusal(
        'GetFunction',
        status,
        `函数 ${name} 没有建成（${status}）。请到控制台看它的日志。`,
      )
    await ground.pause(2000)
  }
  throw new CloudRefusal('GetFunction', 'TIMEOUT', `函数 ${name} 五分钟还没有就绪。请稍后再运行一次。`)
}

const timerName = 'agenda'

function timerSteps(ground: Ground, { name, cron }: WantedFunction, found: Reply | undefined): Step[] {
  const triggers = listIn(found, 'Triggers').filter((each) => textIn(each, 'Type') === 'timer')
  const own = triggers.find((each) => textIn(each, 'TriggerName') === timerName)
  const others = triggers.filter((each) => each !== own).map((each) => textIn(each, 'TriggerName'))
  const left = others.length ? [kept('timer', name, [`另有定时器，不动：${others.join('、')}`])] : []
  if (!cron) return left
  if (own && cronOf(own) === cron) return [...left, same('timer', name)]
  const { account, environment } = ground
  const base = { FunctionName: name, Namespace: environment.namespace, TriggerName: timerName, Type: 'timer' }
  return [
    ...left,
    {
      kind: 'timer',
      name,
      change: own ? 'update' : 'create',
      details: own ? [`${cronOf(own)} → ${cron}`] : [cron],
      async run() {
        if (own) await account.call('scf', 'DeleteTrigger', base)
        await account.call('scf', 'CreateTrigger', { ...base, TriggerDesc: cron, Enable: 'OPEN' })
      },
    },
  ]
}

/** The API gives back what it was given, or as JSON with the expression in it. */
function cronOf(trigger: Reply): string {
  const text = textIn(trigger, 'TriggerDesc')
  try {
    const parsed: unknown = JSON.parse(text)
    return textIn(parsed, 'cron')
  } catch {
    return text
  }
}
