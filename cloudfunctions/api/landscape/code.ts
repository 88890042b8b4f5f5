import type { Call } from '../../core/call'
import { miniProgramCode, putFile } from '../../core/platform'
import { loadEntry } from './load'
import { refuseCall } from '../../core/refusal-error'

/** The mini-program code that opens a published entry: made once per entry, under a name of its own. */
export async function code(_call: Call, input: { entryId: string }): Promise<{ fileId: string }> {
  const entry = await loadEntry(input)
  if (entry.state !== 'published') refuseCall('NOT_FOUND', { what: '件作品' })
  const picture = await miniProgramCode(`e=${entry._id}`, 'pages/entry/index')
  return { fileId: await putFile(`codes/${entry._id}.png`, picture) }
}
