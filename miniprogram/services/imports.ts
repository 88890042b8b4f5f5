import type { ImportView, Input } from '../../typings/contract'
import { call, uploadFile } from './cloud'

const KEPT = 'import'

/** An import begun on this phone, from the moment its workbook is in the cloud. */
export interface BegunImport extends Input<'import.start'> {
  /** What the workbook is called on the phone. */
  readonly name: string
}

/** The import to go on with after the page or the app was left. */
export function keptImport(): BegunImport | undefined {
  const kept = wx.getStorageSync<BegunImport | ''>(KEPT)
  return typeof kept === 'object' && 'fileId' in kept ? kept : undefined
}
export const keepImport = (begun: BegunImport): void => wx.setStorageSync(KEPT, begun)
export const forgetImport = (): void => wx.removeStorageSync(KEPT)

/** Brings a workbook of the phone into the cloud, to be read by {@link startImport}. */
export const uploadWorkbook = (
  path: string,
  clientId: string,
  onProgress?: (percent: number) => void,
): Promise<string> => uploadFile(path, `incoming/${clientId}.xlsx`, onProgress)

export const importTemplate = (kind: ImportView['kind']) => call('import.template', { kind })
/** The same client id again answers how far that import is: nothing is begun twice. */
export const startImport = ({ clientId, kind, fileId }: Input<'import.start'>) =>
  call('import.start', { clientId, kind, fileId })
export const exportHouseholds = (input: Input<'export.households'>) => call('export.households', input)

/**
 * Goes on with an import until it is through or nobody watches any more, and tells how far it is after every call. A call
 * that was lost may be made again: what is done is done once.
 */
export async function runImport(
  importId: string,
  onProgress: (view: ImportView) => void,
  watched: () => boolean,
): Promise<void> {
  while (watched()) {
    const view = await call('import.run', { importId })
    onProgress(view)
    if (view.state !== 'running') return
  }
}
