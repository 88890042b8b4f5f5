import type { Exhibit } from '../../cloudfunctions/core/records/avenue'
import type { Check } from '../../cloudfunctions/core/records/check'
import type { Photo } from '../../cloudfunctions/core/records/evidence'
import { freshProblem, type Problem } from '../../cloudfunctions/core/records/problem'
import type { Road, Segment } from '../../cloudfunctions/core/records/road'
import type { Rule } from '../../cloudfunctions/core/records/rules'
import type { Village } from '../../cloudfunctions/core/records/roster'
import { exhibitCase, followingMove, type ExhibitMove } from '../../miniprogram/shared/avenue/exhibit-case'
import { decideMove, newCase, type CaseRecord } from '../../miniprogram/shared/case/case'
import { placeOfSpot, spotOf, unchecked } from '../../miniprogram/shared/check/place'
import { checkOn } from '../../miniprogram/shared/check/season'
import { addDays, dayOf } from '../../miniprogram/shared/kernel/days'
import { officeName } from '../../miniprogram/shared/plan/bodies'
import { dueOn, inTime } from '../../miniprogram/shared/problem/deadline'
import {
  problemCase,
  type ProblemMove,
  type ProblemState,
} from '../../miniprogram/shared/problem/problem-case'
import { refOf } from '../../miniprogram/shared/rules/rules'
import { itemsOf } from '../../miniprogram/shared/sheet/score'
import type { Calendar } from './calendar'
import { drawn, fileOf, type Filed, type Shot } from './shots'
import {
  exhibitStories,
  segmentStories,
  type ExhibitStory,
  type ProblemStory,
  type SegmentStory,
} from './road-stories'

const hour = 3_600_000
/** Somewhere near the middle of 西里镇. */
const middle = { latitude: 36.02, longitude: 118.13 }
const keeper = 'demo-publicity'
const workers: Readonly<Record<string, string>> = { construction: 'demo-construction', publicity: keeper }

export interface DemoRoads {
  readonly checks: readonly Check[]
  readonly segments: readonly Segment[]
  readonly shots: readonly Shot[]
  exhibits(filed: ReadonlyMap<string, Filed>): Exhibit[]
  problems(filed: ReadonlyMap<string, Filed>): Problem[]
  photos(filed: ReadonlyMap<string, Filed>): Photo[]
}

