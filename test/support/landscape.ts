import type { Input } from '@contract'
import type { PhotoSafety } from '@shared/evidence/photo'
import type { Photo } from '../../cloudfunctions/core/records/evidence'
import { freshClientId, type Someone, type Town } from './town'

let photos = 0

/** A photo as photo.register leaves it, written directly: for tests that are not about pictures. */
export async function photoOf(
  town: Town,
  owner: Someone,
  safety: PhotoSafety = 'safe',
  villageId?: string,
): Promise<string> {
  const id = `photo${++photos}`
  const record: Photo = {
    _id: id,
    owner: owner.openid,
    uploadedAt: town.cloud.now().getTime(),
    ...(villageId ? { villageId } : {}),
    usedBy: null,
    thumb: `cloud://local/photos/${id}-thumb.jpg`,
    display: `cloud://local/photos/${id}-display.jpg`,
    width: 1280,
    height: 960,
    safety,
    safetyNote: '',
    traceId: '',
    checkAskedAt: 0,
    checkTries: 0,
    sha256: String(photos).padStart(64, '0'),
    takenAt: 0,
    hashes: [],
    bands: [],
    grey: '',
  }
  await town.cloud.insertMany('photos', [{ ...record }])
  return id
}

/** A whole submission with two safe photos of the cadre's. */
export async function submission(
  town: Town,
  cadre: Someone,
  village: string,
  change: Partial<Input<'entry.submit'>> = {},
): Promise<Input<'entry.submit'>> {
  return {
    clientId: freshClientId(),
    villageId: town.villageId(village),
    title: '碾盘会客厅',
    siteKind: 'wellAndTree',
    materials: ['millstone', 'stone'],
    functions: ['rest'],
    cultures: ['history'],
    area: 60,
    cost: 800,
    people: 12,
    story: '老碾盘重新有了用处。',
    place: { words: '村口老槐树下' },
    photos: [
      { photoId: await photoOf(town, cadre), stage: 'before' },
      { photoId: await photoOf(town, cadre), stage: 'after' },
    ],
    ...change,
  }
}

/** An entry that everybody can see. */
export async function publishedEntry(
  town: Town,
  cadre: Someone,
  admin: Someone,
  village: string,
): Promise<string> {
  const { id } = await cadre.call('entry.submit', await submission(town, cadre, village))
  await admin.call('entry.publish', { entryId: id })
  return id
}
