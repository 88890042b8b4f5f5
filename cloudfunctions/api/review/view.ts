import { meanOf, standingsOf } from '@shared/draw/standing'
import type { ReviewedDistrict, ReviewedVillage, ReviewView } from '@contract'
import type { Call } from '../../core/call'
import { reviewedOf, type Review, type ReviewDistrict } from '../../core/records/review'

/** Means and standings of an open review are the staff's: who still scores is not led by the others' scores. */
export type Sight = 'staff' | 'scorers'

export const sightOf = async ({ caller }: Call): Promise<Sight> =>
  (await caller.holds('admin')) || (await caller.holds('office')) ? 'staff' : 'scorers'

const pointsOf = ({ scores }: Review, villageId: string): number[] =>
  Object.values(scores[villageId] ?? {}).map(({ points }) => points)

/** All districts as the scores have them now, in the order of their standing. */
export function districtsOf(review: Review): ReviewedDistrict[] {
  const standings = standingsOf(
    review.districts.map(({ districtId }) => ({
      districtId,
      villages: reviewedOf(review, districtId).map(({ villageId }) => ({
        villageId,
        points: pointsOf(review, villageId),
      })),
    })),
  )
  return standings.flatMap((standing) => {
    const district = review.districts.find(({ districtId }) => districtId === standing.districtId)
    return district ? [{ ...districtOf(review, district), ...standing }] : []
  })
}

function districtOf(
  review: Review,
  { districtId, districtName, villages }: ReviewDistrict,
): ReviewedDistrict {
  const draw = review.draws[districtId]
  return {
    districtId,
    districtName,
    villages: reviewedOf(review, districtId).map(({ villageId, how }): ReviewedVillage => {
      const points = pointsOf(review, villageId)
      const mean = meanOf(points)
      return {
        villageId,
        villageName: villages.find(({ id }) => id === villageId)?.name ?? '',
        how,
        scores: points.length,
        ...(mean === undefined ? {} : { mean }),
      }
    }),
    ...(draw ? { drawId: draw.id } : {}),
  }
}

const unscored = ({ districtId, districtName, villages, drawId }: ReviewedDistrict): ReviewedDistrict => ({
  districtId,
  districtName,
  villages: villages.map(({ villageId, villageName, how, scores }) => ({
    villageId,
    villageName,
    how,
    scores,
  })),
  ...(drawId === undefined ? {} : { drawId }),
})

/** A published review is what was published. An open one stands in the plan's order of districts. */
export function reviewView(review: Review, sight: Sight): ReviewView {
  const published = review.state === 'published'
  const live = published ? review.result : districtsOf(review)
  const inOrder = published
    ? live
    : review.districts.flatMap(({ districtId }) => live.filter((one) => one.districtId === districtId))
  return {
    id: review._id,
    month: review.month,
    state: published ? 'published' : 'open',
    publishedAt: review.publishedAt,
    districts: published || sight === 'staff' ? inOrder : inOrder.map(unscored),
    missing: inOrder.filter(({ score }) => score === undefined).map(({ districtName }) => districtName),
  }
}

/** Fields of {@link publicReviewView}: nobody's scores are read. */
export const publicFields = ['month', 'state', 'publishedAt', 'result']

/** What everybody sees, of a published review only. */
export const publicReviewView = ({
  _id,
  month,
  publishedAt,
  result,
}: Pick<Review, '_id' | 'month' | 'publishedAt' | 'result'>): ReviewView => ({
  id: _id,
  month,
  state: 'published',
  publishedAt,
  districts: result,
  missing: result.filter(({ score }) => score === undefined).map(({ districtName }) => districtName),
})
