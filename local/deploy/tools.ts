import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { npm } from './pack'

/** The official packages, exact. They are heavy and only a deployment needs them: installed when first used. */
const versions = { '@cloudbase/manager-node': '5.6.5', 'miniprogram-ci': '2.1.42' } as const

export function loadTool(name: keyof typeof versions, say: (line: string) => void): unknown {
  const folder = resolve(__dirname, '../../.cache/deploy-tools', name.replace('/', '+'))
  const manifest = JSON.stringify({ private: true, dependencies: { [name]: versions[name] } })
  const complete = join(folder, 'complete')
  if (!existsSync(complete) || readFileSync(complete, 'utf8') !== manifest) {
    say(`第一次使用，正在安装 ${name}@${versions[name]}……`)
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'package.json'), manifest)
    execFileSync(npm, ['install', '--no-audit', '--no-fund', '--ignore-scripts'], {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'inherit'],
      shell: process.platform === 'win32',
    })
    writeFileSync(complete, manifest)
  }
  return createRequire(join(folder, 'package.json'))(name)
}
