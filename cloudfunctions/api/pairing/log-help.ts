import type { InferOutput } from 'valibot'
import type { logHelp as schema } from '@shared/household/schema'
import type { HelpLine } from '@contract'
import type { Call } from '../../core/call'
import { evidenceOf, withPhotos } from '../../core/evidence'
import { idempotentId } from '../../core/ids'
import { helps, type Help, type Household } from '../../core/records/household'
import { people } from '../../core/records/roster'
import { found, refuseCall } from '../../core/refusal-error'

/** What was done for a household, when, with photos; once, however often it is sent. */
export async function logHelp(
  call: Call,
  { clientId, what, on, photoIds }: InferOutput<typeof schema>,
  subject: { readonly household: Household | undefined },
): Promise<HelpLine> {
  if (on > call.today) refuseCall('INVALID_INPUT', { field: 'on', problem: '日期不能晚于今天，请重新选择' })
  const { openid } = call.caller
  const { _id: householdId, villageId } = found(subject.household, '户')
  const id = idempotentId('help', openid, clientId)
  const line = { subject: `help:${id}`, villageId }
  const writes = [call.wroteOnce(line)]
  const help: Help = { _id: id, villageId, householdId, what, on, by: openid, at: call.now, photoIds, writes }
  const holder = { usedBy: `help:${id}`, openid, villageId }
  const shown = async () => (await helps.get(id))?.photoIds ?? []
  return withPhotos(photoIds, holder, shown, async () => {
    const added = await helps.insert(help)
    call.record({ ...line, facts: { householdId, on, photos: photoIds.length } })
    return viewOf(added ? help : ((await helps.get(id)) ?? help))
  })
}

async function viewOf({ _id: id, what, on, by, photoIds }: Help): Promise<HelpLine> {
  const [person, pictures] = await Promise.all([people.get(by), evidenceOf(photoIds)])
  return {
    id,
    what,
    on,
    by: person?.name ?? '',
    photos: photoIds.flatMap((photoId) => pictures.get(photoId) ?? []),
  }
}
