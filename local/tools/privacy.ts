// Writes docs/privacy.zh.md from the table of holdings: npx tsx local/tools/privacy.ts
import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { keptWords } from '../../miniprogram/shared/privacy/holding'
import { keepers, rights } from '../../miniprogram/packages/privacy/table/view'
import { holdingNames, holdingOf } from '../../miniprogram/shared/privacy/holdings'

export const privacyFile = join(resolve(__dirname, '../..'), 'docs/privacy.zh.md')

const erasureWords = { erase: '删除', alias: '换成编号', nothing: '不动' } as const

const head = `# 隐私说明

由 \`npx tsx local/tools/privacy.ts\` 从 \`miniprogram/shared/privacy/holdings.ts\` 写出，和小程序里“隐私说明”一页同一张表；
\`test/text-safety.spec.ts\` 对照。
`

/** The statement as prettier leaves it. */
export function privacyStatement(): string {
  const lines = holdingNames
    .map((id) => ({ id, ...holdingOf(id) }))
    .filter(({ persons, subject }) => persons.length > 0 || subject === 'household')
    .map(({ id, name, why, kept, atErasure, keeps }) => {
      const after = [erasureWords[atErasure], keeps].filter(Boolean).join('；')
      return `- **${name}**（\`${id}\`）：${why}。保存：${keptWords(kept)}。申请删除后：${after}。`
    })
  return `${head}
## 您可以

${rights.map((right) => `- ${right}`).join('\n')}

## 谁负责

${keepers.map((line) => `- ${line}`).join('\n')}

## 存些什么

${lines.join('\n')}
`
}

if (require.main === module) writeFileSync(privacyFile, privacyStatement())
