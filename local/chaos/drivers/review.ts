import { dayOf, monthOf } from '../../../miniprogram/shared/kernel/days'
import { commitmentOf } from '../../../miniprogram/shared/draw/hash'
import type { ChaosTown } from '../town'
import { admin, driver, leader, second, type Driver } from './driver'

const secrets: Readonly<Record<string, string>> = { [leader]: 'ab'.repeat(32), [second]: 'cd'.repeat(32) }
const head = 'demo-district-head'

const month = (town: ChaosTown) => monthOf(dayOf(town.now()))

const drawStates = ['offered', 'open', 'committed', 'revealing', 'almost', 'drawn'] as const

/** The month's review, one district's draw in it taken as far as asked. */
async function aDraw(town: ChaosTown, until: (typeof drawStates)[number]) {
  const reached = (state: (typeof drawStates)[number]) =>
    drawStates.indexOf(until) >= drawStates.indexOf(state)
  const districtId = 'demo-district-1'
  const [good, other] = town.cloud.readAll('villages').filter((each) => each['districtId'] === districtId)
  const villageId = String(good?._id)
  const { id: reviewId } = await town.call(admin, 'review.open', {
    clientId: town.clientId(),
    month: month(town),
  })
  await town.call(head, 'review.offer', { reviewId, districtId, villageId })
  const at = { reviewId, districtId, villageId, other: String(other?._id) }
  if (!reached('open')) return { ...at, drawId: '' }
  const { id: drawId } = await town.call(admin, 'draw.open', {
    clientId: town.clientId(),
    reviewId,
    districtId,
  })
  const all = Object.entries(secrets)
  if (reached('committed'))
    for (const [who, secret] of all)
      await town.call(who, 'draw.commit', { drawId, commitment: commitmentOf(secret) })
  if (reached('revealing')) await town.call(admin, 'draw.closeCommits', { drawId })
  if (reached('almost')) await reveal(town, drawId, leader)
  if (reached('drawn')) await reveal(town, drawId, second)
  return { ...at, drawId }
}

const reveal = (town: ChaosTown, drawId: string, who: string) =>
  town.call(who, 'draw.reveal', { drawId, secret: secrets[who] ?? '' })

/** The month's review on the spot, and the draw of the village nobody chose. */
export const review: readonly Driver[] = [
  driver('review.open', (town) => ({
    openid: admin,
    input: { clientId: town.clientId(), month: month(town) },
  })),
  driver('review.offer', async (town) => {
    const { reviewId, districtId, other: villageId } = await aDraw(town, 'offered')
    return { openid: head, input: { reviewId, districtId, villageId } }
  }),
  driver('draw.open', async (town) => {
    const { reviewId, districtId } = await aDraw(town, 'offered')
    return { openid: admin, input: { clientId: town.clientId(), reviewId, districtId } }
  }),
  driver('draw.commit', async (town) => ({
    openid: leader,
    input: { drawId: (await aDraw(town, 'open')).drawId, commitment: commitmentOf(secrets[leader] ?? '') },
  })),
  driver('draw.closeCommits', async (town) => ({
    openid: admin,
    input: { drawId: (await aDraw(town, 'committed')).drawId },
  })),
  driver('draw.reveal', async (town) => ({
    openid: second,
    input: { drawId: (await aDraw(town, 'almost')).drawId, secret: secrets[second] ?? '' },
  })),
  driver('draw.void', async (town) => ({
    openid: admin,
    input: { drawId: (await aDraw(town, 'drawn')).drawId, reason: '少了一位见证人' },
  })),
  driver('review.score', async (town) => {
    const { reviewId, villageId } = await aDraw(town, 'drawn')
    return {
      openid: leader,
      input: { clientId: town.clientId(), reviewId, villageId, points: 9_200, words: '干净整齐' },
    }
  }),
  driver('review.publish', async (town) => ({
    openid: admin,
    input: { reviewId: await scoredReview(town), clientId: town.clientId() },
  })),
  driver('review.reopen', async (town) => {
    const reviewId = await scoredReview(town)
    await town.call(admin, 'review.publish', { reviewId, clientId: town.clientId() })
    return { openid: admin, input: { reviewId, clientId: town.clientId(), reason: '有一个分打错了' } }
  }),
]

async function scoredReview(town: ChaosTown): Promise<string> {
  const { reviewId, districtId, villageId } = await aDraw(town, 'drawn')
  const drawn = town.one('draws', (each) => each['districtId'] === districtId)['drawn']
  for (const each of [villageId, String(drawn)])
    await town.call(leader, 'review.score', {
      clientId: town.clientId(),
      reviewId,
      villageId: each,
      points: 9_000,
      words: '',
    })
  return reviewId
}
