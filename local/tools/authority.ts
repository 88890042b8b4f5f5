// Writes docs/authority.md from the route table: npx tsx local/tools/authority.ts
import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

export const authorityFile = join(resolve(__dirname, '../..'), 'docs/authority.md')

/** What the table says of one action; every Route has it. */
export interface AuthorityRow {
  readonly action: string
  readonly words: string
  readonly writes: boolean
}

const head = `# Authority: who may do what

Written by \`npx tsx local/tools/authority.ts\` from the route tables of \`cloudfunctions/\`; \`test/authority.spec.ts\` compares.
"cadre of the village" means of the village the call is about, never of another.
`

/** The table of authority as prettier leaves it. */
export function authorityTable(routes: Readonly<Record<string, AuthorityRow>>): string {
  const rows = Object.values(routes)
    .map(({ action, words, writes }) => [`\`${action}\``, words, writes ? 'yes' : ''])
    .sort(([a = ''], [b = '']) => (a < b ? -1 : 1))
  const table = [['action', 'who may', 'writes'], ...rows]
  const widths = [0, 1, 2].map((column) => Math.max(...table.map((row) => row[column]?.length ?? 0)))
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`
  const [first = [], ...rest] = table
  return [head, line(first), line(widths.map((width) => '-'.repeat(width))), ...rest.map(line), ''].join('\n')
}

async function main(): Promise<void> {
  const { routes } = await import('../../cloudfunctions/api/routes')
  const { documentRoutes } = await import('../../cloudfunctions/documents/routes')
  writeFileSync(authorityFile, authorityTable({ ...routes, ...documentRoutes }))
}

if (require.main === module)
  main().catch((error: unknown) => {
    console.error(error)
    process.exitCode = 1
  })
