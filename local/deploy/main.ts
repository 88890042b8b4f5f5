import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { dayOf } from '../../miniprogram/shared/kernel/days'
import { readManifest } from '../tools/build-functions'
import { overweight, packageSizes } from '../tools/package-size'
import { packedTexts, ran, secretsIn, strangersIn, tooHeavy, trackedTexts, weights } from './checks'
import { carryOut, outcomeLines, planDeployment, planLines, reasonOf } from './deployment'
import { managerAccount } from './manager'
import { planUpload } from './mini-program'
import { readKeys, readOptions, type Options } from './options'
import { filesUnder, pack, type Packed } from './pack'
import { CannotPlan } from './step'
import { wantedTown } from './wanted'

const ROOT = resolve(__dirname, '../..')
const say = (line: string) => console.log(line)

/** Everything that can be known to be wrong before the cloud is asked. @throws the first that is */
async function check(options: Options): Promise<Packed[]> {
  const must = (good: boolean, sentence: string) => {
    if (!good) throw new CannotPlan(sentence)
  }
  const none = (what: string, found: readonly string[]) =>
    must(found.length === 0, `${what}：\n  ${found.slice(0, 20).join('\n  ')}`)

  say('检查：构建')
  must(ran('build'), '构建没有通过，见上面的输出。')
  say('检查：类型')
  must(ran('types'), '类型检查没有通过，见上面的输出。')
  if (options.skipTests) say('检查：测试——按 --skip-tests 跳过了，这次部署没有经过测试')
  else {
    say('检查：测试（几分钟）')
    must(ran('test'), '测试没有通过，见上面的输出。')
  }
  say('检查：包的大小')
  none('小程序的包太大', overweight(await packageSizes()))
  const packed = readManifest().map(pack)
  none('云函数的代码太大（压缩后 50 MB、展开 500 MB 以内）', tooHeavy(packed))
  for (const line of weights(packed)) say(`    ${line}`)
  say('检查：没有演示数据，没有密钥，没有环境 ID')
  const upward = packedTexts(packed.flatMap(({ folder }) => filesUnder(folder)))
  none('云函数里混进了演示或本地的代码', strangersIn(upward))
  none(
    '文件里有密钥、AppID 或环境 ID，请从文件里删掉（并更换已经提交过的密钥）',
    secretsIn([...trackedTexts(), ...upward], secretsOf(options)),
  )
  return packed
}

const secretNames = [
  'TENCENTCLOUD_SECRETID',
  'TENCENTCLOUD_SECRETKEY',
  'TENCENTCLOUD_SESSIONTOKEN',
  'SETUP_CODE',
  'OFFICIAL_ACCOUNT_SECRET',
  'OFFICIAL_ACCOUNT_APPID',
  'WX_APPID',
]
const secretsOf = ({ envId }: Options) => ({
  ...Object.fromEntries(secretNames.map((name) => [name, process.env[name] ?? ''])),
  环境ID: envId,
})

async function deploy(): Promise<boolean> {
  const now = Date.now()
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string }
  const options = readOptions(process.argv.slice(2), { version, year: Number(dayOf(now).slice(0, 4)) })
  const keys = readKeys(process.env)
  const packed = await check(options)
  const upload = options.skip.has('mini-program')
    ? []
    : [
        planUpload(
          {
            appid: process.env['WX_APPID'] ?? '',
            privateKeyPath: process.env['WX_PRIVATE_KEY_PATH'] ?? '',
            version: options.version,
            desc: options.desc || `洁美西里 ${options.version}`,
          },
          say,
        ),
      ]
  const { year, town } = options
  const wanted = wantedTown({ manifest: readManifest(), packed, env: process.env, year, now, town })
  const account = managerAccount({ envId: options.envId, region: options.region, ...keys }, say)
  const steps = [...(await planDeployment({ account, pause }, options.envId, wanted)), ...upload]
  say(`\n计划（环境 ${options.envId}）：`)
  for (const line of planLines(steps)) say(line)
  if (options.skip.size) say(`  按 --skip 跳过：${[...options.skip].join('、')}`)
  if (options.dryRun) {
    say('\n只看计划，没有做任何改动。')
    return true
  }
  say('')
  const outcome = await carryOut(steps, { skip: options.skip, say })
  for (const line of outcomeLines(outcome)) say(line)
  return !outcome.stopped
}

deploy().then(
  (good) => process.exit(good ? 0 : 1),
  (error: unknown) => {
    console.error(reasonOf(error))
    console.error('云上没有做任何改动。')
    process.exit(1)
  },
)
