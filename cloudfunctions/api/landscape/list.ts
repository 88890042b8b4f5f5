import { createHash } from 'node:crypto'
import get from 'lodash/get'
import type { EntryOrder } from '@shared/landscape/schema'
import type { Material } from '@shared/landscape/options'
import { tallyVisible } from '@shared/vote/window'
import type { EntryCard, Page } from '@contract'
import type { Call } from '../../core/call'
import { campaignId, campaigns } from '../../core/records/campaign'
import { entries, shuffleKeys } from '../../core/records/landscape'
import { found } from '../../core/refusal-error'
import type { Where } from '../../core/store/collection'
import { after, readCursor } from '../../core/store/cursor'
import { entryCard, pageOf } from '../../core/views'

interface ListInput {
  readonly order: EntryOrder
  readonly villageId?: string | undefined
  readonly districtId?: string | undefined
  readonly material?: Material | undefined
  readonly number?: number | undefined
  readonly cursor?: string | undefined
  readonly limit: number
}

/** The gallery: two requests, and `limit + 1` entries read however many there are. */
export async function list(call: Call, input: ListInput): Promise<Page<EntryCard> & { votesShown: boolean }> {
  const { window } = found(await campaigns.get(campaignId), '个活动')
  const votesShown = tallyVisible(window, call.now)
  const { field, direction } = sortOf(call, input.order, votesShown, window?.tally === 'delayed')
  const rows = await entries.find(after(filterOf(input), field, readCursor(input.cursor), direction), {
    order: [
      [field, direction],
      ['_id', direction],
    ],
    limit: input.limit + 1,
  })
  const page = pageOf(
    rows,
    input.limit,
    (entry) => Number(get(entry, field)),
    (entry) => entryCard(entry, window, call.now),
  )
  return { ...page, votesShown }
}

const filterOf = (input: ListInput): Where => ({
  state: 'published',
  ...(input.villageId ? { villageId: input.villageId } : {}),
  ...(input.districtId ? { districtId: input.districtId } : {}),
  ...(input.material ? { 'form.materials': input.material } : {}),
  ...(input.number ? { number: input.number } : {}),
})

interface Sort {
  readonly field: string
  readonly direction: 'asc' | 'desc'
}

function sortOf(call: Call, order: EntryOrder, votesShown: boolean, delayed: boolean): Sort {
  if (order === 'random') return viewersShuffle(call)
  // While the tally is closed, an order by it would give it away.
  if (order === 'votes' && votesShown) return { field: delayed ? 'shownVotes' : 'votes', direction: 'desc' }
  return { field: 'publishedAt', direction: 'desc' }
}

/** One of eight orders, the same for one viewer all day. */
function viewersShuffle(call: Call): Sort {
  const draw = createHash('sha256').update(`${call.caller.openid} ${call.today}`).digest()[0] ?? 0
  return { field: `shuffle.${shuffleKeys[draw % 4] ?? 'a'}`, direction: draw & 4 ? 'asc' : 'desc' }
}
