// Another town's folder from two Excel files, and the files to begin with: docs/another-town.md.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { selfCheck } from '../../miniprogram/shared/campaign/self-check'
import { campaignFor, loadPlan, villagesOf, type TownPlan } from '../../seeds/plan'
import { newTown } from '../new-town/new-town'
import { exampleRows, planWorkbook, villageWorkbook } from '../new-town/workbooks'

const usage = `用法：
  npm run new-town -- --template <文件夹>                                         先要两个空白样表
  npm run new-town -- --name <拼音> --villages villages.xlsx --plan plan.xlsx     做出 seeds/<拼音>
  --replace   已经做过，用改好的表格重做`

async function writeTemplates(folder: string): Promise<void> {
  const { villages, plan } = exampleRows(loadPlan())
  mkdirSync(folder, { recursive: true })
  const files = [
    ['villages.xlsx', await villageWorkbook(villages)],
    ['plan.xlsx', await planWorkbook(plan)],
  ] as const
  const there = files.map(([file]) => join(folder, file)).filter((path) => existsSync(path))
  if (there.length) throw new Error(`${there.join('、')} 已经有了，没有改动。`)
  for (const [file, bytes] of files) writeFileSync(join(folder, file), bytes)
  console.log(`样表写在 ${folder}：villages.xlsx、plan.xlsx。里面是西里镇的内容，请改成自己镇的。`)
}

/** What the town should look at: the plan's own check, which decides nothing. */
function findingsOf(plan: TownPlan): string[] {
  const { _id: id, ...campaign } = campaignFor(plan, new Date().getFullYear())
  const villages = villagesOf(plan).map(({ _id, ...village }) => ({ id: _id, ...village }))
  return selfCheck({ id, ...campaign, ...plan.awards }, villages).map(({ title }) => title)
}

async function main(): Promise<boolean> {
  const { values } = parseArgs({
    options: {
      template: { type: 'string' },
      name: { type: 'string' },
      villages: { type: 'string' },
      plan: { type: 'string' },
      replace: { type: 'boolean' },
    },
  })
  const { template, name, villages, plan, replace = false } = values
  if (template) {
    await writeTemplates(template)
    return true
  }
  if (!name || !villages || !plan) throw new Error(usage)
  const outcome = await newTown({ name, villages, plan, replace, root: resolve(__dirname, '../../seeds') })
  if (!('plan' in outcome)) {
    console.error(`有 ${outcome.faults.length} 处要改，什么都没有写：\n  ${outcome.faults.join('\n  ')}`)
    return false
  }
  const quota = outcome.plan.villages.reduce((sum, one) => sum + one.quota, 0)
  console.log(`做好了 ${outcome.folder}：${outcome.plan.villages.length} 个村，任务合计 ${quota} 个。`)
  for (const finding of findingsOf(outcome.plan)) console.log(`  请看一下：${finding}`)
  console.log(`先在本机看：npm start -- --town ${name}`)
  return true
}

main().then(
  (good) => process.exit(good ? 0 : 1),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  },
)
