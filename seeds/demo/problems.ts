import type { Photo } from '../../cloudfunctions/core/records/evidence'
import {
  freshProblem,
  type Accountability,
  type Fix,
  type Problem,
  type Recheck,
} from '../../cloudfunctions/core/records/problem'
import type { Person, Village } from '../../cloudfunctions/core/records/roster'
import { decideMove, newCase, type CaseRecord } from '../../miniprogram/shared/case/case'
import { addDays } from '../../miniprogram/shared/kernel/days'
import { accountabilityCase } from '../../miniprogram/shared/problem/accountability'
import type { ProblemCategory } from '../../miniprogram/shared/problem/categories'
import { dueOn, inTime } from '../../miniprogram/shared/problem/deadline'
import {
  problemCase,
  type ProblemMove,
  type ProblemState,
} from '../../miniprogram/shared/problem/problem-case'
import type { Calendar } from './calendar'
import { cadreOf } from './entries'
import { drawn, fileOf, type Filed, type Shot } from './shots'

const hour = 3_600_000

/** One problem of the demo: what became of it, hours ago, oldest first. */
interface Story {
  readonly village: string
  readonly category: ProblemCategory
  readonly what: string
  readonly place: string
  readonly scene: Shot['kind']
  /** Days from today to the deadline. */
  readonly due: number
  readonly life: readonly (readonly [ProblemMove, number, string?])[]
  /** Where it lies, off the town's middle, in thousandths of a degree. */
  readonly off?: readonly [number, number]
  /** The last after photo is the before photo once more. */
  readonly sameFile?: true
}

const stories: readonly Story[] = [
  {
    village: '中西里',
    category: 'waste',
    what: '桥头堆着一大堆生活垃圾，刮风满街跑',
    place: '村北小桥边',
    scene: 'roadside',
    due: 3,
    off: [0, 0],
    life: [
      ['report', 50],
      ['confirm', 44],
      ['start', 30],
    ],
  },
  {
    village: '中西里',
    category: 'stacks',
    what: '路口两垛柴占了半条路，车过不去',
    place: '村委会东路口',
    scene: 'street',
    due: 2,
    off: [4, 3],
    life: [
      ['report', 70],
      ['confirm', 60],
      ['fix', 8],
    ],
  },
  {
    village: '中西里',
    category: 'ditch',
    what: '沟里漂着塑料袋和烂菜叶',
    place: '村南水沟',
    scene: 'path',
    due: 4,
    off: [-5, 2],
    life: [['report', 5]],
  },
  {
    village: '辛庄',
    category: 'waste',
    what: '垃圾桶满了几天没人收，周围一地',
    place: '村口公交站牌旁',
    scene: 'roadside',
    due: -1,
    life: [
      ['report', 100],
      ['confirm', 96],
      ['start', 80],
    ],
  },
  {
    village: '辛庄',
    category: 'posters',
    what: '外墙上贴满小广告',
    place: '主街两侧',
    scene: 'street',
    due: 1,
    life: [
      ['report', 90],
      ['confirm', 86],
      ['fix', 50],
      ['return', 40, '只撕了路东一面，路西还在，请清干净后再拍'],
    ],
  },
  {
    village: '泉头',
    category: 'stacks',
    what: '大街上堆着建筑垃圾',
    place: '村卫生室门前',
    scene: 'square',
    due: 1,
    sameFile: true,
    life: [
      ['report', 88],
      ['confirm', 80],
      ['fix', 6],
    ],
  },
  {
    village: '唐庄',
    category: 'sheds',
    what: '路边用旧铁皮搭的棚子，里头全是杂物',
    place: '小学西墙外',
    scene: 'courtyard',
    due: 5,
    life: [
      ['report', 60],
      ['confirm', 55],
      ['askExtension', 20, '棚子是老人的，家里人周末才能回来一起拆'],
    ],
  },
  {
    village: '金星',
    category: 'waste',
    what: '地头扔着一堆地膜和果袋',
    place: '村东果园路口',
    scene: 'path',
    due: 2,
    life: [
      ['report', 110],
      ['confirm', 100],
      ['fix', 60],
      ['close', 30],
    ],
  },
  {
    village: '清泉',
    category: 'street',
    what: '广场边杂草半人高',
    place: '文化广场北侧',
    scene: 'square',
    due: 3,
    life: [
      ['report', 115],
      ['confirm', 108],
      ['fix', 70],
      ['close', 52],
    ],
  },
  {
    village: '凤凰峪',
    category: 'other',
    what: '废旧轮胎堆在河边',
    place: '过水桥南头',
    scene: 'roadside',
    due: 6,
    life: [['report', 20]],
  },
  {
    village: '曹宅',
    category: 'street',
    what: '说是路灯下有粪堆',
    place: '村西头',
    scene: 'street',
    due: 2,
    life: [
      ['report', 66],
      ['invalidate', 60, '到现场看过，粪堆前一天已经清走'],
    ],
  },
]

export interface DemoProblems {
  readonly problems: readonly Problem[]
  readonly rechecks: readonly Recheck[]
  readonly accountabilities: readonly Accountability[]
  readonly shots: readonly Shot[]
  photos(filed: ReadonlyMap<string, Filed>): Photo[]
  /** The problems with the pictures of their lists. */
  covered(filed: ReadonlyMap<string, Filed>): Problem[]
}

/** Somewhere near the middle of 西里镇. */
const middle = { latitude: 36.02, longitude: 118.13 }

