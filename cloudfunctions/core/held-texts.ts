import { createHash } from 'node:crypto'
import { heldPause, type HeldKind } from '@shared/privacy/held-text'
import { joined, type LabelledText } from '@shared/privacy/texts'
import type { Moment } from '@shared/kernel/days'
import { checkText, type TextVerdict } from './platform'
import { heldTexts, type HeldText } from './records/privacy'
import { refuseCall } from './refusal-error'
import { command } from './store/sdk'

/**
 * Lets the machine read texts before they are written: one question for all, one more for each where it finds something, to
 * say where. @returns `unknown` where it did not answer; @throws TEXT_NOT_ALLOWED
 */
export async function readByMachine(openid: string, texts: readonly LabelledText[]): Promise<TextVerdict> {
  const verdict = await checkText(openid, joined(texts))
  if (verdict !== 'risky') return verdict
  for (const { label, text } of texts)
    if (texts.length === 1 || (await checkText(openid, text)) === 'risky')
      refuseCall('TEXT_NOT_ALLOWED', { field: label })
  return refuseCall('TEXT_NOT_ALLOWED', { field: texts.map(({ label }) => label).join('、') })
}

export interface Held {
  readonly kind: HeldKind
  /** What it stands on; of two texts on one record each has its own. */
  readonly recordId: string
  readonly villageName?: string
}

interface Writing extends Held {
  readonly by: string
  readonly text: string
  readonly now: Moment
}

/**
 * Keeps a text the machine could not read for a person, and says under what name: the record holds it as `held` and is not
 * public while it does. Written before the record, so that nothing is public unread; the same text again is the same one.
 * @returns '' where this text was approved before
 * @throws TEXT_NOT_ALLOWED where it was refused before
 */
export async function holdText({
  kind,
  recordId,
  villageName = '',
  by,
  text,
  now,
}: Writing): Promise<string> {
  const _id = createHash('sha256').update(`${kind}\n${recordId}\n${text}`).digest('hex').slice(0, 24)
  await replaceTexts({ kind, recordId }, now, _id)
  const fresh: HeldText = {
    _id,
    kind,
    recordId,
    by,
    text,
    villageName,
    at: now,
    state: 'waiting',
    tries: 1,
    nextTryAt: now + heldPause(1),
    decidedAt: 0,
    decidedBy: '',
    reason: '',
    released: false,
    seenAt: 0,
  }
  if (await heldTexts.insert(fresh)) return _id
  const before = await heldTexts.get(_id)
  if (before?.state === 'safe') return ''
  if (before?.state === 'refused') refuseCall('TEXT_REFUSED', { reason: before.reason })
  await heldTexts.update({ _id, state: 'replaced' }, { state: 'waiting', nextTryAt: now, decidedAt: 0 })
  return _id
}

/** Another text stands on the record now, or none: what waited for it waits no more. */
export async function replaceTexts(
  { kind, recordId }: Pick<Held, 'kind' | 'recordId'>,
  now: Moment,
  but = '',
): Promise<void> {
  await heldTexts.update(
    { kind, recordId, state: command.in(['waiting', 'refused']), _id: command.neq(but) },
    { state: 'replaced', decidedAt: now },
  )
}

/** A person read it where it stands, at the desk of its own kind. @throws TEXT_REFUSED */
export async function approveText(
  heldId: string,
  { caller, now }: { readonly caller: { readonly openid: string }; readonly now: Moment },
): Promise<void> {
  const held = await heldTexts.get(heldId)
  if (held?.state === 'refused') refuseCall('TEXT_REFUSED', { reason: held.reason })
  await heldTexts.update(
    { _id: heldId, state: 'waiting' },
    { state: 'safe', decidedAt: now, decidedBy: caller.openid, released: true },
  )
}
