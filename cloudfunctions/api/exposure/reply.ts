import { findPrivate, privacyNames } from '@shared/publication/privacy'
import type { ExposureRecordView } from '@contract'
import type { Call } from '../../core/call'
import { replaceTexts } from '../../core/held-texts'
import { knownIn } from '../../core/known-people'
import { alsoWrote } from '../../core/records/ledger'
import { exposures, type Exposure } from '../../core/records/publication'
import { refuseCall } from '../../core/refusal-error'
import { command } from '../../core/store/sdk'
import { exposureRecordView } from './view'

/**
 * What the village says to a bad example of it, shown beside it. Before it is public it may be said anew; afterwards what
 * stands stays.
 * @throws NOT_TO_ANSWER, REPLY_GIVEN, PRIVATE_TEXT, TEXT_NOT_ALLOWED, CHANGED_MEANWHILE
 */
export async function reply(
  call: Call,
  { text, clientId }: { text: string; clientId: string },
  exposure: Exposure,
): Promise<ExposureRecordView> {
  const { caller, now } = call
  const line = { subject: `exposure:${exposure._id}`, villageId: exposure.villageId }
  if (exposure.reply?.clientId === clientId && exposure.reply.by === caller.openid) {
    call.record(line)
    return exposureRecordView(exposure)
  }
  const open = exposure.state === 'checked' || exposure.state === 'published'
  if (exposure.kind !== 'bad' || !open) refuseCall('NOT_TO_ANSWER')
  if (exposure.state === 'published' && exposure.reply && !exposure.reply.held) refuseCall('REPLY_GIVEN')
  const known = await knownIn([text], { nobody: true })
  const certain = findPrivate(text, known).filter(({ certainty }) => certainty === 'certain')
  if (certain.length)
    refuseCall('PRIVATE_TEXT', {
      found: [...new Set(certain.map(({ kind }) => privacyNames[kind]))].join('、'),
    })
  const { _id, version, villageName, state } = exposure
  const held = await call.hold({ kind: 'reply', recordId: _id, villageName })
  const said = { text, at: now, by: caller.openid, clientId, held }
  // What stands on a public page stays: of two answers at once it is the first.
  const before = exposure.reply ? { 'reply.clientId': exposure.reply.clientId } : { reply: null }
  const unmoved = { _id, version, ...(state === 'published' ? before : {}) }
  const patch = { reply: command.set(said), writes: alsoWrote(call.wroteOnce(line)) }
  if (!(await exposures.update(unmoved, patch))) refuseCall('CHANGED_MEANWHILE')
  if (exposure.reply?.held && !held) await replaceTexts({ kind: 'reply', recordId: _id }, now)
  call.record(line)
  return exposureRecordView({ ...exposure, reply: said })
}