/** Both roads of the plan in segments, and the avenue's exhibits in every state, some broken and mended. */
export function imagineRoads(
  { now, today }: Calendar,
  villages: readonly Village[],
  roads: readonly Road[],
  { body }: Rule<'avenue'>,
  checkRule: Rule<'check'>,
): DemoRoads {
  const at = (hoursAgo: number) => now - hoursAgo * hour
  const shots: Shot[] = []
  const held: Omit<Photo, 'thumb' | 'display' | 'sha256'>[] = []
  const villageOf = (name: string) => {
    const village = villages.find((one) => one.name === name)
    if (!village) throw new Error(`no village ${name}`)
    return { id: village._id, name }
  }
  const roadOf = (roadId: string) => {
    const road = roads.find(({ _id }) => _id === roadId)
    if (!road) throw new Error(`no road ${roadId}`)
    return { roadId, roadName: road.name }
  }
  const hold = (shot: Omit<Shot, 'photoId'>, owner: string, usedBy: string): string => {
    const photoId = `demo-avenue-photo-${held.length + 1}`
    shots.push({ ...shot, photoId })
    held.push({
      _id: photoId,
      owner,
      uploadedAt: shot.at,
      usedBy,
      ...drawn,
    })
    return photoId
  }

  /** A problem on a place, as far as it has come. */
  function problemOf(
    story: ProblemStory,
    place: Pick<Problem, '_id' | 'villageId' | 'villageName' | 'from' | 'spot' | 'place' | 'point'>,
    look: Pick<Shot, 'kind' | 'place' | 'look' | 'villageName'>,
  ): Problem {
    const inspector = 'demo-inspector-1'
    const worker = workers[place.villageId] ?? keeper
    const notedAt = at(story.life[0]?.[1] ?? 0)
    const photoIds = [hold({ ...look, stage: 'before', at: notedAt }, inspector, place._id)]
    const fixes: Problem['fixes'][number][] = []
    const life = story.life.reduce<CaseRecord<ProblemState, ProblemMove>>((record, [move, hoursAgo]) => {
      const by = move === 'start' || move === 'fix' ? worker : inspector
      const moved = decideMove(problemCase, record, move, { by, at: at(hoursAgo) })
      if (!moved.ok) throw new Error(`${story.what}: ${moved.message}`)
      if (move === 'fix') {
        const photo = hold({ ...look, stage: 'after', at: at(hoursAgo) }, worker, `${place._id}:fix`)
        fixes.push({
          photoIds: [photo],
          note: '已经修好，拍照报告',
          at: at(hoursAgo),
          comparedAt: at(hoursAgo),
          findings: [],
        })
      }
      return moved.value
    }, newCase(problemCase))
    const deadline = addDays(today, story.due)
    return {
      ...freshProblem,
      ...life,
      ...place,
      category: story.category,
      what: story.what,
      notedAt,
      ...dueOn(deadline),
      closedInTime: life.state === 'closed' && inTime(life.history, deadline),
      photoIds,
      cover: '',
      fixes,
    }
  }

  const ofSegments: Problem[] = []
  const checks: Check[] = []
  const segments = segmentStories.map((story: SegmentStory, index): Segment => {
    const _id = `demo-segment-${index + 1}`
    const road = roadOf(story.road)
    const passed = story.villages.map(villageOf)
    story.problems.forEach((problem, n) =>
      ofSegments.push(
        problemOf(
          problem,
          {
            _id: `demo-road-problem-${index + 1}-${n + 1}`,
            villageId: story.office,
            villageName: officeName(story.office),
            from: { kind: 'check', id: `demo-check-${_id}` },
            spot: spotOf('segment', _id, problem.item),
            place: `${road.roadName} ${story.name}，${story.from}—${story.to}`,
            point: null,
          },
          { kind: 'street', place: index % 3, look: n, villageName: passed[0]?.name ?? '' },
        ),
      ),
    )
    const own = ofSegments.filter(({ spot }) => placeOfSpot(spot).placeId === _id)
    if (story.checked)
      checks.push(
        checkOf(at(story.checked), checkRule, own, {
          placeId: _id,
          placeName: `${road.roadName} ${story.name}`,
          where: `${story.from}—${story.to}`,
          villageId: story.office,
          villageName: officeName(story.office),
        }),
      )
    return {
      _id,
      roadId: road.roadId,
      name: story.name,
      from: story.from,
      to: story.to,
      villages: passed,
      bodyId: story.office,
      bodyName: officeName(story.office),
      post: story.post,
      checkedAt: story.checked ? at(story.checked) : 0,
      failed: story.problems.length,
      madeAt: at(120) + index,
      turn: 0,
    }
  })

  const ofExhibits: Problem[] = []
  const exhibits = exhibitStories.map((story: ExhibitStory, index): Exhibit => {
    const _id = `demo-exhibit-${index + 1}`
    const road = roadOf(story.road)
    const village = story.village ? villageOf(story.village) : { id: '', name: '' }
    const point = story.off
      ? {
          latitude: middle.latitude + story.off[0] / 1000,
          longitude: middle.longitude + story.off[1] / 1000,
        }
      : null
    const look = {
      kind: story.scene,
      place: index % 3,
      look: index % 5,
      villageName: story.village ?? '',
    }
    const problems = (story.problems ?? []).map((problem, n) =>
      problemOf(
        problem,
        {
          _id: `demo-repair-${index + 1}-${n + 1}`,
          villageId: story.body,
          villageName: officeName(story.body),
          from: { kind: 'exhibit', id: _id },
          spot: spotOf('exhibit', _id, 'damage'),
          place: `${story.title}，${road.roadName} ${story.place}`,
          point,
        },
        look,
      ),
    )
    ofExhibits.push(...problems)
    const own =
      story.shown === false ? [] : [hold({ ...look, stage: 'after', at: at(120) }, keeper, `exhibit:${_id}`)]
    const mended = problems
      .filter(({ state }) => state === 'closed')
      .flatMap(({ fixes }) => fixes[0]?.photoIds ?? [])
    const open = problems.filter(({ state }) => state !== 'closed')
    return {
      _id,
      ...lifeOf(story, problems, at),
      held: '',
      title: story.title,
      kind: story.kind,
      kindName: body.kinds.find(({ id }) => id === story.kind)?.name ?? '',
      theme: story.theme,
      themeName: body.themes.find(({ id }) => id === story.theme)?.name ?? '',
      roadId: road.roadId,
      place: story.place,
      point,
      villageId: village.id,
      villageName: village.name,
      bodyId: story.body,
      bodyName: officeName(story.body),
      says: story.says,
      photoIds: [...mended, ...own],
      cover: '',
      mendBy: open[0]?.deadline ?? '',
      madeAt: at(100) + index,
      ...unchecked,
    }
  })

  const coverOf = (ids: readonly string[], filed: ReadonlyMap<string, Filed>) =>
    ids[0] ? fileOf(ids[0], filed).thumb : ''
  return {
    segments,
    checks,
    shots,
    exhibits: (filed) => exhibits.map((one) => ({ ...one, cover: coverOf(one.photoIds, filed) })),
    problems: (filed) =>
      [...ofSegments, ...ofExhibits].map((one) => ({ ...one, cover: coverOf(one.photoIds, filed) })),
    photos: (filed) => held.map((photo): Photo => ({ ...photo, ...fileOf(photo._id, filed) })),
  }
}

