import { parseArgs } from 'node:util'
import { CannotPlan, kinds, type Kind } from './step'

export interface Options {
  readonly envId: string
  readonly dryRun: boolean
  readonly skipTests: boolean
  readonly skip: ReadonlySet<Kind>
  readonly region: string
  readonly year: number
  /** The folder of the plan under seeds/. */
  readonly town: string
  readonly version: string
  readonly desc: string
}

export const usage = `用法：npm run deploy -- --env <环境ID> [选项]
  --dry-run            只看计划，不做任何改动
  --skip-tests         不跑测试（其余检查照做）
  --skip <种类>        跳过一类，可重复：${kinds.join('、')}
  --region <地域>      默认 ap-shanghai
  --year <年份>        方案的年份，只在第一次写入方案时用，默认今年
  --town <文件夹>      哪个镇的方案（seeds/ 下的文件夹），默认 xili
  --version <版本号>   小程序的版本号，默认 package.json 里的
  --desc <说明>        小程序这一版的说明
环境变量：TENCENTCLOUD_SECRETID、TENCENTCLOUD_SECRETKEY（必须）；WX_APPID、WX_PRIVATE_KEY_PATH（上传小程序时）；
SETUP_CODE（第一次部署时，至少 12 个字）；其余见 docs/deploy.md。`

export function readOptions(
  args: readonly string[],
  { version, year }: { readonly version: string; readonly year: number },
): Options {
  const { values } = parsed(args)
  if (!values.env) throw new CannotPlan(`没有写环境 ID。\n${usage}`)
  if (!/^[a-z0-9][a-z0-9-]{3,60}$/.test(values.env))
    throw new CannotPlan(`环境 ID“${values.env}”不对：只有小写字母、数字和短横线。`)
  const skip = values.skip ?? []
  const unknown = skip.filter((kind) => !kinds.some((each) => each === kind))
  if (unknown.length) throw new CannotPlan(`不认识要跳过的种类 ${unknown.join('、')}。\n${usage}`)
  const wantedYear = Number(values.year ?? year)
  if (!Number.isInteger(wantedYear) || wantedYear < 2020 || wantedYear > 2100)
    throw new CannotPlan('年份应是四位数字。')
  return {
    envId: values.env,
    dryRun: values['dry-run'] ?? false,
    skipTests: values['skip-tests'] ?? false,
    skip: new Set(kinds.filter((kind) => skip.includes(kind))),
    region: values.region ?? 'ap-shanghai',
    year: wantedYear,
    town: values.town ?? 'xili',
    version: values.version ?? version,
    desc: values.desc ?? '',
  }
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        env: { type: 'string' },
        'dry-run': { type: 'boolean' },
        'skip-tests': { type: 'boolean' },
        skip: { type: 'string', multiple: true },
        region: { type: 'string' },
        year: { type: 'string' },
        town: { type: 'string' },
        version: { type: 'string' },
        desc: { type: 'string' },
      },
    })
  } catch (error) {
    throw new CannotPlan(`${error instanceof Error ? error.message : String(error)}\n${usage}`)
  }
}

/** @throws where the keys or the first admin's code are missing or too weak; their values are never shown */
export function readKeys(env: NodeJS.ProcessEnv): { secretId: string; secretKey: string; token?: string } {
  const {
    TENCENTCLOUD_SECRETID: secretId,
    TENCENTCLOUD_SECRETKEY: secretKey,
    TENCENTCLOUD_SESSIONTOKEN: token,
    SETUP_CODE: setupCode,
  } = env
  if (!secretId || !secretKey)
    throw new CannotPlan(
      '请先设置 TENCENTCLOUD_SECRETID 和 TENCENTCLOUD_SECRETKEY（在腾讯云“访问管理 → API 密钥”里新建）。',
    )
  if (setupCode && setupCode.length < 12)
    throw new CannotPlan('SETUP_CODE 太短：谁猜到它谁就是管理员。请用至少 12 个字符。')
  return { secretId, secretKey, ...(token ? { token } : {}) }
}
