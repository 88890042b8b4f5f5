import { exhibitCase, isUp } from '@shared/avenue/exhibit-case'
import { movesFrom } from '@shared/case/case'
import { isOverdue } from '@shared/problem/deadline'
import { isConfirmed, standing } from '@shared/problem/problem-case'
import { holds } from '@shared/roster/roles'
import type { EvidencePhoto, ExhibitPage, ExhibitRow, ExhibitView, RepairView } from '@contract'
import type { Call } from '../../core/call'
import { exhibitCard, safePhotos } from '../../core/exhibit-card'
import { evidenceOf } from '../../core/evidence'
import { namesIn } from '../../core/names'
import { problemsOfPlace } from '../../core/place-problems'
import type { Exhibit } from '../../core/records/avenue'
import type { Photo } from '../../core/records/evidence'
import type { Problem } from '../../core/records/problem'
import type { OnRoad } from '../../core/roads'
import { currentRule } from '../../core/rules'
import { historyLines } from '../../core/views'
import { isKeeperMove, keeps, reports } from './load'

/** Along the roads, as they were entered. */
export const inOrder = (a: OnRoad<Exhibit>, b: OnRoad<Exhibit>): number =>
  a.roadName.localeCompare(b.roadName, 'zh') || a.madeAt - b.madeAt || (a._id < b._id ? -1 : 1)

const stands = ({ state }: Problem) => (standing as readonly string[]).includes(state)
/** The public page: every field is named here. */
export const exhibitPage = (exhibit: OnRoad<Exhibit>, pictures: readonly Photo[]): ExhibitPage => ({
  ...exhibitCard(exhibit, pictures),
  says: exhibit.says,
  bodyName: exhibit.bodyName,
  photos: safePhotos(exhibit, pictures).map(({ thumb, display }) => ({ thumb, display })),
  ...(exhibit.mendBy ? { mendBy: exhibit.mendBy } : {}),
})

export const exhibitRow = (exhibit: OnRoad<Exhibit>, broken: readonly Problem[], now: number): ExhibitRow => {
  const first = broken.find(stands)
  return {
    id: exhibit._id,
    title: exhibit.title,
    kindName: exhibit.kindName,
    themeName: exhibit.themeName,
    roadId: exhibit.roadId,
    roadName: exhibit.roadName,
    place: exhibit.place,
    bodyName: exhibit.bodyName,
    state: exhibit.state,
    cover: exhibit.cover,
    ...(exhibit.checkedAt ? { checkedAt: exhibit.checkedAt } : {}),
    ...(first?.deadline ? { deadline: first.deadline } : {}),
    overdue: broken.some((problem) => isOverdue(problem, now)),
  }
}

/** The whole exhibit for those who work with it. Five requests at most: problems, rule, caller, photos, names. */
export async function exhibitView(call: Call, exhibit: OnRoad<Exhibit>): Promise<ExhibitView> {
  const [problems, rule, person] = await Promise.all([
    problemsOfPlace('exhibit', exhibit._id),
    currentRule('avenue'),
    call.caller.person(),
  ])
  const repairs = problems.filter(({ state }) => isConfirmed(state))
  const [pictures, names] = await Promise.all([
    evidenceOf([
      ...exhibit.photoIds,
      ...repairs.flatMap(({ photoIds, fixes }) => [...photoIds, ...fixes.flatMap((fix) => fix.photoIds)]),
    ]),
    namesIn([exhibit]),
  ])
  const urgentFirst = [...problems].sort((a, b) => a.dueAt - b.dueAt)
  return {
    ...exhibitRow(exhibit, urgentFirst, call.now),
    version: exhibit.version,
    kind: exhibit.kind,
    theme: exhibit.theme,
    ...(exhibit.point ? { point: exhibit.point } : {}),
    villageId: exhibit.villageId,
    villageName: exhibit.villageName,
    bodyId: exhibit.bodyId,
    says: exhibit.says,
    photos: exhibit.photoIds.flatMap((id) => pictures.get(id) ?? []),
    repairs: repairs.map((problem) => repairView(problem, pictures, call.now)),
    history: historyLines(exhibitCase, exhibit, names),
    may: mayNow(exhibit, person?.grants ?? []),
    repairDays: rule.body.repairDays,
  }
}

const repairView = (
  problem: Problem,
  pictures: ReadonlyMap<string, EvidencePhoto>,
  now: number,
): RepairView => ({
  problemId: problem._id,
  what: problem.what,
  state: problem.state,
  deadline: problem.deadline,
  overdue: isOverdue(problem, now),
  before: problem.photoIds.flatMap((id) => pictures.get(id) ?? []),
  after: (problem.fixes[problem.fixes.length - 1]?.photoIds ?? []).flatMap((id) => pictures.get(id) ?? []),
})

function mayNow(exhibit: Exhibit, grants: Parameters<typeof keeps>[0]): ExhibitView['may'] {
  const moves = movesFrom(exhibitCase, exhibit.state)
  return [
    ...(keeps(grants) ? moves.filter((move) => isKeeperMove(move) || move === 'revise') : []),
    ...(moves.includes('damage') && reports(grants, exhibit.bodyId) ? (['damage'] as const) : []),
    ...(isUp(exhibit.state) && holds(grants, 'inspector') ? (['check'] as const) : []),
  ] as ExhibitView['may']
}
