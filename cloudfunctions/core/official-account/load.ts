import { publications, type Publication } from '../records/publication'
import { found, refuseCall } from '../refusal-error'

/** The notice or example an article is to be made of. */
export async function loadShown({ publicationId }: { publicationId: string }): Promise<Publication> {
  const shown = found(await publications.get(publicationId), '条内容')
  if (shown.type !== 'notice' && shown.type !== 'exposure') refuseCall('NOT_FOUND', { what: '条内容' })
  return shown
}

/** Only what stands in public leaves the town. @throws ARTICLE_UNPUBLISHED */
export function demandPublished({ state }: Publication): void {
  if (state !== 'published') refuseCall('ARTICLE_UNPUBLISHED')
}
