// The real manager-node against this machine: what it sends, signs and uploads, and how it reads the answers.
import type { AddressInfo } from 'node:net'
import { readManifest } from '../tools/build-functions'
import { carryOut, outcomeLines, planDeployment, planLines, reasonOf } from './deployment'
import { managerAccount } from './manager'
import { pack } from './pack'
import { redirect } from './rehearsal/redirect'
import { serve } from './rehearsal/server'
import { TencentCloud } from './rehearsal/tencent-cloud'
import { wantedTown } from './wanted'

const say = (line: string) => console.log(line)
const pause = () => Promise.resolve()
const secretKey = 'rehearsal-key'

async function rehearse(): Promise<void> {
  const cloud = new TencentCloud()
  const server = serve(cloud, secretKey)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  redirect((server.address() as AddressInfo).port)
  const manifest = readManifest()
  const wanted = wantedTown({
    manifest,
    packed: manifest.map(pack),
    env: { SETUP_CODE: 'rehearsal-set-up-code' },
    year: 2026,
    now: Date.now(),
  })
  const keys = { envId: cloud.envId, region: 'ap-shanghai', secretId: 'rehearsal' }
  const wrong = managerAccount({ ...keys, secretKey: 'another' }, say)
  const refused = await planDeployment({ account: wrong, pause }, cloud.envId, wanted).then(
    () => '',
    (error: unknown) => reasonOf(error),
  )
  say(`错的密钥：${refused}`)
  const account = managerAccount({ ...keys, secretKey }, say)
  for (const turn of ['第一次', '第二次']) {
    const steps = await planDeployment({ account, pause }, cloud.envId, wanted)
    say(`${turn}：`)
    for (const line of planLines(steps)) say(line)
    const outcome = await carryOut(steps, { say })
    for (const line of outcomeLines(outcome)) say(line)
    if (outcome.stopped) throw new Error('the rehearsal stopped')
    if (turn === '第二次' && outcome.done.length) throw new Error('the second deployment was not idle')
  }
  if (!refused.includes('密钥不对')) throw new Error('a wrong key was not refused')
  const { tables, functions } = cloud
  say(`${tables.size} collections, ${functions.size} functions, ${cloud.changes.length} changing requests`)
  server.close()
}

rehearse().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error)
    process.exit(1)
  },
)
