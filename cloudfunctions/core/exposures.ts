import * as v from 'valibot'
import { exposureForm, type ExposureForm } from '@shared/exposure/schema'
import { isAtHome } from '@shared/problem/categories'
import { isConfirmed } from '@shared/problem/problem-case'
import { now } from './clock'
import { evidenceOf } from './evidence'
import { refreshHome } from './home-snapshot'
import type { Author } from './call'
import { withdraw, type PublicationType } from './publishing'
import { photos, type Photo } from './records/evidence'
import { problems, type Problem } from './records/problem'
import { exposures, type Exposure } from './records/publication'
import { villages } from './records/roster'
import { found, refuseCall } from './refusal-error'
import { command } from './store/sdk'

export const exposureWhat = '条红榜或黑榜'
/** More examples than a town makes of one problem. */
const mostShown = 100

/** Good and bad examples. A problem's pictures are shown and stay the problem's own. */
export const exposureType: PublicationType<Exposure> = {
  collection: exposures,
  texts: (form) => [
    { label: '标题', text: form.title },
    { label: '说明', text: form.text },
    { label: '地点', text: form.place },
  ],
  // It names a place or a village, never a household or a person.
  namesNobody: ({ kind }) => kind === 'bad',
  photoIds: (form) => (form.problemId ? [] : shownIds(form)),
  shownIds: (form) => shownIds(form),
}
const shownIds = ({ photoIds, beforeIds }: ExposureForm) => [...photoIds, ...beforeIds]

/** The example an action is about, in any state. */
export async function loadExposure({ exposureId }: { exposureId: string }): Promise<Exposure> {
  const [exposure] = await exposures.find({ _id: exposureId, type: 'exposure' }, { limit: 1 })
  return found(exposure, exposureWhat)
}

/**
 * What a form says, as an example stores it.
 * @throws HOME_PROBLEM, EXPOSE_UNCONFIRMED, NOT_OF_PROBLEM, NOT_MENDED
 */
export async function writtenExposure(
  input: ExposureForm,
): Promise<Pick<Exposure, 'kind' | 'form' | 'issuer' | 'villageId' | 'villageName' | 'cover'>> {
  const form = v.parse(exposureForm, Object.fromEntries(formFields.map((field) => [field, input[field]])))
  const { kind, problemId, villageId, photoIds } = form
  const [village, problem, pictures] = await Promise.all([
    villages.get(villageId),
    problemId ? problems.get(problemId) : undefined,
    evidenceOf(photoIds.slice(0, 1)),
  ])
  if (problemId) demandShowable(found(problem, '个问题'), form)
  return {
    kind,
    form,
    issuer: '',
    villageId,
    villageName: found(village, '个村').name,
    cover: pictures.get(photoIds[0] ?? '')?.thumb ?? '',
  }
}
const formFields = Object.keys(exposureForm.entries) as (keyof ExposureForm)[]

/** Whether an example still says what is so of its problem. @throws EXPOSE_UNCONFIRMED, NOT_MENDED */
export function demandTrue(problem: Problem, { kind }: Pick<ExposureForm, 'kind'>): void {
  if (!isConfirmed(problem.state)) refuseCall('EXPOSE_UNCONFIRMED')
  if (kind === 'good' && problem.state !== 'closed') refuseCall('NOT_MENDED')
}

function demandShowable(problem: Problem, form: ExposureForm): void {
  if (isAtHome(problem.category)) refuseCall('HOME_PROBLEM')
  demandTrue(problem, form)
  const own = new Set([...problem.photoIds, ...problem.fixes.flatMap(({ photoIds }) => photoIds)])
  if (problem.villageId !== form.villageId || shownIds(form).some((id) => !own.has(id)))
    refuseCall('NOT_OF_PROBLEM')
}

/** How a closed problem looks now: the safe pictures of its last fix, and how many may still come; null while it is not closed. */
async function mendedAs(problem: Problem): Promise<Exposure['fixed']> {
  if (problem.state !== 'closed') return null
  const last = problem.fixes[problem.fixes.length - 1]
  const taken = await photos.byIds(last?.photoIds ?? [])
  const safe = taken.filter(({ safety }) => safety === 'safe')
  const closing = [...problem.history].reverse().find(({ move }) => move === 'close')
  return {
    at: closing?.at ?? 0,
    photos: safe.map(({ thumb, display }) => ({ thumb, display })),
    unshown: taken.filter(isUndecided).length,
  }
}
/** Neither passed nor refused by a person's eyes. */
const isUndecided = ({ safety, reviewedBy }: Photo) => safety !== 'safe' && !reviewedBy

/** Why an example of a problem may not stay, in words; '' where it may. */
function untrueOf({ state, history }: Problem, kind: Exposure['kind']): string {
  const reason = history[history.length - 1]?.reason ?? ''
  if (state === 'invalid') return `问题不属实：${reason}`
  if (state === 'duplicate') return '问题已经并入另一个'
  return kind === 'good' && state !== 'closed' ? '抽查发现没有整改到位' : ''
}

/**
 * Takes published examples down whose problem turned out to be none, another's or, of good ones, not mended; in the name of
 * who found it. One request where the problem is not shown; safe to repeat. @returns whether one was
 */
export async function takeDown(author: Author, problem: Problem): Promise<boolean> {
  const shown = await exposures.find(
    { 'form.problemId': problem._id, type: 'exposure', state: 'published' },
    { limit: mostShown },
  )
  let taken = 0
  for (const one of shown) {
    const reason = untrueOf(problem, one.kind)
    if (!reason) continue
    await withdraw(author, exposureType, one, { reason, clientId: `untrue-${problem._id}` })
    taken++
  }
  if (taken) await refreshHome(now())
  return taken > 0
}

/**
 * Turns the bad examples of a problem to "已整改" once it is closed, and back where a re-check overturns that. One request
 * where the problem is not shown; safe to repeat.
 */
export async function followProblem(problem: Problem, now: number): Promise<void> {
  const shown = { 'form.problemId': problem._id, type: 'exposure', kind: 'bad' }
  if ((await exposures.count(shown)) === 0) return
  const fixed = await mendedAs(problem)
  const { version: fixedOf } = problem
  const older = { ...shown, fixedOf: command.lte(fixedOf) }
  await exposures.update(older, { fixed: fixed ? command.set(fixed) : null, fixedOf })
  await refreshHome(now)
}
