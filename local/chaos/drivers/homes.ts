import { dayOf } from '../../../miniprogram/shared/kernel/days'
import { loadPlan } from '../../../seeds/plan'
import type { Input } from '../../../typings/contract'
import type { ChaosTown } from '../town'
import { admin, cadre, driver, holderOf, isIn, textOf, type Driver } from './driver'

export const supervisor = 'demo-supervisor'

const ownVillage = (town: ChaosTown) => town.villageId('中西里')

/** Full marks, and something taken off for one place with a photo. */
function marks(photoId: string): Input<'householdScore.submit'>['answers'] {
  const answers: Input<'householdScore.submit'>['answers'] = {
    yard: { places: [{ points: 200, words: '', photoIds: [photoId] }] },
  }
  for (const { fill, items } of loadPlan().household.sheet.groups)
    if (fill === 'give') for (const { id, cap } of items) answers[id] = { points: cap }
  return answers
}

/** A household of the village, of those the supervisor scores and has not scored today. */
function unscored(town: ChaosTown): string {
  const today = dayOf(town.now())
  const scored = new Set(
    town.cloud
      .readAll('householdScores')
      .filter(({ at }) => dayOf(Number(at)) === today)
      .map(({ householdId }) => householdId),
  )
  const household = town.one(
    'households',
    (each) => each['villageId'] === ownVillage(town) && each['kind'] === 'poor' && !scored.has(each._id),
  )
  return String(household._id)
}

export const aScore = async (town: ChaosTown): Promise<Input<'householdScore.submit'>> => ({
  clientId: town.clientId(),
  householdId: unscored(town),
  answers: marks(await town.photo(supervisor, ownVillage(town))),
  note: '',
  filledAt: town.now(),
})

const someHousehold = (town: ChaosTown) =>
  town.one(
    'households',
    (each) => each['villageId'] === ownVillage(town) && !each['protected'] && each['consent'] === null,
  )

const form = { head: '李新来', kind: 'ordinary', houseNumber: '3排6号', phone: '', needs: '' } as const

async function consented(town: ChaosTown): Promise<string> {
  const householdId = String(someHousehold(town)._id)
  const photoIds = [await town.photo(cadre, ownVillage(town))]
  await town.call(cadre, 'household.consent', { clientId: town.clientId(), householdId, photoIds })
  return householdId
}

/** The register of households, its scores, and who looks after whom. */
export const homes: readonly Driver[] = [
  driver('householdScore.submit', async (town) => ({ openid: supervisor, input: await aScore(town) })),
  driver('household.add', (town) => ({
    openid: cadre,
    input: { clientId: town.clientId(), villageId: ownVillage(town), number: '801', ...form },
  })),
  driver('household.revise', (town) => {
    const { _id, number } = someHousehold(town)
    return {
      openid: cadre,
      input: { clientId: town.clientId(), householdId: String(_id), number: String(number), ...form },
    }
  }),
  driver('household.protect', (town) => ({
    openid: cadre,
    input: { householdId: String(someHousehold(town)._id), protect: true, reason: '家里有未成年人' },
  })),
  driver('household.consent', async (town) => ({
    openid: cadre,
    input: {
      clientId: town.clientId(),
      householdId: String(someHousehold(town)._id),
      photoIds: [await town.photo(cadre, ownVillage(town))],
    },
  })),
  driver('household.revokeConsent', async (town) => ({
    openid: cadre,
    input: { householdId: await consented(town), reason: '本人不愿意了' },
  })),
  driver('pairing.assign', (town) => ({
    openid: cadre,
    input: {
      clientId: town.clientId(),
      villageId: ownVillage(town),
      personId: cadre,
      zone: '北头',
      householdIds: [String(someHousehold(town)._id)],
    },
  })),
  driver('help.log', async (town) => ({
    openid: supervisor,
    input: {
      clientId: town.clientId(),
      householdId: String(someHousehold(town)._id),
      what: '帮着清了院子',
      on: dayOf(town.now()),
      photoIds: [await town.photo(supervisor, ownVillage(town))],
    },
  })),
  driver('task.close', async (town) => {
    const task = town.one('reboundTasks', isIn('open'))
    const villageId = textOf(task, 'villageId')
    const openid = holderOf(town, 'cadre', villageId)
    const photoIds = [await town.photo(openid, villageId)]
    return {
      openid,
      input: { taskId: String(task._id), what: '又去清了一遍', photoIds, clientId: town.clientId() },
    }
  }),
  driver('privacy.eraseHousehold', (town) => ({
    openid: admin,
    input: {
      clientId: town.clientId(),
      householdId: String(someHousehold(town)._id),
      reason: '本人到村委会提出，已核对身份证',
    },
  })),
]
