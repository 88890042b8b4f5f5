import { barredFrom, movesFrom } from '@shared/case/case'
import type { PhotoFinding } from '@shared/evidence/findings'
import { daysBetween } from '@shared/kernel/days'
import { metersBetween } from '@shared/kernel/place'
import { actorsOf, notByOwnVillage, type OfferedMove } from '@shared/problem/actors'
import { isAtHome } from '@shared/problem/categories'
import { isOverdue } from '@shared/problem/deadline'
import { isOffice } from '@shared/plan/bodies'
import { isConfirmed, problemCase, toMend } from '@shared/problem/problem-case'
import type { EvidencePhoto, FindingView, FixTraces, ProblemDetail, ProblemRow, ReportRow } from '@contract'
import type { Call } from '../../core/call'
import { evidenceIn } from '../../core/evidence'
import { namesIn } from '../../core/names'
import { photos, type Photo } from '../../core/records/evidence'
import type { Fix, Problem } from '../../core/records/problem'
import { historyLines } from '../../core/views'
import { standing, type Standing } from './load'

/** What {@link problemRow} needs of a caller. */
type Now = Pick<Call, 'now' | 'today'>

const returnsOf = ({ history }: Problem) => history.filter(({ move }) => move === 'return').length
const awaits = (problem: Problem) => (toMend as readonly string[]).includes(problem.state)

const facts = (problem: Problem, { now, today }: Now) => ({
  id: problem._id,
  villageId: problem.villageId,
  villageName: problem.villageName,
  category: problem.category,
  what: problem.what,
  place: problem.place,
  state: problem.state,
  cover: problem.cover,
  notedAt: problem.notedAt,
  ...(problem.deadline ? { deadline: problem.deadline } : {}),
  ...(awaits(problem) ? { daysLeft: daysBetween(today, problem.deadline) } : {}),
  overdue: isOverdue(problem, now),
})

/** A problem as a row for those who work with it; the findings' count only for who verifies. */
export const problemRow = (problem: Problem, now: Now, verifies: boolean): ProblemRow => ({
  ...facts(problem, now),
  version: problem.version,
  returns: returnsOf(problem),
  extensionAsked: problem.extension !== null,
  ...(verifies ? { findings: problem.fixes[problem.fixes.length - 1]?.findings.length ?? 0 } : {}),
})

/** A report as its own reporter sees it. */
export const reportRow = (problem: Problem, now: Now): ReportRow => ({
  ...facts(problem, now),
  asked: problem.state === 'closed' && problem.answer === null,
})

/** One problem as this caller may see it. Requests besides the problem's own: caller, photos, names (not for reporters). */
export async function problemDetail(call: Call, problem: Problem): Promise<ProblemDetail> {
  const actors = await standing(call.caller, problem)
  const works = actors.has('cadre') || actors.has('inspector') || actors.has('staff')
  const reads = works || (await call.caller.holds('leader'))
  const verifies = reads && !actors.has('cadre')
  const findings = verifies ? problem.fixes.flatMap((fix) => fix.findings) : []
  const ids = [
    ...problem.photoIds,
    ...problem.fixes.flatMap((fix) => fix.photoIds),
    ...findings.map(({ against }) => against),
  ]
  const [found, names] = await Promise.all([
    photos.byIds([...new Set(ids)]),
    reads ? namesIn([problem]) : undefined,
  ])
  const pictures = evidenceIn(found)
  // Only those who work with it see what nobody has checked; a reporter sees the own photos and what is safe.
  const own = new Set(actors.has('reporter') ? problem.photoIds : [])
  const shown = (id: string): EvidencePhoto[] => {
    const picture = pictures.get(id)
    return picture && (reads || own.has(id) || picture.safety === 'safe') ? [picture] : []
  }
  return {
    ...problemRow(problem, call, verifies),
    from: problem.from.kind,
    ...(problem.point ? { point: problem.point } : {}),
    photos: problem.photoIds.flatMap(shown),
    fixes: problem.fixes.map((fix) => ({
      at: fix.at,
      note: fix.note,
      photos: fix.photoIds.flatMap(shown),
      ...(verifies
        ? { ...compared(fix, (id) => pictures.get(id)), traces: tracesOf(fix, problem, found) }
        : {}),
    })),
    ...(problem.extension ? { extension: problem.extension } : {}),
    ...(problem.sameAs && works ? { sameAs: problem.sameAs } : {}),
    ...(problem.answer ? { answer: problem.answer } : {}),
    mine: actors.has('reporter'),
    mayExpose:
      actors.has('staff') &&
      !isAtHome(problem.category) &&
      !isOffice(problem.villageId) &&
      isConfirmed(problem.state),
    may: mayNow(problem, actors, call.caller.openid),
    history: historyLines(problemCase, problem, names),
  }
}

const compared = (fix: Fix, picture: (id: string) => EvidencePhoto | undefined) => ({
  compared: fix.comparedAt > 0,
  findings: fix.findings.map((finding) => findingView(finding, picture(finding.against))),
})

/** The place itself stays: who verifies needs the distance. */
function tracesOf(fix: Fix, problem: Problem, found: readonly Photo[]): FixTraces {
  const times = found.filter(({ _id }) => fix.photoIds.includes(_id)).map(({ uploadedAt }) => uploadedAt)
  return {
    from: Math.min(fix.at, ...times),
    to: times.length ? Math.max(...times) : fix.at,
    placed: fix.point !== undefined,
    ...(fix.point && problem.point
      ? { meters: Math.round(metersBetween(fix.point, problem.point) / 10) * 10 }
      : {}),
  }
}

const findingView = (
  { againstUsedBy: _record, ...finding }: PhotoFinding,
  picture: EvidencePhoto | undefined,
): FindingView => ({ ...finding, ...(picture ? { picture } : {}) })

/** The moves a caller may make now, by role, by the state and by what the caller did before. */
export const mayNow = (problem: Problem, actors: Standing, openid: string): OfferedMove[] =>
  movesFrom(problemCase, problem.state)
    .filter((move): move is OfferedMove => move in actorsOf)
    .filter(
      (move) =>
        actorsOf[move].some((actor) => actors.has(actor)) &&
        !(notByOwnVillage.includes(move) && actors.has('cadre')) &&
        !barredFrom(problemCase, problem, move).includes(openid) &&
        (move !== 'askExtension' || problem.extension === null) &&
        ((move !== 'extend' && move !== 'refuseExtension') || problem.extension !== null) &&
        (move !== 'answer' || problem.answer === null),
    )
