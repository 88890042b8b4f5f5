import type { Call } from '../../core/call'
import { imports, type Import } from '../../core/records/household'
import { found, refuseCall } from '../../core/refusal-error'

/** The import an action is about: its kind says who may. One request. @throws NOT_FOUND */
export const loadImport = async ({ importId }: { importId: string }): Promise<Import> =>
  found(await imports.get(importId), '次导入')

/** An import is its starter's: its refused rows name people. @throws NOT_YOURS */
export function ownImport(call: Call, record: Import): Import {
  if (record.by !== call.caller.openid) refuseCall('NOT_YOURS', { what: '次导入' })
  return record
}
