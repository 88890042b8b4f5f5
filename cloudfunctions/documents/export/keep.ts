import type { Call } from '../../core/call'
import { freshId } from '../../core/ids'
import { putFile } from '../../core/platform'
import { alsoWrote, type Wrote } from '../../core/records/ledger'
import { exportFiles } from '../../core/records/privacy'

/**
 * Keeps a file for who asked for it, under a name nobody can guess. Noted first, so that whatever happens it is deleted with
 * its days (the job forget).
 */
export async function keepFile(
  call: Call,
  bytes: Buffer,
  extension: string,
  { _id = freshId(), wrote }: { _id?: string; wrote?: Wrote },
): Promise<string> {
  const path = `exports/${_id}.${extension}`
  await exportFiles.insert({ _id, path, fileId: '', by: call.caller.openid, at: call.now })
  const fileId = await putFile(path, bytes)
  // Until then nobody has it.
  await exportFiles.update({ _id }, { fileId, ...(wrote ? { writes: alsoWrote(wrote) } : {}) })
  return fileId
}