/** Problems in every state: reported by villagers, mended and not, one with the same photo before and after. */
export function imagineProblems(
  { now, today }: Calendar,
  villages: readonly Village[],
  people: readonly Person[],
): DemoProblems {
  const shots: Shot[] = []
  const held: { photo: Omit<Photo, 'thumb' | 'display' | 'sha256'>; shot: string }[] = []
  const problems = stories.map((story, index): Problem => {
    const village = villages.find(({ name }) => name === story.village)
    if (!village) throw new Error(`no village ${story.village}`)
    const _id = `demo-problem-${index + 1}`
    const cadre = cadreOf(people, village._id)
    const reporter = `demo-villager-${(index % 6) + 1}`
    const inspector = `demo-inspector-${(index % 3) + 1}`
    const by = (move: ProblemMove) =>
      move === 'report'
        ? reporter
        : move === 'start' || move === 'fix' || move === 'askExtension'
          ? cadre
          : inspector
    const hold = (stage: 'before' | 'after', at: number, owner: string, usedBy: string) => {
      const photoId = `${_id}-${stage}-${held.length}`
      const first = held.find(({ photo }) => photo.usedBy === _id)
      const same = stage === 'after' && story.sameFile === true && first !== undefined
      const shot = same ? first.shot : `demo-shot-${photoId}`
      if (!same)
        shots.push({
          photoId: shot,
          stage,
          kind: story.scene,
          place: index % 3,
          look: index % 5,
          villageName: village.name,
          at,
        })
      held.push({
        photo: {
          _id: photoId,
          owner,
          uploadedAt: at,
          ...(stage === 'after' ? { villageId: village._id } : {}),
          usedBy,
          ...drawn,
        },
        shot,
      })
      return photoId
    }
    const at = (hoursAgo: number) => now - hoursAgo * hour
    const notedAt = at(story.life[0]?.[1] ?? 0)
    const before = hold('before', notedAt, reporter, _id)
    const fixes: Fix[] = []
    const life = story.life.reduce<CaseRecord<ProblemState, ProblemMove>>(
      (record, [move, hoursAgo, reason]) => {
        const moved = decideMove(problemCase, record, move, { by: by(move), at: at(hoursAgo), reason })
        if (!moved.ok) throw new Error(`${story.what}: ${moved.message}`)
        if (move === 'fix') {
          const photoId = hold('after', at(hoursAgo), cadre, `${_id}:fix`)
          const finding = {
            photoId,
            kind: 'exact',
            against: before,
            ofOwnBefore: true,
            mirrored: false,
            againstAt: notedAt,
            againstUsedBy: _id,
          } as const
          fixes.push({
            photoIds: [photoId],
            note: '已组织人员清理干净',
            at: at(hoursAgo),
            comparedAt: at(hoursAgo),
            findings: story.sameFile ? [finding] : [],
          })
        }
        return moved.value
      },
      newCase(problemCase),
    )
    const deadline = addDays(today, story.due)
    const reported = life.state === 'reported' || life.state === 'invalid'
    return {
      ...freshProblem,
      ...life,
      _id,
      villageId: village._id,
      villageName: village.name,
      from: { kind: 'report', id: _id },
      reporter,
      category: story.category,
      what: story.what,
      place: story.place,
      point: story.off
        ? {
            latitude: middle.latitude + story.off[0] / 1000,
            longitude: middle.longitude + story.off[1] / 1000,
          }
        : null,
      notedAt,
      ...(reported ? { deadline: '', dueMonth: '', dueAt: notedAt } : dueOn(deadline)),
      closedInTime: life.state === 'closed' && inTime(life.history, deadline),
      photoIds: [before],
      cover: '',
      fixes,
      extension: story.life.some(([move]) => move === 'askExtension')
        ? { until: addDays(deadline, 5), reason: story.life[story.life.length - 1]?.[2] ?? '' }
        : null,
    }
  })
  const shotOf = new Map(held.map(({ photo, shot }) => [photo._id, shot]))
  return {
    problems,
    rechecks: problems
      .filter(({ state }) => state === 'closed')
      .slice(0, 1)
      .map(recheckOf),
    accountabilities: problems.filter(({ state }) => state === 'returned').map(faultOf),
    shots,
    photos: (filed) => held.map(({ photo, shot }): Photo => ({ ...photo, ...fileOf(shot, filed) })),
    covered: (filed) =>
      problems.map((problem) => ({
        ...problem,
        cover: fileOf(shotOf.get(problem.photoIds[0] ?? '') ?? '', filed).thumb,
      })),
  }
}

const authorOf = ({ history }: Problem, move: ProblemMove) => history.find((step) => step.move === move)

/** A closing that another inspector is to look at. */
const recheckOf = (problem: Problem): Recheck => {
  const { _id: problemId, villageId, villageName, category, what, place, point, photoIds } = problem
  const closedBy = authorOf(problem, 'close')?.by ?? ''
  return {
    _id: `${problemId}:1`,
    problemId,
    villageId,
    villageName,
    why: 'drawn',
    category,
    what,
    place,
    point,
    photoIds,
    barred: [authorOf(problem, 'fix')?.by ?? '', closedBy],
    closedBy,
    madeAt: authorOf(problem, 'close')?.at ?? 0,
    state: 'waiting',
    by: '',
    at: 0,
    note: '',
    evidence: [],
  }
}

const faultOf = (problem: Problem): Accountability => {
  const returned = authorOf(problem, 'return')
  const at = returned?.at ?? 0
  const proposed = decideMove(accountabilityCase, newCase(accountabilityCase), 'propose', {
    by: returned?.by ?? '',
    at,
  })
  if (!proposed.ok) throw new Error(proposed.message)
  return {
    ...proposed.value,
    _id: `${problem._id}:1`,
    problemId: problem._id,
    villageId: problem.villageId,
    villageName: problem.villageName,
    fault: 'surface',
    what: problem.what,
    why: returned?.reason ?? '',
    proposedAt: at,
  }
}
