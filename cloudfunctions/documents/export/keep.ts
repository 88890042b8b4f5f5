import type { Call } from '../../core/call'
import { freshId } from '../../core/ids'
import { putFile } from '../../core/platform'
import { exportFiles } from '../../core/records/privacy'

/**
 * Keeps a file for who asked for it, under a name nobody can guess. Noted first, so that whatever happens it is deleted with
 * its days (the job forget).
 */
export async function keepFile(
  call: Call,
  bytes: Buffer,
  extension: string,
  _id = freshId(),
): Promise<string> {
  const path = `exports/${_id}.${extension}`
  const line = { _id, path, fileId: '', by: call.caller.openid, at: call.now }
  await exportFiles.insert(line)
  const fileId = await putFile(path, bytes)
  await exportFiles.update({ _id }, { fileId })
  return fileId
}
