import { decideMove, isRepeat } from '@shared/case/case'
import { entryCase } from '@shared/landscape/entry-case'
import type { EntryForm } from '@shared/landscape/schema'
import type { EntryRecordView } from '@contract'
import type { Call } from '../../core/call'
import { moveCase } from '../../core/case-store'
import { freeOthers, withPhotos } from '../../core/evidence'
import { replaceTexts } from '../../core/held-texts'
import { photos } from '../../core/records/evidence'
import { entries, type Entry } from '../../core/records/landscape'
import { demand } from '../../core/refusal-error'
import { photoIdsOf, recordView } from './view'

/** A cadre mends a submitted or returned entry and sends it again; it keeps its place and its votes. */
export async function revise(
  call: Call,
  input: EntryForm & { entryId: string; clientId: string; seen?: number | undefined },
  entry: Entry,
): Promise<EntryRecordView> {
  const { entryId, clientId, seen, ...form } = input
  const request = call.move({ clientId, seen })
  const shown = async () => photoIdsOf([(await entries.get(entryId)) ?? entry])
  if (isRepeat(entry, 'revise', request)) {
    // The first time may have died before it freed what the entry shows no more.
    await freeOthers(photoIdsOf([entry]), entryId)
    return recordView(entry, await photos.byIds(photoIdsOf([entry])))
  }
  demand(decideMove(entryCase, entry, 'revise', request))
  const about = { kind: 'entry', recordId: entryId, villageName: entry.villageName } as const
  const held = await call.hold(about)
  const ids = photoIdsOf([{ form }])
  const holder = { usedBy: entryId, villageId: entry.villageId, openid: call.caller.openid }
  // Held before they are shown: nothing else may take them in between.
  return withPhotos(ids, holder, shown, async (taken) => {
    const moved = await moveCase(entries, entryCase, entry, 'revise', request, {
      form,
      textUnchecked: held !== '',
      held,
    })
    if (entry.held && !held) await replaceTexts(about, call.now)
    await freeOthers(photoIdsOf([moved.record]), entryId)
    call.record({ subject: `entry:${entryId}`, villageId: entry.villageId, facts: { title: form.title } })
    return recordView(moved.record, taken)
  })
}
