import type { PublicationState } from '@shared/publication/publication-case'
import type { Page } from '@contract'
import { namesIn, type Names } from '../names'
import type { Publication } from '../records/publication'
import type { Collection, Where } from '../store/collection'
import { after, readCursor } from '../store/cursor'
import { pageOf } from '../views'

interface Paged {
  readonly cursor?: string | undefined
  readonly limit: number
}

/** One page of a query, the greatest `field` first; one row more than asked for says whether there is a next page. */
const newestBy = <P extends Publication>(
  collection: Collection<P>,
  filter: Where,
  field: 'publishedAt' | 'updatedAt',
  { cursor, limit }: Paged,
  fields?: readonly string[],
): Promise<P[]> =>
  collection.find(after(filter, field, readCursor(cursor), 'desc'), {
    order: [
      [field, 'desc'],
      ['_id', 'desc'],
    ],
    ...(fields ? { fields } : {}),
    limit: limit + 1,
  })

/**
 * What everybody may see of a kind, the newest first: one request.
 * @param filter names the `type`, and what the list is narrowed to
 * @param fields what `view` reads: a list loads no texts
 */
export async function publishedPage<P extends Publication, Row>(
  collection: Collection<P>,
  filter: Where & { readonly type: P['type'] },
  input: Paged,
  fields: readonly string[],
  view: (record: P) => Row,
): Promise<Page<Row>> {
  const rows = await newestBy(collection, { ...filter, state: 'published' }, 'publishedAt', input, fields)
  return pageOf(rows, input.limit, ({ publishedAt }) => publishedAt, view)
}

/** All of a kind, of one state or any, the last touched first, with the names of those who touched them: two requests. */
export async function deskPage<P extends Publication, Row>(
  collection: Collection<P>,
  type: P['type'],
  input: Paged & { readonly state?: PublicationState | undefined },
  view: (record: P, names: Names) => Row,
): Promise<Page<Row>> {
  const filter = { type, ...(input.state ? { state: input.state } : {}) }
  const rows = await newestBy(collection, filter, 'updatedAt', input)
  const names = await namesIn(rows)
  return pageOf(
    rows,
    input.limit,
    ({ updatedAt }) => updatedAt,
    (record) => view(record, names),
  )
}
