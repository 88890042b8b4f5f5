import { decideMove, isRepeat } from '@shared/case/case'
import { publicationCase, type PublicationMove } from '@shared/publication/publication-case'
import type { Author } from '../call'
import { moveCase } from '../case-store'
import type { Publication } from '../records/publication'
import { demand } from '../refusal-error'
import type { Collection } from '../store/collection'

/** What a kind of publication is made of; everything else about publishing is the same for all. */
export interface PublicationType<P extends Publication> {
  readonly collection: Collection<P>
  /** The texts that become public, with their names on the form. */
  readonly texts: (form: P['form']) => readonly { readonly label: string; readonly text: string }[]
  /** Whether these texts may name nobody at all; otherwise a name in them is shown to who checks. */
  readonly namesNobody?: (form: P['form']) => boolean
  /** Photos it holds: evidence for it and for nothing else. */
  readonly photoIds: (form: P['form']) => readonly string[]
  /** Photos it shows, where some are another record's; those it holds where absent. */
  readonly shownIds?: (form: P['form']) => readonly string[]
}

export interface Moved<P> {
  readonly record: P
  /** False where a request came again: nothing was written. */
  readonly changed: boolean
}

export interface Words {
  readonly clientId?: string | undefined
  readonly reason?: string | undefined
  /** The version the person saw. */
  readonly seen?: number | undefined
}

/** Answers a repeated request as before, and refuses what the case forbids ahead of any side effect. */
export async function step<P extends Publication>(
  call: Author,
  record: P,
  name: PublicationMove,
  words: Words,
  make: () => Promise<Moved<P>>,
): Promise<Moved<P>> {
  const request = call.move(words)
  if (isRepeat(record, name, request)) return { record, changed: false }
  demand(decideMove(publicationCase, record, name, request))
  return make()
}

export const move = <P extends Publication>(
  call: Author,
  type: PublicationType<P>,
  record: P,
  name: PublicationMove,
  words: Words,
  also: Partial<P> = {},
): Promise<Moved<P>> =>
  moveCase(type.collection, publicationCase, record, name, call.move(words), {
    ...also,
    updatedAt: call.now,
  } as Partial<P>)
