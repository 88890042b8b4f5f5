import type { Entry } from '../../core/records/landscape'
import { publications } from '../../core/records/publication'
import { refuseCall } from '../../core/refusal-error'
import { command } from '../../core/store/sdk'

/** A published work stays as long as a result stands on it; one request, none for works nobody sees. @throws ENTRY_IN_RESULT */
export async function demandNotInResult({ state }: Entry): Promise<void> {
  if (state !== 'published') return
  const standing = { type: 'result', state: command.in(['published', 'final']) }
  if (await publications.count(standing)) refuseCall('ENTRY_IN_RESULT')
}
