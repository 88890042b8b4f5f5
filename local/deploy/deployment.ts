import { planCollections } from './collections'
import { planAccess, planRoutes, planStorage } from './doors'
import { findEnvironment } from './environment'
import { planFunctions, type WantedFunction } from './functions'
import type { PlanSet } from '../../seeds/plan'
import { planSeeds } from './seeds'
import { CannotPlan, kinds, type Kind, type Step } from './step'
import { CloudRefusal, patient, type Account } from './account'
import type { CollectionDeclaration } from '../../cloudfunctions/core/store/collection'

/** The town as it should stand in the cloud. */
export interface Wanted {
  readonly collections: readonly CollectionDeclaration[]
  readonly functions: readonly WantedFunction[]
  readonly seeds: readonly PlanSet[]
  /** Functions a phone may call. */
  readonly open: readonly string[]
  readonly routes: readonly { readonly name: string; readonly path: string }[]
}

export interface Tools {
  readonly account: Account
  readonly pause: (milliseconds: number) => Promise<void>
}

/** Compares what should be with what is there. Changes nothing. */
export async function planDeployment(
  { account: eager, pause }: Tools,
  envId: string,
  wanted: Wanted,
): Promise<Step[]> {
  const account = patient(eager, pause)
  const environment = await findEnvironment(account, envId)
  const collections = await planCollections(account, environment, wanted.collections)
  const there = new Set(
    collections.flatMap((step) =>
      step.kind === 'collection' && step.change !== 'create' ? [step.name] : [],
    ),
  )
  const steps = [
    ...collections,
    ...(await planStorage(account, environment)),
    ...(await planFunctions({ account, environment, pause }, wanted.functions)),
    ...(await planSeeds(account, environment, wanted.seeds, there)),
    ...(await planAccess(account, environment, wanted.open)),
    ...(await planRoutes(account, environment, wanted.routes)),
  ]
  return steps.sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind))
}

export interface Outcome {
  readonly done: readonly Step[]
  /** What stopped it, and what was therefore not done; absent where all went well. */
  readonly stopped?: { readonly step: Step; readonly reason: string; readonly left: readonly Step[] }
}

/** Does the steps in order and stops at the first refusal: a half-known state is worse than an unfinished one. */
export async function carryOut(
  steps: readonly Step[],
  { skip = new Set(), say }: { skip?: ReadonlySet<Kind>; say: (line: string) => void },
): Promise<Outcome> {
  const work = steps.filter((step) => step.run && !skip.has(step.kind))
  const done: Step[] = []
  for (const [n, step] of work.entries()) {
    say(`[${n + 1}/${work.length}] ${titleOf(step)}`)
    try {
      await step.run?.()
    } catch (error) {
      return { done, stopped: { step, reason: reasonOf(error), left: work.slice(n + 1) } }
    }
    done.push(step)
  }
  return { done }
}

const kindNames: Readonly<Record<Kind, string>> = {
  collection: '集合',
  indexes: '索引',
  storage: '存储权限',
  function: '云函数',
  seeds: '方案数据',
  timer: '定时器',
  access: '调用权限',
  route: 'HTTP 路径',
  'mini-program': '小程序',
}
const changeNames = { create: '新建', update: '更新', same: '不变', kept: '保留' } as const

export const titleOf = ({ kind, name, change }: Step): string =>
  `${changeNames[change]} ${kindNames[kind]} ${name}`

/** The plan for people: what changes line by line, what does not as a number. */
export function planLines(steps: readonly Step[]): string[] {
  const rest = steps.filter(({ change }) => change === 'same').length
  return [
    ...steps
      .filter(({ change }) => change !== 'same')
      .map((step) => `  ${titleOf(step)}${step.details.length ? `：${step.details.join('；')}` : ''}`),
    `  不变：${rest} 项`,
  ]
}

export function outcomeLines({ done, stopped }: Outcome): string[] {
  if (!stopped) return [done.length ? `完成：${done.length} 项。` : '云上已经和本地一致，没有要做的。']
  const { step, reason, left } = stopped
  return [
    `停在“${titleOf(step)}”：${reason}`,
    `已做 ${done.length} 项：${done.map(titleOf).join('；') || '无'}`,
    `没做 ${left.length + 1} 项：${[step, ...left].map(titleOf).join('；')}`,
    '按上面的原因处理后，再运行同一条命令：做过的不会重做。' +
      `确实不能由命令做的，可在控制台手工做好，再加 --skip ${step.kind} 跳过这一类。`,
  ]
}

const hints: readonly (readonly [pattern: RegExp, sentence: string])[] = [
  [/^AuthFailure/, '密钥不对或已停用。请核对 TENCENTCLOUD_SECRETID 和 TENCENTCLOUD_SECRETKEY。'],
  [
    /^UnauthorizedOperation|CamNoAuth/,
    '这个密钥没有权限。请让账号管理员授予云开发和云函数的管理权限（QcloudTCBFullAccess、QcloudSCFFullAccess）。',
  ],
  [
    /^LimitExceeded|^ResourceInsufficient|QuotaExceeded/,
    '超过了套餐的额度。请到控制台查看用量，升级套餐或清理。',
  ],
  [/^ENOTFOUND|^ECONN|^EAI_AGAIN|^ETIMEDOUT/, '连不上腾讯云或微信。请检查网络。'],
  [/^invalid ip/i, '本机的 IP 不在白名单里。请到微信公众平台“开发设置”的代码上传里加上。'],
]

export function reasonOf(error: unknown): string {
  if (error instanceof CannotPlan) return error.message
  if (!(error instanceof CloudRefusal)) return error instanceof Error ? error.message : String(error)
  const hint = hints.find(([pattern]) => pattern.test(error.code))?.[1]
  return `${hint ?? '云端没有接受。'}（${error.action}：${error.code} ${error.message}）`
}
