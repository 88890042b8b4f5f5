import { exhibitCase, followingMove } from '@shared/avenue/exhibit-case'
import { mostPhotos } from '@shared/avenue/schema'
import { placeOfSpot } from '@shared/check/place'
import { moveCase } from './case-store'
import { problemsOfPlace } from './place-problems'
import { exhibits, type Exhibit } from './records/avenue'
import { photos } from './records/evidence'
import type { Problem } from './records/problem'
import { RefusalError } from './refusal-error'

const mostTries = 4

interface By {
  readonly openid: string
  readonly now: number
}

/** Brings the exhibit a problem is about to where its problems are; none where it is about something else. */
export async function followSpot({ spot }: Pick<Problem, 'spot'>, by: By): Promise<void> {
  const { kind, placeId } = placeOfSpot(spot)
  if (kind === 'exhibit') await followProblems(placeId, by)
}

/**
 * An exhibit is whole, broken or being mended as its problems say. Read anew until it stands there: of two that follow at
 * once the later one sees what the earlier did. Two requests where nothing changes; safe to repeat.
 */
export async function followProblems(exhibitId: string, by: By): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    const [exhibit, problems] = await Promise.all([
      exhibits.get(exhibitId),
      problemsOfPlace('exhibit', exhibitId),
    ])
    const move =
      exhibit &&
      followingMove(
        exhibit.state,
        problems.map(({ state }) => state),
      )
    if (!exhibit || !move) return
    const request = { by: by.openid, at: by.now }
    const also = move === 'mend' ? await mendedLook(exhibit, problems) : {}
    try {
      await moveCase(exhibits, exhibitCase, exhibit, move, request, also)
      return
    } catch (error) {
      if (!(error instanceof RefusalError) || attempt === mostTries) throw error
    }
  }
}

/** Once mended it looks as the fix's photos show; they stay the problem's evidence. */
async function mendedLook(exhibit: Exhibit, problems: readonly Problem[]): Promise<Partial<Exhibit>> {
  const closed = problems.filter(({ state }) => state === 'closed')
  const [latest] = closed
    .flatMap(({ fixes }) => fixes.slice(-1))
    .sort((a, b) => b.at - a.at)
  if (!latest) return {}
  const photoIds = [...new Set([...latest.photoIds, ...exhibit.photoIds])].slice(0, mostPhotos)
  const first = await photos.get(photoIds[0] ?? '')
  return { photoIds, cover: first?.thumb ?? exhibit.cover }
}
