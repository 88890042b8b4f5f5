import type { Photo } from '../../cloudfunctions/core/records/evidence'
import type { Entry } from '../../cloudfunctions/core/records/landscape'
import type { Person, Village } from '../../cloudfunctions/core/records/roster'
import { decideMove, newCase, type MoveRequest } from '../../miniprogram/shared/case/case'
import type { PhotoStage, PhotoView } from '../../miniprogram/shared/evidence/photo'
import { entryCase, type EntryMove } from '../../miniprogram/shared/landscape/entry-case'
import { dayOf, startOfDay } from '../../miniprogram/shared/kernel/days'
import { entryNumber } from '../../miniprogram/shared/landscape/quota'
import { momentBetween, type Calendar } from './calendar'
import type { SceneName } from './pictures'
import { makeDice, type Dice } from './pictures/random'
import { drawn, fileOf, pictureSize, type Filed, type Shot } from './shots'
import { motifs, stories, type Story } from './stories'

const hour = 3_600_000

/** An entry as imagined, before its pictures exist. */
export interface Draft {
  readonly id: string
  readonly story: Story
  readonly village: Village
  readonly cadre: string
  readonly submittedAt: number
  readonly publishedAt: number
  readonly fate: 'published' | 'submitted' | 'returned' | 'withdrawn'
  readonly reason: string
  readonly shots: readonly Shot[]
}

const unanswered = '料槽花台'
const waiting = new Set(['瓦罐咏春', '岭上风车', '料槽花台', '崮东第一碾', '小小观星台', '百年流苏'])
const returned: Readonly<Record<string, string>> = {
  轮胎彩虹坡: '建成后的照片里还有一堆没运走的渣土，请清理后重新拍一张再提交。',
  酱缸故里: '照片太暗，看不清全貌，请白天重新拍一张。',
  洼心小广场: '花费写成了 0 元，请核对实际花费后再提交。',
}
const withdrawn: Readonly<Record<string, string>> = {
  槐荫议事角: '和另一个作品是同一处，合并后重新申报。',
  薄板花阶: '雨后堰墙有裂缝，先加固再申报。',
}

/** Imagines every entry of the demo: whose, when, what became of it, and which pictures show it. */
export function imagine(
  calendar: Calendar,
  villages: readonly Village[],
  people: readonly Person[],
): Draft[] {
  const shown = new Map<SceneName, number>()
  return stories.map((story, index): Draft => {
    const dice = makeDice(`demo/entry/${story.title}`)
    const village = villages.find((one) => one.name === story.village)
    if (!village) throw new Error(`《${story.title}》 stands in no village of the plan`)
    const id = `demo-entry-${String(index + 1).padStart(3, '0')}`
    const reason = returned[story.title] ?? withdrawn[story.title] ?? ''
    const fate = waiting.has(story.title)
      ? 'submitted'
      : returned[story.title]
        ? 'returned'
        : withdrawn[story.title]
          ? 'withdrawn'
          : 'published'
    const soon = calendar.now - hour / 2
    const submittedAt =
      fate === 'submitted'
        ? momentBetween(dice, soon - 20 * hour, soon)
        : momentBetween(dice, calendar.opening, soon - 5 * hour)
    const kind = dice.pick<SceneName>(motifs[story.motif].scenes)
    const turn = shown.get(kind) ?? 0
    shown.set(kind, turn + 1)
    const stages: PhotoStage[] = dice.chance(0.28) ? ['before', 'building', 'after'] : ['before', 'after']
    const began = calendar.opening - 72 * hour
    return {
      id,
      story,
      village,
      cadre: cadreOf(people, village._id),
      submittedAt,
      publishedAt:
        fate === 'published' ? momentBetween(dice, submittedAt + hour / 3, submittedAt + 5 * hour) : 0,
      fate,
      reason,
      shots: stages.map((stage, i) => ({
        photoId: `${id.replace('entry', 'photo')}-${stage}`,
        stage,
        kind,
        place: turn % placesPerScene,
        look: Math.floor(turn / placesPerScene),
        villageName: village.name,
        at: photographed(dice, began + ((submittedAt - hour / 6 - began) * i) / (stages.length - 1)),
      })),
    }
  })
}

/** Places drawn for each kind of scene; other villages show them from another side. */
const placesPerScene = 3

/**
 * When a picture was taken: at the latest time of its own hour before `latest`. So a stamp hangs on the day and not
 * on the minute the demo is made in, and finished pictures can be used again.
 */
function photographed(dice: Dice, latest: number): number {
  const at = startOfDay(dayOf(latest)) + Math.floor(dice.between(7, 18) * 60) * 60_000
  return at <= latest ? at : at - 24 * hour
}

