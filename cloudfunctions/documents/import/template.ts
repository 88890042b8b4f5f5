import type { ImportView } from '@contract'
import type { Call } from '../../core/call'
import { putFile } from '../../core/platform'
import { writeWorkbook } from '../workbook/excel'
import { districtColumns, householdColumns, shopColumns, titlesOf } from './import-columns'

const sheets = {
  households: { name: '农户', columns: householdColumns },
  districts: { name: '管区', columns: districtColumns },
  shops: { name: '沿街业户', columns: shopColumns },
} as const

/** An empty workbook with the columns an import reads; there is one of each kind, written anew each time. */
export async function template(
  _call: Call,
  { kind }: { kind: ImportView['kind'] },
): Promise<{ fileId: string }> {
  const { name, columns } = sheets[kind]
  const file = await writeWorkbook(name, titlesOf(columns), [])
  return { fileId: await putFile(`exports/template-${kind}.xlsx`, file) }
}
