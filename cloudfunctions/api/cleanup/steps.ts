import type { CaseRecord, MoveRequest } from '@shared/case/case'
import { freePhotos, holdPhotos, type Holder } from '../../core/evidence'
import type { Photo } from '../../core/records/evidence'
import { RefusalError } from '../../core/refusal-error'

/**
 * True when this very request was carried out before, also where others moved the case since: a copy that comes late
 * must not claim or return a second time.
 */
export const carriedOut = (record: CaseRecord, move: string, { by, clientId }: MoveRequest): boolean =>
  clientId !== undefined &&
  record.history.some((step) => step.move === move && step.by === by && step.clientId === clientId)

/**
 * Holds photos for a step and makes it. A refused step gives them back, but for those the record shows by now: the same
 * request may have come through at the same time. Two requests besides the step's, none where there are no photos.
 * @param shown reads which photos the record shows for this kind of step
 */
export async function withPhotos<T>(
  ids: readonly string[],
  holder: Holder,
  shown: () => Promise<readonly string[]>,
  step: (photos: readonly Photo[]) => Promise<T>,
): Promise<T> {
  try {
    return await step(await holdPhotos(ids, holder))
  } catch (error) {
    if (error instanceof RefusalError && ids.length) {
      const kept = new Set(await shown())
      await freePhotos(
        ids.filter((id) => !kept.has(id)),
        holder.usedBy,
      )
    }
    throw error
  }
}

/** Frees what a record showed before a step and does not show after it. */
export const freeDropped = (before: readonly string[], after: readonly string[], usedBy: string) =>
  freePhotos(
    before.filter((id) => !after.includes(id)),
    usedBy,
  )
