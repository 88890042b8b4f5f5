import { heldPatience } from '@shared/privacy/held-text'
import type { Output, Page, TextToReview } from '@contract'
import type { Call } from '../../core/call'
import { releaseText } from '../../core/held-records'
import { alsoWrote } from '../../core/records/ledger'
import { heldTexts, type HeldText } from '../../core/records/privacy'
import { found, refuseCall } from '../../core/refusal-error'
import { after, readCursor } from '../../core/store/cursor'
import { pageOf } from '../../core/views'

/** Texts the machine has not read for a while, the oldest first. One request. */
export async function queue(
  call: Call,
  { cursor, limit }: { cursor?: string | undefined; limit: number },
): Promise<Page<TextToReview>> {
  const rows = await heldTexts.find(after({ state: 'waiting' }, 'at', readCursor(cursor), 'asc'), {
    order: [
      ['at', 'asc'],
      ['_id', 'asc'],
    ],
    limit: limit + 1,
  })
  const due = rows.filter(({ at }) => at <= call.now - heldPatience)
  return pageOf(due, limit, ({ at }) => at, textRow)
}

const textRow = ({ _id: id, kind, text, villageName, at, tries }: HeldText): TextToReview => ({
  id,
  kind,
  text,
  villageName,
  at,
  tries,
})

interface Review {
  readonly textId: string
  readonly verdict: 'safe' | 'refused'
  readonly reason: string
}

/**
 * A person decides in the machine's place; nobody their own. @throws SECOND_PERSON_NEEDED, TEXT_SETTLED
 */
export async function review(
  call: Call,
  { textId, verdict, reason }: Review,
): Promise<Output<'text.review'>> {
  const held = found(await heldTexts.get(textId), '段文字')
  const { openid } = call.caller
  const line = (decidedAt: number) => ({
    subject: `text:${textId}`,
    why: reason,
    once: String(decidedAt),
    facts: { kind: held.kind, verdict },
  })
  if (held.state === verdict && held.decidedBy === openid) {
    if (verdict === 'safe') await releaseText(held)
    call.record(line(held.decidedAt))
    return { state: verdict }
  }
  if (held.state !== 'waiting') refuseCall('TEXT_SETTLED')
  if (held.by === openid) refuseCall('SECOND_PERSON_NEEDED', { step: '审核文字' })
  const decided = {
    state: verdict,
    decidedAt: call.now,
    decidedBy: openid,
    reason,
    writes: alsoWrote(call.wroteOnce(line(call.now))),
  }
  if (!(await heldTexts.update({ _id: textId, state: 'waiting' }, decided))) refuseCall('TEXT_SETTLED')
  if (verdict === 'safe') await releaseText(held)
  call.record(line(call.now))
  return { state: verdict }
}

/** The caller's own texts that were refused and not written anew since. */
export async function refusedOwn(call: Call): Promise<Output<'text.mine'>> {
  const rows = await heldTexts.find(
    { by: call.caller.openid, state: 'refused', seenAt: 0 },
    { order: [['at', 'desc']], limit: 50 },
  )
  return {
    items: rows.map(({ _id: id, kind, text, at, reason, villageName }) => ({
      id,
      kind,
      text,
      at,
      reason,
      villageName,
    })),
  }
}

/** The author has read why: it is off the own list. The record stays without it in public. */
export async function seen(call: Call, { textId }: { textId: string }): Promise<{ seen: boolean }> {
  const mine = { _id: textId, by: call.caller.openid, state: 'refused' }
  const line = { subject: `text:${textId}`, once: textId }
  const writes = alsoWrote(call.wroteOnce(line))
  const read = await heldTexts.update({ ...mine, seenAt: 0 }, { seenAt: call.now, writes })
  if (!read && !(await heldTexts.count(mine))) refuseCall('NOT_FOUND', { what: '段文字' })
  call.record(line)
  return { seen: true }
}
