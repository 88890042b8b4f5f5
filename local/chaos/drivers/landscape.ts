import { dayOf } from '../../../miniprogram/shared/kernel/days'
import type { Input } from '../../../typings/contract'
import type { ChaosTown } from '../town'
import { admin, cadreOf, driver, isIn, textOf, type Driver } from './driver'

const published = (town: ChaosTown) => town.one('entries', isIn('published'))

/** A submitted work whose photos all passed the check. */
function checked(town: ChaosTown): string {
  const safe = new Set(
    town.cloud
      .readAll('photos')
      .filter(({ safety }) => safety === 'safe')
      .map(({ _id }) => _id),
  )
  const entry = town.one(
    'entries',
    (each) =>
      each['state'] === 'submitted' &&
      (each['form'] as { photos: { photoId: string }[] }).photos.every(({ photoId }) => safe.has(photoId)),
  )
  return String(entry._id)
}

/** Works and their votes. */
export const landscape: readonly Driver[] = [
  driver('entry.submit', async (town) => {
    const village = town.one('villages', (each) => Number(each['left']) > 0)
    const villageId = String(village._id)
    const openid = cadreOf(town, villageId)
    return {
      openid,
      input: {
        clientId: town.clientId(),
        villageId,
        title: '碾盘会客厅',
        siteKind: 'wellAndTree',
        materials: ['millstone'],
        functions: ['rest'],
        cultures: [],
        area: 60,
        cost: 800,
        people: 12,
        story: '老碾盘重新有了用处。',
        place: { words: '村口老槐树下' },
        photos: [{ photoId: await town.photo(openid, villageId), stage: 'after' }],
      },
    }
  }),
  driver('entry.revise', async (town) => {
    const entry = town.one('entries', isIn('returned'))
    const villageId = textOf(entry, 'villageId')
    const openid = cadreOf(town, villageId)
    const form = entry['form'] as Input<'entry.submit'>
    const photos = [{ photoId: await town.photo(openid, villageId), stage: 'after' as const }]
    return { openid, input: { ...form, photos, entryId: String(entry._id), clientId: town.clientId() } }
  }),
  driver('entry.publish', (town) => ({
    openid: admin,
    input: { entryId: checked(town), clientId: town.clientId() },
  })),
  driver('entry.return', (town) => ({
    openid: admin,
    input: { entryId: String(published(town)._id), clientId: town.clientId(), reason: '照片看不清' },
  })),
  driver('entry.withdraw', (town) => {
    const entry = published(town)
    return {
      openid: cadreOf(town, textOf(entry, 'villageId')),
      input: { entryId: String(entry._id), clientId: town.clientId(), reason: '要重新做' },
    }
  }),
  driver('vote.cast', (town) => ({
    openid: 'chaos-voter',
    input: { entryId: String(published(town)._id) },
  })),
  driver('vote.window', (town) => ({
    openid: admin,
    input: {
      opensAt: town.now() - 3_600_000,
      closesAt: town.now() + 5 * 86_400_000,
      perDay: 2,
      reason: '延长投票',
    },
  })),
  driver('vote.void', async (town) => {
    const entryId = String(published(town)._id)
    await town.call('chaos-voter', 'vote.cast', { entryId })
    return { openid: admin, input: { entryId, day: dayOf(town.now()), reason: '刷票' } }
  }),
]
