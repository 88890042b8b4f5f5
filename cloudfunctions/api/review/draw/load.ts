import { draws, type Draw } from '../../../core/records/review'
import { found } from '../../../core/refusal-error'

export const loadDraw = async ({ drawId }: { drawId: string }): Promise<Draw> =>
  found(await draws.get(drawId), '次抽取')

/** Every draw of a district in a month's review, oldest first: one request. */
export async function drawsOf({
  reviewId,
  districtId,
}: Pick<Draw, 'reviewId' | 'districtId'>): Promise<Draw[]> {
  const all = await draws.all({ reviewId, districtId })
  return all.sort((a, b) => openedAt(a) - openedAt(b))
}

export const openedAt = ({ history }: Pick<Draw, 'history'>): number => history[0]?.at ?? 0
