import { exhibitCase, followingMove } from '@shared/avenue/exhibit-case'
import { mostPhotos } from '@shared/avenue/schema'
import { placeOfSpot } from '@shared/check/place'
import { standing } from '@shared/problem/problem-case'
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
    if (!exhibit) return
    const states = problems.map(({ state }) => state)
    const move = followingMove(exhibit.state, states)
    const mendBy = lastDeadline(problems)
    if (!move && mendBy === exhibit.mendBy) return
    const { version } = exhibit
    if (!move) return void (await exhibits.update({ _id: exhibitId, version }, { mendBy }))
    const also = move === 'mend' ? await mendedLook(exhibit, problems) : {}
    const request = { by: by.openid, at: by.now }
    try {
      await moveCase(exhibits, exhibitCase, exhibit, move, request, { ...also, mendBy })
      return
    } catch (error) {
      if (!(error instanceof RefusalError) || attempt === mostTries) throw error
    }
  }
}

const lastDeadline = (problems: readonly Problem[]): string =>
  problems
    .filter(({ state }) => (standing as readonly string[]).includes(state))
    .reduce((last, { deadline }) => (deadline > last ? deadline : last), '')

/** Once mended it looks as the fix's photos show; they stay the problem's evidence. */
async function mendedLook(exhibit: Exhibit, problems: readonly Problem[]): Promise<Partial<Exhibit>> {
  const closed = problems.filter(({ state }) => state === 'closed')
  const [latest] = closed.flatMap(({ fixes }) => fixes.slice(-1)).sort((a, b) => b.at - a.at)
  if (!latest) return {}
  const photoIds = [...new Set([...latest.photoIds, ...exhibit.photoIds])].slice(0, mostPhotos)
  const first = await photos.get(photoIds[0] ?? '')
  return { photoIds, cover: first?.thumb ?? exhibit.cover }
}