/** The check that found a segment's problems: what else was asked that day was done. */
function checkOf(
  at: number,
  rule: Rule<'check'>,
  problems: readonly Problem[],
  place: Pick<Check, 'placeId' | 'placeName' | 'where' | 'villageId' | 'villageName'>,
): Check {
  const { sheet } = checkOn(rule.body.segment, dayOf(at))
  const found = problems.map((problem) => ({
    itemId: problem.spot.split(':').pop() ?? '',
    what: problem.what,
    category: problem.category,
    deadline: problem.deadline,
    photoIds: problem.photoIds,
    problemId: problem._id,
    known: false,
    cover: '',
  }))
  const done = itemsOf(sheet)
    .map(({ item }) => item.id)
    .filter((id) => found.every(({ itemId }) => itemId !== id))
  return {
    _id: `demo-check-${place.placeId}`,
    kind: 'segment',
    ...place,
    by: 'demo-inspector-1',
    at,
    receivedAt: at,
    answers: {
      ...Object.fromEntries(done.map((id) => [id, { done: true }])),
      ...Object.fromEntries(found.map(({ itemId, photoIds }) => [itemId, { done: false, photoIds }])),
    },
    note: '',
    passed: done.length,
    found,
    rule: refOf(rule),
  }
}

/** An exhibit's own steps, and those that follow what was broken of it. */
function lifeOf(
  story: ExhibitStory,
  problems: readonly Problem[],
  at: (hoursAgo: number) => number,
): Pick<Exhibit, 'state' | 'version' | 'history'> {
  type Life = CaseRecord<Exhibit['state'], ExhibitMove>
  const step = (record: Life, move: ExhibitMove, when: number, by = keeper, reason?: string): Life => {
    const moved = decideMove(exhibitCase, record, move, { by, at: when, reason })
    if (!moved.ok) throw new Error(`${story.title}: ${moved.message}`)
    return moved.value
  }
  const built = story.life.reduce<Life>(
    (record, [move, hoursAgo, reason]) => step(record, move, at(hoursAgo), keeper, reason),
    newCase(exhibitCase),
  )
  // As the town itself follows a problem: after each of its steps the exhibit goes where the problem is.
  return problems
    .flatMap(({ history }) => history)
    .reduce<Life>((record, { to, at: when, by }) => {
      const move = followingMove(record.state, [to])
      return move ? step(record, move, when, by) : record
    }, built)
}
