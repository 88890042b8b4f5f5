import type { ImportView, Input } from '../../typings/contract'
import { call, uploadFile } from './cloud'

/** Brings a workbook of the phone into the cloud, to be read by {@link startImport}. */
export const uploadWorkbook = (
  path: string,
  clientId: string,
  onProgress?: (percent: number) => void,
): Promise<string> => uploadFile(path, `incoming/${clientId}.xlsx`, onProgress)

export const startImport = (input: Input<'import.start'>) => call('import.start', input)
export const getImport = (importId: string) => call('import.get', { importId })
export const exportHouseholds = (input: Input<'export.households'>) => call('export.households', input)

/**
 * Goes on with an import until it is through, and tells how far it is after every call. A call that was lost may be made
 * again: what is done is done once.
 */
export async function runImport(
  importId: string,
  onProgress: (view: ImportView) => void,
): Promise<ImportView> {
  for (;;) {
    const view = await call('import.run', { importId })
    onProgress(view)
    if (view.state !== 'running') return view
  }
}
