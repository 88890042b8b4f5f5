import { noise } from '../../bench/noise-picture'
import type { ChaosTown } from '../town'
import { admin, cadre, driver, second, villager, type Driver } from './driver'
import { report } from './problems'

/** A text the machine did not read, and perhaps what a person decided of it. */
async function heldText(town: ChaosTown, verdict?: 'refused'): Promise<string> {
  town.cloud.setApiDown('security.msgSecCheck', true)
  try {
    await town.call(villager, 'problem.report', await report(town))
  } finally {
    town.cloud.setApiDown('security.msgSecCheck', false)
  }
  const textId = String(town.one('heldTexts', ({ by, state }) => by === villager && state === 'waiting')._id)
  if (verdict) await town.call(second, 'text.review', { textId, verdict, reason: '说的是别人家的事' })
  return textId
}

/** Photos, and texts the machine could not read. */
export const evidence: readonly Driver[] = [
  driver('photo.register', async (town) => {
    const clientId = town.clientId()
    const bytes = await noise(7)
    const before = () => town.cloud.upload(cadre, `incoming/${clientId}.jpg`, bytes)
    const villageId = town.villageId('中西里')
    return { openid: cadre, input: { clientId, fileId: await before(), villageId }, before }
  }),
  driver('photo.review', async (town) => ({
    openid: admin,
    input: { photoId: await town.photo(cadre), verdict: 'unsafe', reason: '拍到了人脸' },
  })),
  driver('text.review', async (town) => ({
    openid: admin,
    input: { textId: await heldText(town), verdict: 'safe', reason: '' },
  })),
  driver('text.seen', async (town) => ({
    openid: villager,
    input: { textId: await heldText(town, 'refused') },
  })),
]
