import type { AssessedVillage } from '@shared/assessment/sheet'
import type { RankedVillage } from '@shared/ranking/ranking'
import type { VillageStanding } from '@contract'
import { exposureCard, exposureCardFields } from './exposure-card'
import { snapshots } from './records/campaign'
import { publications, type Exposure } from './records/publication'
import type { Village } from './records/roster'
import { pipeline } from './store/pipeline'
import { $, command } from './store/sdk'

const examplesShown = 3

/** Reads on this village's own line of a list of 59. */
const lineOf = (list: string, villageId: string) =>
  ($ as unknown as { filter(of: object): object }).filter({
    input: list,
    as: 'one',
    cond: $.eq(['$$one.villageId', villageId]),
  })

/** What is public of how a village stands, as lookups of a request that is made anyway: only what is published is read. */
export const standingLookups = (villageId: string) => {
  const published = publications.declaration.name
  const newest = { kind: -1, publishedAt: -1 }
  return [
    {
      from: snapshots.declaration.name,
      pipeline: pipeline().match({ _id: 'home' }).project({ items: '$screen.items' }).done(),
      as: 'snapshots',
    },
    {
      from: published,
      pipeline: pipeline()
        .match({ type: 'ranking', state: 'published' })
        .sort(newest)
        .limit(1)
        .project({ kind: 1, lines: lineOf('$form.ranking.villages', villageId) })
        .done(),
      as: 'rankings',
    },
    {
      from: published,
      pipeline: pipeline()
        .match({ type: 'assessment', state: command.in(['published', 'final']) })
        .sort(newest)
        .limit(1)
        .project({ kind: 1, lines: lineOf('$form.assessment.villages', villageId) })
        .done(),
      as: 'assessments',
    },
    {
      from: published,
      pipeline: pipeline()
        .match({ type: 'exposure', villageId, state: 'published' })
        .sort({ publishedAt: -1, _id: -1 })
        .limit(examplesShown)
        .project(Object.fromEntries(exposureCardFields.map((field) => [field, 1])))
        .done(),
      as: 'examples',
    },
  ].map((lookup) => ['lookup', lookup] as const)
}

interface Listed<Line> {
  readonly kind: string
  readonly lines: readonly Line[]
}
/** What the lookups found. */
export interface Standing {
  readonly snapshots: readonly { readonly items?: number }[]
  readonly rankings: readonly Listed<RankedVillage>[]
  readonly assessments: readonly Listed<AssessedVillage>[]
  readonly examples: readonly Exposure[]
}

/** Every field that becomes public is named here. */
export function standingView(village: Village & Standing): VillageStanding {
  const [ranking] = village.rankings
  const [assessment] = village.assessments
  const ranked = ranking?.lines[0]
  const assessed = assessment?.lines[0]
  const items = village.snapshots[0]?.items ?? 0
  return {
    ...(items ? { cleanup: { accepted: village.cleanup?.accepted ?? 0, items } } : {}),
    ...(ranking && ranked
      ? {
          ranking: {
            month: ranking.kind,
            place: ranked.place,
            score: ranked.score,
            ...(ranked.before === undefined ? {} : { before: ranked.before }),
          },
        }
      : {}),
    ...(assessment && assessed
      ? {
          assessment: {
            year: assessment.kind,
            place: assessed.place,
            score: assessed.score,
            gradeName: assessed.gradeName,
          },
        }
      : {}),
    examples: village.examples.map(exposureCard),
  }
}
