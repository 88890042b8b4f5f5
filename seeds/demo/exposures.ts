import type { Photo } from '../../cloudfunctions/core/records/evidence'
import type { Problem } from '../../cloudfunctions/core/records/problem'
import type { Exposure } from '../../cloudfunctions/core/records/publication'
import { decideMove, newCase, type CaseRecord } from '../../miniprogram/shared/case/case'
import type { ExposureKind } from '../../miniprogram/shared/exposure/schema'
import { replyEnds } from '../../miniprogram/shared/exposure/reply'
import {
  publicationCase,
  type PublicationMove,
  type PublicationState,
} from '../../miniprogram/shared/publication/publication-case'

const hour = 3_600_000

/** One example of the demo: which problem it shows and how far it is, hours ago. */
interface Story {
  readonly problem: number
  readonly kind: ExposureKind
  readonly title: string
  readonly text: string
  readonly life: readonly (readonly [PublicationMove, number])[]
  readonly reply?: string
}

const stories: readonly Story[] = [
  {
    problem: 1,
    kind: 'bad',
    title: '桥头垃圾堆了一周没人管',
    text: '村北小桥边堆着一大堆生活垃圾，刮风满街跑。群众反映以后督查组到现场核实，已责令限期清走。',
    life: [
      ['draft', 40],
      ['check', 38],
      ['publish', 12],
    ],
    reply: '清运车坏了，已经从镇上借车，明天上午清走，以后每周清两次。',
  },
  {
    problem: 8,
    kind: 'bad',
    title: '地头扔着一堆地膜和果袋',
    text: '村东果园路口扔着一堆地膜和果袋，影响环境，也伤庄稼。请村里组织果农及时回收。',
    life: [
      ['draft', 98],
      ['check', 96],
      ['publish', 70],
    ],
  },
  {
    problem: 9,
    kind: 'good',
    title: '党员带头，一个下午清完广场边的荒草',
    text: '群众反映广场边杂草半人高。村里第二天就组织党员和网格员，一个下午清理干净，还种上了花。',
    life: [
      ['draft', 20],
      ['check', 19],
      ['publish', 18],
    ],
  },
  {
    problem: 2,
    kind: 'bad',
    title: '柴垛占了半条路，车过不去',
    text: '村委会东路口两垛柴占了半条路，群众出行不便。',
    life: [
      ['draft', 9],
      ['check', 8],
    ],
  },
  {
    problem: 4,
    kind: 'bad',
    title: '垃圾桶满了几天没人收',
    text: '村口公交站牌旁的垃圾桶满了几天没人收，周围一地，已经超过整改期限。',
    life: [['draft', 3]],
  },
]

/** Good and bad examples of the demo's problems, each with pictures that are the problem's own. */
export function exposuresOf(now: number, problems: readonly Problem[], photos: readonly Photo[]): Exposure[] {
  const fileOf = new Map(photos.map(({ _id, thumb, display }) => [_id, { thumb, display }]))
  const filesOf = (ids: readonly string[]) => ids.flatMap((id) => fileOf.get(id) ?? [])
  return stories.map((story, index): Exposure => {
    const problem = problems.find(({ _id }) => _id === `demo-problem-${story.problem}`)
    if (!problem) throw new Error(`no problem ${story.problem}`)
    const { kind, title, text } = story
    const after = problem.fixes[problem.fixes.length - 1]?.photoIds ?? []
    const photoIds = [...(kind === 'good' ? after : problem.photoIds)]
    const beforeIds = kind === 'good' ? [...problem.photoIds] : []
    const at = (move: PublicationMove) => {
      const ago = story.life.find(([made]) => made === move)?.[1]
      return ago === undefined ? 0 : now - ago * hour
    }
    const life = story.life.reduce<CaseRecord<PublicationState, PublicationMove>>((record, [move, ago]) => {
      const by = move === 'draft' ? 'demo-discipline' : 'demo-admin'
      const moved = decideMove(publicationCase, record, move, { by, at: now - ago * hour })
      if (!moved.ok) throw new Error(`${title}: ${moved.message}`)
      return moved.value
    }, newCase(publicationCase))
    const published = life.state === 'published'
    const closing = problem.history.find(({ move }) => move === 'close')
    const cadre = problem.history.find(({ move }) => move === 'start')?.by ?? ''
    return {
      _id: `demo-example-${index + 1}`,
      ...life,
      type: 'exposure',
      kind,
      form: {
        kind,
        title,
        text,
        villageId: problem.villageId,
        place: problem.place,
        photoIds,
        beforeIds,
        problemId: problem._id,
      },
      issuer: '',
      villageId: problem.villageId,
      villageName: problem.villageName,
      cover: filesOf(photoIds)[0]?.thumb ?? '',
      createdBy: 'demo-discipline',
      updatedAt: life.history[life.history.length - 1]?.at ?? now,
      number: '',
      publishedAt: at('publish'),
      photos: published ? filesOf([...photoIds, ...beforeIds]) : [],
      replyUntil: at('check') ? replyEnds(kind, at('check'), 24) : 0,
      reply: story.reply
        ? { text: story.reply, at: at('check') + hour, by: cadre, clientId: `demo-reply-${index + 1}` }
        : null,
      fixedOf: 0,
      fixed: kind === 'bad' && closing ? { at: closing.at, photos: filesOf(after), unshown: 0 } : null,
    }
  })
}
