import type { Call } from '../../core/call'
import { imports, type Import } from '../../core/records/household'
import { found, refuseCall } from '../../core/refusal-error'

/** An import is its starter's: its refused rows name people. One request. @throws NOT_FOUND, NOT_YOURS */
export async function loadImport(call: Call, importId: string): Promise<Import> {
  const record = found(await imports.get(importId), '次导入')
  if (record.by !== call.caller.openid) refuseCall('NOT_YOURS', { what: '次导入' })
  return record
}
