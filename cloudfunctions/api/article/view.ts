import type { ArticleRow } from '@contract'
import type { Article } from '../../core/records/article'

export const articleRow = ({ _id, publicationId, title, state, note, queuedAt }: Article): ArticleRow => ({
  id: _id,
  publicationId,
  title,
  state,
  note,
  queuedAt,
})
