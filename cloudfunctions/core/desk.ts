import { barredFrom } from '@shared/case/case'
import { quotaLight } from '@shared/landscape/quota'
import { publicationCase } from '@shared/publication/publication-case'
import type { Desk } from './records/campaign'
import { openForReview, photos, reviewPatience } from './records/evidence'
import { entries } from './records/landscape'
import { publications } from './records/publication'
import type { Village } from './records/roster'
import { command } from './store/sdk'

const many = 1000

/** Counts what waits on the desks now: five requests at once. */
export async function readDesk(villages: readonly Village[], now: number): Promise<Desk> {
  const [entriesToPublish, photosToReview, noticesToPublish, drafts, returned] = await Promise.all([
    entries.count({ state: 'submitted' }),
    photos.count({ ...openForReview(), uploadedAt: command.lte(now - reviewPatience) }),
    publications.count({ type: 'notice', state: 'checked' }),
    publications.find({ type: 'notice', state: 'draft' }, { fields: ['history'], limit: many }),
    entries.find({ state: 'returned' }, { fields: ['villageId'], limit: many }),
  ])
  return {
    entriesToPublish,
    photosToReview,
    noticesToPublish,
    drafts: drafts.map((draft) => barredFrom(publicationCase, draft, 'check')),
    villages: villages.map((village) => ({
      id: village._id,
      name: village.name,
      returned: returned.filter((entry) => entry.villageId === village._id).length,
      missing: missingFrom(village),
    })),
  }
}

function missingFrom({ quota, published, taken }: Village): number {
  const behind = quotaLight({ quota, published, taken: taken.length }) === 'behind'
  return behind ? quota - taken.length : 0
}
