import { exhibitCase } from '@shared/avenue/exhibit-case'
import { mostPhotos } from '@shared/avenue/schema'
import { decideMove, isRepeat } from '@shared/case/case'
import type { ExhibitView } from '@contract'
import type { Call } from '../../core/call'
import { moveCase } from '../../core/case-store'
import { withPhotos } from '../../core/evidence'
import { exhibits, type Exhibit } from '../../core/records/avenue'
import { demand } from '../../core/refusal-error'
import type { OnRoad } from '../../core/roads'
import { holderOf, ofVillage, shownBy } from './add'
import { exhibitView } from './view'

interface Words {
  readonly clientId: string
  readonly reason?: string
}

async function move(
  call: Call,
  name: 'build' | 'finish' | 'remove',
  words: Words,
  exhibit: OnRoad<Exhibit>,
  also: Partial<Exhibit> = {},
): Promise<ExhibitView> {
  const { record, changed } = await moveCase(exhibits, exhibitCase, exhibit, name, call.move(words), also)
  if (changed)
    call.record({
      subject: `exhibit:${exhibit._id}`,
      ...ofVillage(exhibit),
      ...(words.reason ? { why: words.reason } : {}),
    })
  return exhibitView(call, { ...exhibit, ...record })
}

export const build = (call: Call, input: Words, exhibit: OnRoad<Exhibit>) =>
  move(call, 'build', input, exhibit)

/** It is gone for good. A problem that stands on it is closed with a photo of the cleared place. */
export const remove = (call: Call, input: Words, exhibit: OnRoad<Exhibit>) =>
  move(call, 'remove', input, exhibit)

/** It stands, and a photo shows it. */
export async function finish(
  call: Call,
  input: Words & { photoIds: readonly string[] },
  exhibit: OnRoad<Exhibit>,
): Promise<ExhibitView> {
  const { photoIds } = input
  if (isRepeat(exhibit, 'finish', call.move(input))) return exhibitView(call, exhibit)
  demand(decideMove(exhibitCase, exhibit, 'finish', call.move(input)))
  return withPhotos(photoIds, holderOf(call, exhibit._id), shownBy(exhibit._id), ([first]) =>
    move(call, 'finish', input, exhibit, {
      photoIds: [...photoIds, ...exhibit.photoIds].slice(0, mostPhotos),
      cover: first?.thumb ?? exhibit.cover,
    }),
  )
}
