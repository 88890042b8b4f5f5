import { decideMove, isRepeat, newCase } from '@shared/case/case'
import { joined } from '@shared/privacy/texts'
import { findPrivate, privacyNames, type Known } from '@shared/publication/privacy'
import { publicationCase } from '@shared/publication/publication-case'
import type { Author, Call } from '../call'
import { freeOthers, freePhotos, holdPhotos, publicPhotos } from '../evidence'
import { knownIn } from '../known-people'
import { withLease } from '../lease'
import { holdText, readByMachine, replaceTexts } from '../held-texts'
import type { Publication } from '../records/publication'
import { demand, refuseCall, RefusalError } from '../refusal-error'
import { move, step, type Moved, type PublicationType, type Words } from './step'

export type { PublicationType, Words } from './step'

/** What the first draft gets by itself. */
type Made = 'state' | 'version' | 'history' | 'createdBy' | 'updatedAt' | 'number' | 'publishedAt' | 'photos'

/** Writes the first draft. `_id` must come from the client id, so that the same draft sent again is found. */
export async function startDraft<P extends Publication>(
  call: Author,
  type: PublicationType<P>,
  draft: Omit<P, Made>,
  clientId: string,
): Promise<Moved<P>> {
  const first = demand(
    decideMove(publicationCase, newCase(publicationCase), 'draft', call.move({ clientId })),
  )
  await holdPhotos(type.photoIds(draft.form), { usedBy: draft._id, openid: call.caller.openid })
  const record = {
    ...draft,
    ...first,
    createdBy: call.caller.openid,
    updatedAt: call.now,
    number: '',
    publishedAt: 0,
    photos: [],
  } as Publication as P
  if (await type.collection.insert(record)) return { record, changed: true }
  return { record: (await type.collection.get(draft._id)) ?? record, changed: false }
}

/** Replaces what is written; a checked one becomes a draft again, for another check. */
export async function revise<P extends Publication>(
  call: Call,
  type: PublicationType<P>,
  record: P,
  written: Partial<P> & Pick<P, 'kind' | 'form' | 'issuer'>,
  words: Words,
): Promise<Moved<P>> {
  const ids = type.photoIds(written.form)
  const moved = await step(call, record, 'revise', words, async () => {
    await holdPhotos(ids, { usedBy: record._id, openid: call.caller.openid })
    return move(call, type, record, 'revise', words, written)
  })
  // Also where the request came before: the first may have died here. What it shows by now may be newer.
  await freeOthers(type.photoIds(moved.record.form), record._id)
  return moved
}

/**
 * The second pair of eyes: another person confirms the text, after the machine has read it.
 * @param also fields that change with it
 * @throws SECOND_PERSON_NEEDED, PRIVATE_TEXT, TEXT_NOT_ALLOWED
 */
export async function check<P extends Publication>(
  call: Call,
  type: PublicationType<P>,
  record: P,
  words: Words,
  also: Partial<P> = {},
): Promise<Moved<P>> {
  return step(call, record, 'check', words, async () => {
    await demandPublic(type, record.form)
    const texts = type.texts(record.form)
    const { openid } = call.caller
    const unread = (await readByMachine(openid, texts)) === 'unknown'
    const about = { kind: 'publication', recordId: record._id } as const
    const held = unread ? await holdText({ ...about, by: openid, text: joined(texts), now: call.now }) : ''
    if (record.held && !held) await replaceTexts(about, call.now)
    return move(call, type, record, 'check', words, { ...also, held })
  })
}

/** What the registers know of the texts of a publication. */
export const knownOf = <P extends Publication>(type: PublicationType<P>, form: P['form']): Promise<Known[]> =>
  knownIn(
    type.texts(form).map(({ text }) => text),
    { nobody: type.namesNobody?.(form) ?? false },
  )

/** @throws PRIVATE_TEXT where a text holds what may never be public */
async function demandPublic<P extends Publication>(type: PublicationType<P>, form: P['form']): Promise<void> {
  const known = await knownOf(type, form)
  const certain = type
    .texts(form)
    .flatMap(({ text }) => findPrivate(text, known))
    .filter((one) => one.certainty === 'certain')
  const found = [...new Set(certain.map((one) => privacyNames[one.kind]))].join('、')
  if (found) refuseCall('PRIVATE_TEXT', { found })
}

/** A public number, and how to give it back when publishing fails after all. */
export interface TakenNumber {
  readonly number: string
  giveBack(): Promise<void>
}

/** What is set as a publication becomes public: a number where its kind has one, and fields of its own. */
type Prepared<P> = TakenNumber | { readonly also: Partial<P> }

/**
 * Makes a checked publication public with its number and its photos as they are now. One person at a time works on
 * one publication, so that a second press takes no number.
 * @throws WRONG_STATE, PRIVATE_TEXT, TEXT_UNCHECKED, PHOTOS_UNCHECKED, PHOTOS_UNSAFE, PHOTO_MISSING, BUSY
 */
export async function publish<P extends Publication>(
  call: Call,
  type: PublicationType<P>,
  known: P,
  words: Words,
  prepare: () => Promise<Prepared<P>>,
): Promise<Moved<P>> {
  // What came before takes nothing any more: it need not wait for a lease that its first call left.
  if (isRepeat(known, 'publish', call.move(words))) return { record: known, changed: false }
  return withLease(`publish:${known._id}`, call.now, async () => {
    const record = (await type.collection.get(known._id)) ?? known
    return step(call, record, 'publish', words, async () => {
      if (record.held) refuseCall('TEXT_UNCHECKED')
      // A household may have been protected since the check.
      await demandPublic(type, record.form)
      const shown = await publicPhotos((type.shownIds ?? type.photoIds)(record.form))
      const photos = shown.map(({ thumb, display }) => ({ thumb, display }))
      const prepared = await prepare()
      const its = 'number' in prepared ? { number: prepared.number } : prepared.also
      try {
        const also = { ...its, publishedAt: call.now, photos } as Partial<P>
        return await move(call, type, record, 'publish', words, also)
      } catch (error) {
        // A refusal says that nothing was written; after any other error the number may stand on a public page.
        if (error instanceof RefusalError && 'number' in prepared) await prepared.giveBack()
        throw error
      }
    })
  })
}

/**
 * Makes what stood through its notice period final.
 * @param ready refuses what stands against it, and answers the form as it is kept for good
 */
export async function finalise<P extends Publication>(
  call: Call,
  type: PublicationType<P>,
  record: P,
  words: Words,
  ready: () => Promise<P['form']>,
): Promise<Moved<P>> {
  return step(call, record, 'finalise', words, async () =>
    move(call, type, record, 'finalise', words, { form: await ready() } as Partial<P>),
  )
}

/** Takes it back, published or not; its photos are free for a better one. */
export async function withdraw<P extends Publication>(
  call: Author,
  type: PublicationType<P>,
  record: P,
  words: Words,
): Promise<Moved<P>> {
  const moved = await step(call, record, 'withdraw', words, () => move(call, type, record, 'withdraw', words))
  await freePhotos(type.photoIds(record.form), record._id)
  return moved
}
