import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { CloudRefusal } from './account'
import { CannotPlan, same, type Step } from './step'
import { loadTool } from './tools'
import { weighed, workFolder } from './pack'

const ROOT = resolve(__dirname, '../..')
const memory = join(workFolder, 'uploaded.json')

export interface Upload {
  readonly appid: string
  readonly privateKeyPath: string
  readonly version: string
  readonly desc: string
}

interface Ci {
  Project: new (options: Readonly<Record<string, unknown>>) => unknown
  upload(
    options: Readonly<Record<string, unknown>>,
  ): Promise<{ subPackageInfo?: readonly { name: string; size: number }[] }>
}

/** WeChat tells nobody what was uploaded last: this computer remembers, and another uploads once more, which does no harm. */
export function planUpload(
  { appid, privateKeyPath, version, desc }: Upload,
  say: (line: string) => void,
): Step {
  if (!/^wx[0-9a-f]{16}$/.test(appid))
    throw new CannotPlan('请设置 WX_APPID：小程序的 AppID，wx 开头。只部署云端就加 --skip mini-program。')
  if (!existsSync(privateKeyPath))
    throw new CannotPlan(
      '请设置 WX_PRIVATE_KEY_PATH：小程序代码上传密钥的文件，在微信公众平台“开发设置”里下载。',
    )
  const { code } = weighed('miniprogram', join(ROOT, 'miniprogram'))
  const mark = `${version} ${code}`
  const known = remembered()
  if (known[appid] === mark) return same('mini-program', version)
  return {
    kind: 'mini-program',
    name: version,
    change: known[appid] ? 'update' : 'create',
    details: [`上传为开发版：${desc}`],
    async run() {
      const ci = loadTool('miniprogram-ci', say) as Ci
      const project = new ci.Project({
        appid,
        type: 'miniProgram',
        projectPath: ROOT,
        privateKeyPath,
        ignores: ['node_modules/**/*'],
      })
      const uploaded = await ci
        .upload({
          project,
          version,
          desc,
          setting: { useProjectConfig: true },
          onProgressUpdate: () => undefined,
        })
        .catch((error: unknown) => {
          throw refusalOf(error)
        })
      const { subPackageInfo = [] } = uploaded
      for (const { name, size } of subPackageInfo) say(`    ${name} ${(size / 1024).toFixed(1)} KB`)
      mkdirSync(workFolder, { recursive: true })
      writeFileSync(memory, JSON.stringify({ ...known, [appid]: mark }))
    },
  }
}

function refusalOf(error: unknown): CloudRefusal {
  const message = error instanceof Error ? error.message : String(error)
  const code = /\bE[A-Z]{4,}\b|invalid ip/i.exec(message)?.[0] ?? 'Unknown'
  return new CloudRefusal('上传小程序', code, message)
}

function remembered(): Readonly<Record<string, string>> {
  return existsSync(memory) ? (JSON.parse(readFileSync(memory, 'utf8')) as Record<string, string>) : {}
}
