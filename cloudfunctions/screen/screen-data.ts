import { tallyVisible } from '@shared/vote/window'
import type { ScreenData } from '@contract'
import type { HomeSnapshot } from '../core/records/campaign'

/**
 * The screen's data out of the snapshot of all that is published.
 * @param link the address of a stored picture
 */
export function screenData(
  snapshot: HomeSnapshot,
  link: (fileId: string) => string,
  now: number,
): ScreenData {
  const { campaign, numbers, screen } = snapshot
  const accepted = new Map(screen.cleanup.map((one) => [one.villageId, one.accepted]))
  return {
    at: snapshot.at,
    town: campaign.town,
    contest: campaign.contestName,
    demo: campaign.demo,
    phases: campaign.phases.map(({ name, from, to, tasks }) => ({ name, from, to, tasks })),
    numbers: {
      villages: numbers.villages,
      villagesMet: numbers.villagesMet,
      landscapes: numbers.landscapes,
      planned: numbers.planned,
      votes: tallyVisible(campaign.window, now) ? numbers.votes : null,
    },
    villages: [...snapshot.villages]
      .sort((a, b) => a.order - b.order)
      .map(({ id, name, quota, published, light }) => ({
        name,
        quota,
        published,
        light,
        accepted: accepted.get(id) ?? 0,
        items: screen.items,
      })),
    ranking: screen.ranking && {
      month: screen.ranking.month,
      publishedAt: screen.ranking.publishedAt,
      rows: screen.ranking.rows.map(({ place, before, name, score }) => ({
        place,
        name,
        score,
        ...(before === undefined ? {} : { before }),
      })),
    },
    examples: screen.examples.map(({ kind, title, where, publishedAt, picture, other, mended }) => ({
      kind,
      title,
      where,
      publishedAt,
      picture: link(picture),
      other: link(other),
      mended,
    })),
    leaders: tallyVisible(campaign.window, now)
      ? snapshot.leaders.map(({ title, villageName, votes, cover }) => ({
          title,
          village: villageName,
          votes,
          picture: link(cover),
        }))
      : [],
    notices: snapshot.notices.map(({ title, issuer, publishedAt }) => ({ title, issuer, publishedAt })),
    whole: true,
  }
}

/** The files it shows, to be linked at once. */
export const filesOf = ({ screen, leaders }: HomeSnapshot): string[] => [
  ...new Set(
    [
      ...screen.examples.flatMap(({ picture, other }) => [picture, other]),
      ...leaders.map(({ cover }) => cover),
    ].filter(Boolean),
  ),
]
