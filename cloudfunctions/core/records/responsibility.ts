import { emptyLink, linkIds, type Link, type LinkId } from '@shared/responsibility/chain'
import { byWrites, type Written } from './ledger'
import { Collection } from '../store/collection'

/** Who answers for a village; `_id` is the village's. Private: the public sees posts, and names with consent. */
export interface Responsibility extends Written {
  readonly _id: string
  readonly links: Partial<Readonly<Record<LinkId, Link>>>
  /** Names and posts that wait for a check, by link. */
  readonly held?: Partial<Readonly<Record<LinkId, string>>>
}

export const responsibilities = new Collection<Responsibility>({
  name: 'responsibilities',
  indexes: [byWrites],
})

export const linkOf = (stored: Responsibility | undefined, link: LinkId): Link =>
  stored?.links[link] ?? emptyLink

export const linksOf = (stored: Responsibility | undefined) =>
  linkIds.map((id) => ({ id, link: linkOf(stored, id) }))
