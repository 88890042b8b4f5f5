// Writes docs/privacy.zh.md from the table of holdings: npx tsx local/tools/privacy.ts
import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { keepers, rights, tableGroups } from '../../miniprogram/packages/privacy/table/view'

export const privacyFile = join(resolve(__dirname, '../..'), 'docs/privacy.zh.md')

const head = `# 隐私说明

由 \`npx tsx local/tools/privacy.ts\` 从 \`miniprogram/shared/privacy/holdings.ts\` 写出，和小程序里“隐私说明”一页同一张表；
\`test/text-safety.spec.ts\` 对照。
`

/** The statement as prettier leaves it. */
export function privacyStatement(): string {
  const groups = tableGroups().map(({ rows, kept, after }) => {
    const lines = rows.map(({ id, name, why }) => `- **${name}**（\`${id}\`）：${why}。`)
    return `${lines.join('\n')}\n\n保存：${kept}。申请删除后：${after}。`
  })
  return `${head}
## 您可以

${rights.map((right) => `- ${right}`).join('\n')}

## 谁负责

${keepers.map((line) => `- ${line}`).join('\n')}

## 存些什么

${groups.join('\n\n')}
`
}

if (require.main === module) writeFileSync(privacyFile, privacyStatement())
