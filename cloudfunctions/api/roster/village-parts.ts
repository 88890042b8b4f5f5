import { checklistOf } from '@shared/cleanup/checklist'
import type { VillagePage } from '@contract'
import type { AssessmentRecord } from '../../core/records/assessment'
import type { Result } from '../../core/records/award'
import type { Exhibit } from '../../core/records/avenue'
import type { Road } from '../../core/records/road'
import type { Photo } from '../../core/records/evidence'
import type { BodyPlan } from '../../core/records/plan'
import type { Exposure } from '../../core/records/publication'
import type { Ranking } from '../../core/records/ranking'
import type { Responsibility } from '../../core/records/responsibility'
import type { Village } from '../../core/records/roster'
import type { Rule } from '../../core/records/rules'
import { pipeline } from '../../core/store/pipeline'
import { $, command } from '../../core/store/sdk'

const examplesShown = 4
const exhibitsShown = 50

/** All that hangs on one village, as one question brings it. */
export interface VillageParts extends Village {
  readonly plans: readonly BodyPlan[]
  readonly chains: readonly Responsibility[]
  readonly rankings: readonly Ranking[]
  readonly assessments: readonly AssessmentRecord[]
  readonly results: readonly Pick<Result, 'state' | 'form'>[]
  readonly examples: readonly Exposure[]
  readonly checklists: readonly Rule<'cleanup'>[]
  readonly shops: readonly { readonly open: number; readonly signed: number }[]
  readonly exhibits: readonly Exhibit[]
  readonly pictures: readonly Photo[]
  readonly roads: readonly Road[]
}

const newest = (type: string, state: unknown) =>
  pipeline().match({ type, state }).sort({ kind: -1, publishedAt: -1 }).limit(1).done()

/** The stages of that question: of everything only what is published. */
export const villageStages = (villageId: string): readonly (readonly [string, unknown])[] => [
  ['match', { _id: villageId }],
  ['lookup', { from: 'plans', localField: '_id', foreignField: '_id', as: 'plans' }],
  ['lookup', { from: 'responsibilities', localField: '_id', foreignField: '_id', as: 'chains' }],
  ['lookup', { from: 'publications', pipeline: newest('ranking', 'published'), as: 'rankings' }],
  [
    'lookup',
    {
      from: 'publications',
      pipeline: newest('assessment', command.in(['published', 'final'])),
      as: 'assessments',
    },
  ],
  [
    'lookup',
    {
      from: 'publications',
      // As `result.get` reads it.
      pipeline: pipeline()
        .match({ type: 'result', state: command.in(['published', 'final']) })
        .sort({ publishedAt: -1 })
        .limit(1)
        .project({
          state: 1,
          'form.result.awards': 1,
          'form.result.works': 1,
          'form.result.vetoed': 1,
        })
        .done(),
      as: 'results',
    },
  ],
  [
    'lookup',
    {
      from: 'publications',
      pipeline: pipeline()
        .match({ type: 'exposure', villageId, state: 'published' })
        .sort({ publishedAt: -1, _id: -1 })
        .limit(examplesShown)
        .done(),
      as: 'examples',
    },
  ],
  [
    'lookup',
    {
      from: 'rules',
      pipeline: pipeline().match({ name: 'cleanup' }).sort({ version: -1 }).limit(1).done(),
      as: 'checklists',
    },
  ],
  [
    'lookup',
    {
      from: 'shops',
      pipeline: pipeline()
        .match({ villageId, state: 'open' })
        .group({
          _id: null,
          open: $.sum(1),
          signed: $.sum($.cond({ if: $.gt(['$pledged', 0]), then: 1, else: 0 })),
        })
        .limit(1)
        .done(),
      as: 'shops',
    },
  ],
  [
    'lookup',
    {
      from: 'exhibits',
      pipeline: pipeline()
        .match({ villageId, state: command.neq('removed') })
        .limit(exhibitsShown)
        .done(),
      as: 'exhibits',
    },
  ],
  ['lookup', { from: 'photos', localField: 'exhibits.photoIds', foreignField: '_id', as: 'pictures' }],
  ['lookup', { from: 'roads', localField: 'exhibits.roadId', foreignField: '_id', as: 'roads' }],
  ['limit', 1],
]

/** The village's line in the newest published month. */
export function rankingPart({ _id, rankings }: VillageParts): Pick<VillagePage, 'ranking'> {
  const ranking = rankings[0]?.form.ranking
  const own = ranking?.villages.find(({ villageId }) => villageId === _id)
  if (!ranking || !own || own.place === 0) return {}
  const { place, before, score, trend } = own
  const ranked = ranking.villages.filter((village) => village.place > 0).length
  return {
    ranking: { month: ranking.month, place, score, trend, ranked, ...(before ? { before } : {}) },
  }
}

/** Its line in the newest published year. */
export function assessmentPart({ _id, assessments }: VillageParts): Pick<VillagePage, 'assessment'> {
  const assessment = assessments[0]?.form.assessment
  const own = assessment?.villages.find(({ villageId }) => villageId === _id)
  if (!assessment || !own) return {}
  const { place, score, gradeName } = own
  return { assessment: { year: assessment.year, place, score, gradeName } }
}

/** What the standing result gives it, or why it gives nothing: only what the result's own page shows. */
export function contestPart({ _id, results }: VillageParts): Pick<VillagePage, 'contest'> {
  const [standing] = results
  if (!standing) return {}
  const { works, awards, vetoed } = standing.form.result
  const own = new Map(works.filter(({ villageId }) => villageId === _id).map((work) => [work.entryId, work]))
  const prizes = awards.flatMap(({ entryId, prizeId, prizeName, amount }) => {
    const work = own.get(entryId)
    return work ? [{ entryId, prizeId, prizeName, amount, number: work.number, title: work.title }] : []
  })
  const veto = vetoed.find(({ villageId }) => villageId === _id)
  if (!prizes.length && !veto) return {}
  return {
    contest: {
      final: standing.state === 'final',
      prizes,
      ...(veto ? { vetoed: { missing: veto.missing, entries: veto.entries } } : {}),
    },
  }
}

export const cleanupPart = ({ cleanup, checklists }: VillageParts): VillagePage['cleanup'] => ({
  accepted: cleanup?.accepted ?? 0,
  items: checklists[0] ? checklistOf(checklists[0].body.sheet).length : 0,
})
