import type { Call } from '../../core/call'
import { miniProgramCode, putFile } from '../../core/platform'
import { entries } from '../../core/records/landscape'
import { loadEntry } from './load'
import { refuseCall } from '../../core/refusal-error'

/** The mini-program code that opens a published entry: made the first time somebody asks, then kept. */
export async function code(_call: Call, input: { entryId: string }): Promise<{ fileId: string }> {
  const entry = await loadEntry(input)
  if (entry.state !== 'published') refuseCall('NOT_FOUND', { what: '件作品' })
  if (entry.codeFile) return { fileId: entry.codeFile }
  const picture = await miniProgramCode(`e=${entry._id}`, 'pages/entry/index')
  const fileId = await putFile(`codes/${entry._id}.png`, picture)
  await entries.update({ _id: entry._id }, { codeFile: fileId })
  return { fileId }
}
