import { householdKinds } from '@shared/household/household'
import type { ImportView } from '@contract'
import type { Call } from '../../core/call'
import { putFile } from '../../core/platform'
import { roads } from '../../core/records/road'
import { villages } from '../../core/records/roster'
import type { Columns } from '../workbook/columns'
import { writeTables } from '../workbook/excel'
import { districtColumns, householdColumns, shopColumns } from './import-columns'

const sheets = {
  households: { name: '农户', columns: householdColumns },
  districts: { name: '管区', columns: districtColumns },
  shops: { name: '沿街业户', columns: shopColumns },
} as const satisfies Readonly<Record<ImportView['kind'], { name: string; columns: Columns<string> }>>

/** The reading takes what stands in brackets for no part of the name. */
const titleOf = ({ title, needed }: Columns<string>[string]) => `${title}${needed ? '（必填）' : ''}`

/** An empty workbook with the columns an import reads, what is known to choose from; there is one of each kind, written anew each time. */
export async function template(
  _call: Call,
  { kind }: { kind: ImportView['kind'] },
): Promise<{ fileId: string }> {
  const [places, streets] = await Promise.all([villages.all(), roads.all()])
  const { name, columns } = sheets[kind]
  const known: Readonly<Record<string, readonly string[]>> = {
    village: [...places].sort((a, b) => a.order - b.order).map((village) => village.name),
    kind: Object.values(householdKinds),
    road: streets.map((road) => road.name),
  }
  const choices = Object.entries<Columns<string>[string]>(columns).flatMap(([key, column]) => {
    const words = known[key]
    return words?.length ? [[titleOf(column), words] as const] : []
  })
  const titles = Object.values<Columns<string>[string]>(columns).map(titleOf)
  const file = await writeTables([{ name, titles, rows: [], choices: Object.fromEntries(choices) }])
  return { fileId: await putFile(`exports/template-${kind}.xlsx`, file) }
}
