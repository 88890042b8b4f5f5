import type { ImportView } from '@contract'
import type { Call } from '../../core/call'
import { loadImport } from './load'
import { importView } from './view'

/** How far an import is. @throws NOT_FOUND, NOT_YOURS */
export const get = async (call: Call, { importId }: { importId: string }): Promise<ImportView> =>
  importView(await loadImport(call, importId))
