import { votes } from '../core/records/vote'
import type { Where } from '../core/store/collection'
import { command } from '../core/store/sdk'

const atOnce = 1000

/** Votes summed by entry, of however many entries: one request for each thousand. A tally's `_id` is its entry's. */
export async function tallied<Tally extends { readonly _id: string }>(
  where: Where,
  sums: Readonly<Record<string, unknown>>,
): Promise<ReadonlyMap<string, Tally>> {
  const tallies = new Map<string, Tally>()
  for (let last = ''; ;) {
    const page = await votes.aggregate<Tally>([
      ['match', { ...where, entryId: command.gt(last) }],
      ['group', { _id: '$entryId', ...sums }],
      ['sort', { _id: 1 }],
      ['limit', atOnce],
    ])
    for (const tally of page) tallies.set(tally._id, tally)
    if (page.length < atOnce) return tallies
    last = page[page.length - 1]?._id ?? ''
  }
}
