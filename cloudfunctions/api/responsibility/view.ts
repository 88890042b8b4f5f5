import { linkIds, linkNames, mayName, type LinkId } from '@shared/responsibility/chain'
import type { ChainRow, ChainView, PublicLink } from '@contract'
import { linksOf, type Responsibility } from '../../core/records/responsibility'
import type { Village } from '../../core/records/roster'

/** By office and role; by name only where consent stands. Every field is named here. */
export const publicChain = (stored: Responsibility | undefined): PublicLink[] =>
  linksOf(stored).map(({ id, link: { current } }) => ({
    link: id,
    role: linkNames[id],
    // Nobody has read them yet.
    ...(stored?.held?.[id]
      ? { post: '' }
      : {
          post: current?.post ?? '',
          ...(current && mayName(current) ? { name: current.name } : {}),
        }),
  }))

export const chainView = (village: Village, stored: Responsibility | undefined): ChainView => ({
  villageId: village._id,
  villageName: village.name,
  districtName: village.districtName ?? '',
  links: linksOf(stored).map(({ id, link: { current, past, turn } }) => ({
    link: id,
    role: linkNames[id],
    turn,
    current,
    past,
  })),
})

export function chainRow(village: Village, stored: Responsibility | undefined): ChainRow {
  const holders = Object.fromEntries(
    linksOf(stored).map(({ id, link }) => [id, link.current?.name ?? '']),
  ) as Record<LinkId, string>
  return {
    villageId: village._id,
    villageName: village.name,
    districtName: village.districtName ?? '',
    holders,
    missing: linkIds.filter((id) => !holders[id]).length,
  }
}