export function cadreOf(people: readonly Person[], villageId: string): string {
  const cadre = people.find((person) =>
    person.grants.some((grant) => grant.role === 'cadre' && grant.villageId === villageId),
  )
  if (!cadre) throw new Error(`no cadre for ${villageId}`)
  return cadre._id
}

function formOf({ id, story, shots }: Draft): Entry['form'] {
  const dice = makeDice(`demo/form/${id}`)
  const motif = motifs[story.motif]
  const area = dice.whole(motif.area[0], motif.area[1])
  const cost = Math.round((area * dice.between(motif.price[0], motif.price[1])) / 10) * 10
  return {
    title: story.title,
    siteKind: dice.pick<Entry['form']['siteKind']>(motif.siteKinds),
    materials: some(dice, motif.materials, 1, 3),
    functions: some(dice, motif.functions, 1, 2),
    cultures: some(dice, motif.cultures, 0, 1),
    area,
    cost,
    people: Math.max(4, Math.round(area / dice.between(4, 9))),
    story: story.story,
    place: { words: placeOf(story) },
    photos: shots.map(({ photoId, stage }) => ({ photoId, stage })),
  }
}

/** Where it is, the village named once. */
const placeOf = ({ village = '', place }: Story): string =>
  village && place.startsWith(village) ? place : `${village}村${place}`

/** The first so many always, and others up to `most` by chance. */
function some<T>(dice: Dice, list: readonly T[], least: number, most: number): T[] {
  return list.slice(0, Math.max(least, dice.whole(least, Math.min(most, list.length))))
}

/** Makes the records of one entry; votes come later. */
export function recordOf(draft: Draft, filed: ReadonlyMap<string, Filed>, number: number): Entry {
  const { id, story, village, cadre, submittedAt, publishedAt, fate, reason, shots } = draft
  const moves: [EntryMove, MoveRequest][] = [
    ['submit', { by: cadre, at: submittedAt, clientId: `${id}-first` }],
  ]
  if (fate === 'published') moves.push(['publish', { by: 'demo-admin', at: publishedAt }])
  if (fate === 'returned') moves.push(['return', { by: 'demo-women', at: submittedAt + 2 * hour, reason }])
  if (fate === 'withdrawn') moves.push(['withdraw', { by: cadre, at: submittedAt + 3 * hour, reason }])
  const life = moves.reduce((record, [move, request]) => {
    const moved = decideMove(entryCase, record, move, request)
    if (!moved.ok) throw new Error(`${story.title}: ${moved.message}`)
    return moved.value
  }, newCase(entryCase))
  const shuffle = makeDice(`demo/shuffle/${id}`)
  const photos = fate === 'published' ? shots.map((shot) => viewOf(shot, filed)) : []
  return {
    _id: id,
    ...life,
    villageId: village._id,
    villageName: village.name,
    form: formOf(draft),
    textUnchecked: false,
    submittedBy: cadre,
    submittedAt,
    number: fate === 'published' ? number : 0,
    publishedAt,
    photos,
    cover: photos.find((photo) => photo.stage === 'after')?.thumb ?? '',
    votes: 0,
    shownVotes: 0,
    shuffle: { a: shuffle.next(), b: shuffle.next(), c: shuffle.next(), d: shuffle.next() },
  }
}

const viewOf = ({ photoId, stage }: Shot, filed: ReadonlyMap<string, Filed>): PhotoView => {
  const { thumb, display } = fileOf(photoId, filed)
  return { id: photoId, stage, thumb, display, ...pictureSize }
}

export const photosOf = (
  { id, cadre, village, submittedAt, shots, story }: Draft,
  filed: ReadonlyMap<string, Filed>,
) =>
  shots.map(({ photoId, stage }): Photo => ({
    _id: photoId,
    owner: cadre,
    uploadedAt: submittedAt - 60_000,
    villageId: village._id,
    usedBy: id,
    ...fileOf(photoId, filed),
    ...drawn,
    ...(story.title === unanswered && stage === 'after' ? unheard : {}),
  }))

/** One waiting photo got no answer from WeChat in three tries, so that 照片审核 has something to show. */
const unheard = { safety: 'checking', safetyNote: '微信检查没有回音', checkTries: 3 } as const

/** Numbers by village in the order of publication. */
export function numbersOf(drafts: readonly Draft[]): Map<string, number> {
  const sequence = new Map<string, number>()
  const numbers = new Map<string, number>()
  const published = drafts.filter((draft) => draft.fate === 'published')
  for (const { id, village } of published.sort((a, b) => a.publishedAt - b.publishedAt)) {
    const next = (sequence.get(village._id) ?? 0) + 1
    sequence.set(village._id, next)
    numbers.set(id, entryNumber(village.order, next))
  }
  return numbers
}
