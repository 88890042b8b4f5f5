import { countBy } from 'lodash'
import type { Photo } from '../../cloudfunctions/core/records/evidence'
import type { Entry } from '../../cloudfunctions/core/records/landscape'
import type { Person, Village } from '../../cloudfunctions/core/records/roster'
import type { Action, Input } from '../../typings/contract'
import { makeDice } from '../../seeds/demo/pictures/random'
import type { LocalCloud } from '../cloud'

/** How many people come, and in how many seconds. */
export interface Size {
  readonly homes: number
  readonly votes: number
  readonly submissions: number
  readonly seconds: number
}

/** One press of one person's. */
export interface Visit {
  readonly openid: string
  readonly action: Action
  readonly input: unknown
  /** Milliseconds after the start. */
  readonly at: number
}

/** Of so many people one is impatient, or on a bad line, and sends the same twice at once. */
const impatient = 10

/** Who comes when, to do what: the same people for the same seed. Cadres of all villages submit, more than places are left. */
export async function crowd(cloud: LocalCloud, size: Size, seed: number): Promise<Visit[]> {
  const dice = makeDice(`load/${seed}`)
  const at = () => dice.between(0, size.seconds * 1000)
  const entries = records<Entry>(cloud, 'entries').filter(({ state }) => state === 'published')
  const submitters = cadres(cloud)
  const visits: Visit[] = []
  for (let i = 0; i < size.homes; i++)
    visits.push({ openid: `load-villager-${i}`, action: 'home.get', input: {}, at: at() })
  for (let i = 0; i < size.votes; i++) {
    const input: Input<'vote.cast'> = { entryId: dice.pick(entries)._id }
    const vote = { openid: `load-voter-${i}`, action: 'vote.cast' as const, input, at: at() }
    visits.push(vote, ...(i % impatient === 0 ? [vote] : []))
  }
  const photos: Photo[] = []
  for (let i = 0; i < size.submissions; i++) {
    const cadre = submitters[i % submitters.length]
    if (!cadre) throw new Error('the town has no cadres')
    const photo = photoOf(`load-photo-${i}`, cadre.openid, cadre.villageId, cloud.now().getTime())
    photos.push(photo)
    const input: Input<'entry.submit'> = {
      clientId: `load-submission-${i}`,
      villageId: cadre.villageId,
      title: `大家一起来 ${i}`,
      siteKind: 'roadside',
      materials: ['stone'],
      functions: ['rest'],
      cultures: [],
      area: 30,
      cost: 200,
      people: 6,
      place: { words: '村口' },
      photos: [{ photoId: photo._id, stage: 'after' }],
    }
    const submission = { openid: cadre.openid, action: 'entry.submit' as const, input, at: at() }
    visits.push(submission, ...(i % impatient === 0 ? [submission] : []))
  }
  await cloud.insertMany(
    'photos',
    photos.map((photo) => ({ ...photo })),
  )
  return visits.sort((a, b) => a.at - b.at)
}

export const records = <T>(cloud: LocalCloud, collection: string) =>
  cloud.readAll(collection) as unknown as T[]

function cadres(cloud: LocalCloud): { openid: string; villageId: string }[] {
  const known = new Set(records<Village>(cloud, 'villages').map(({ _id }) => _id))
  return records<Person>(cloud, 'people').flatMap(({ _id: openid, grants }) =>
    grants.flatMap(({ role, villageId = '' }) =>
      role === 'cadre' && known.has(villageId) ? [{ openid, villageId }] : [],
    ),
  )
}

const photoOf = (_id: string, owner: string, villageId: string, uploadedAt: number): Photo => ({
  _id,
  owner,
  uploadedAt,
  villageId,
  usedBy: null,
  thumb: `cloud://local/photos/${_id}-thumb.jpg`,
  display: `cloud://local/photos/${_id}-display.jpg`,
  width: 1280,
  height: 960,
  safety: 'safe',
  safetyNote: '',
  traceId: '',
  checkAskedAt: 0,
  checkTries: 0,
  sha256: _id,
  takenAt: 0,
  hashes: [],
  bands: [],
  grey: '',
})

/** How many places each village has left: what its cadres may submit. */
export const placesLeft = (cloud: LocalCloud): ReadonlyMap<string, number> =>
  new Map(records<Village>(cloud, 'villages').map(({ _id, left }) => [_id, left]))

export const tally = (replies: readonly string[]): Readonly<Record<string, number>> => countBy(replies)
