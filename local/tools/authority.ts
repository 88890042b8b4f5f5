// Writes docs/authority.md from the route table: npx tsx local/tools/authority.ts
import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { columnNames, matrixRow, type Guarded } from './authority-matrix'

export const authorityFile = join(resolve(__dirname, '../..'), 'docs/authority.md')

/** What the tables say of one action; every Route has it. */
export interface AuthorityRow extends Guarded {
  readonly action: string
  readonly words: string
  readonly writes: boolean
}

const head = `# Authority: who may do what

Written by \`npx tsx local/tools/authority.ts\` from the route tables of \`cloudfunctions/\`; \`test/authority.spec.ts\` compares.
"cadre of the village" means of the village the call is about, never of another.
`

const matrixHead = `## Measured

What the guards themselves answer when everybody asks for everything (\`local/tools/authority-matrix.ts\`); a guard that becomes
wider or narrower changes this table, and \`test/authority.spec.ts\` fails until somebody has looked at the difference.

- **✓** of everything; **✓ own** of the own village, district or office alone; **✓ self** of what names the person: the household
  paired with them, the sheet they filled, the visit dealt to them, the problem they reported.
- **✓ not own** of everything but what the own village (or office) did, also for who holds a second role there.
- **✓ some** of some kinds alone: of households and not of districts; of villages' plans and not of offices'.
- **–** refused. Everybody is also a villager: what a villager may, all may.

What a use case refuses besides is not authority but the state of things: a second person (\`SECOND_PERSON_NEEDED\`), a protected
household, the own district in a review, an import somebody else started.
`

/** The tables of authority as prettier leaves them. */
export async function authorityTable(routes: Readonly<Record<string, AuthorityRow>>): Promise<string> {
  const sorted = Object.values(routes).sort((a, b) => (a.action < b.action ? -1 : 1))
  const words = sorted.map(({ action, words, writes }) => [`\`${action}\``, words, writes ? 'yes' : ''])
  const measured = await Promise.all(
    sorted.map(async (route) => {
      const row = await matrixRow(route)
      return [`\`${route.action}\``, ...columnNames.map((name) => row[name])]
    }),
  )
  return [
    head,
    ...table(['action', 'who may', 'writes'], words),
    '',
    matrixHead,
    ...table(['action', ...columnNames], measured),
    '',
  ].join('\n')
}

function table(titles: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const widths = titles.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)),
  )
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`
  return [line(titles), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)]
}

async function main(): Promise<void> {
  const { routes } = await import('../../cloudfunctions/api/routes')
  const { documentRoutes } = await import('../../cloudfunctions/documents/routes')
  writeFileSync(authorityFile, await authorityTable({ ...routes, ...documentRoutes }))
}

if (require.main === module)
  main().catch((error: unknown) => {
    console.error(error)
    process.exitCode = 1
  })
