import type { Input } from '../../../typings/contract'
import type { ChaosTown } from '../town'
import { admin, cadreOf, driver, someDay, women, type Driver } from './driver'

const aPlan = (town: ChaosTown, state: string) =>
  town.one('plans', (each) => each['state'] === state && each['kind'] === 'village')

const link = (town: ChaosTown) => ({
  villageId: town.villageId('中西里'),
  link: 'leader' as const,
  clientId: town.clientId(),
})

/** Plans, who answers for a village, and the rules all goes by. */
export const plans: readonly Driver[] = [
  driver('plan.file', (town) => {
    const plan = aPlan(town, 'returned')
    const bodyId = String(plan._id)
    const items = plan['items'] as Input<'plan.file'>['items']
    return { openid: cadreOf(town, bodyId), input: { bodyId, items, clientId: town.clientId() } }
  }),
  driver('plan.accept', (town) => ({
    openid: women,
    input: { bodyId: String(aPlan(town, 'filed')._id), clientId: town.clientId() },
  })),
  driver('plan.return', (town) => ({
    openid: women,
    input: {
      bodyId: String(aPlan(town, 'filed')._id),
      reason: '没有写负责人',
      clientId: town.clientId(),
    },
  })),
  driver('plan.report', async (town) => {
    const plan = aPlan(town, 'accepted')
    const bodyId = String(plan._id)
    const openid = cadreOf(town, bodyId)
    const [item] = plan['items'] as Input<'plan.file'>['items']
    return {
      openid,
      input: {
        bodyId,
        itemId: item?.id ?? '',
        state: 'done',
        note: '做完了',
        photoIds: [await town.photo(openid, bodyId)],
        clientId: town.clientId(),
      },
    }
  }),
  driver('responsibility.assign', (town) => ({
    openid: admin,
    input: { ...link(town), name: '秦晓峰', post: '副镇长', from: someDay(town, 0), reason: '分工调整' },
  })),
  driver('responsibility.end', (town) => ({
    openid: admin,
    input: { ...link(town), until: someDay(town, 0), reason: '调走了' },
  })),
  driver('responsibility.consent', (town) => ({
    openid: admin,
    input: { ...link(town), how: '电话里同意' },
  })),
  driver('responsibility.revokeConsent', async (town) => {
    await town.call(admin, 'responsibility.consent', { ...link(town), how: '电话里同意' })
    return { openid: admin, input: { ...link(town), reason: '不愿意了' } }
  }),
  driver('rule.revise', (town) => {
    const rule = town.one('rules', ({ name }) => name === 'awards')
    return {
      openid: admin,
      input: {
        clientId: town.clientId(),
        name: 'awards',
        basedOn: Number(rule['version']),
        body: { ...(rule['body'] as object), doublePrize: false },
        reason: '一件作品只拿一个奖',
      } as Input<'rule.revise'>,
    }
  }),
]
