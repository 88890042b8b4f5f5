import type { ImportView } from '@contract'
import type { Call } from '../../core/call'
import type { Import } from '../../core/records/household'
import { ownImport } from './load'
import { importView } from './view'

/** How far an import is. @throws NOT_YOURS */
export const get = (call: Call, _input: unknown, record: Import): Promise<ImportView> =>
  Promise.resolve(importView(ownImport(call, record)))
