import type { ChaosTown } from '../town'
import { cadreOf, discipline, driver, inspector, isIn, second, textOf, type Driver } from './driver'

type Until = 'proposed' | 'verified' | 'confirmed' | 'appealed'

/** A village's veto taken as far as asked, by the people who take it there. */
async function aVeto(town: ChaosTown, until: Until): Promise<string> {
  const villageId = String(town.one('vetoes', isIn('proposed'))._id)
  const clientId = () => town.clientId()
  const reason = '现场看过，清单上的几处没有清理。'
  if (until === 'proposed') return villageId
  const photoIds = [await town.photo(inspector, villageId)]
  await town.call(inspector, 'veto.verify', { villageId, reason, photoIds, clientId: clientId() })
  if (until === 'verified') return villageId
  await town.call(discipline, 'veto.confirm', { villageId, clientId: clientId() })
  if (until === 'confirmed') return villageId
  await town.call(cadreOf(town, villageId), 'veto.appeal', { villageId, reason, clientId: clientId() })
  return villageId
}

const late = { stage: 'deadline' } as const

/** Items of the cleanup, and what becomes of villages that did not finish. */
export const cleanup: readonly Driver[] = [
  driver('cleanup.claim', async (town) => {
    const item = town.one('cleanupItems', isIn('returned'))
    const villageId = textOf(item, 'villageId')
    const openid = cadreOf(town, villageId)
    const photoIds = [await town.photo(openid, villageId)]
    return {
      openid,
      input: { villageId, itemId: textOf(item, 'itemId'), photoIds, clientId: town.clientId() },
    }
  }),
  ...(
    [
      ['cleanup.accept', 'claimed'],
      ['cleanup.return', 'claimed'],
      ['cleanup.reopen', 'accepted'],
    ] as const
  ).map(([action, state]) =>
    driver(action, async (town) => {
      const item = town.one('cleanupItems', isIn(state))
      const villageId = textOf(item, 'villageId')
      const photoIds = [await town.photo(inspector)]
      const verdict = { villageId, itemId: textOf(item, 'itemId'), photoIds, clientId: town.clientId() }
      const input = action === 'cleanup.accept' ? verdict : { ...verdict, reason: '还有一堆' }
      return { openid: inspector, input: input as never }
    }),
  ),
  driver(
    'veto.verify',
    async (town) => {
      const villageId = await aVeto(town, 'proposed')
      const photoIds = [await town.photo(inspector, villageId)]
      return {
        openid: inspector,
        input: { villageId, reason: '确实没有清理', photoIds, clientId: town.clientId() },
      }
    },
    late,
  ),
  driver(
    'veto.confirm',
    async (town) => ({
      openid: discipline,
      input: { villageId: await aVeto(town, 'verified'), clientId: town.clientId() },
    }),
    late,
  ),
  driver(
    'veto.dismiss',
    async (town) => ({
      openid: discipline,
      input: { villageId: await aVeto(town, 'verified'), reason: '已经清了', clientId: town.clientId() },
    }),
    late,
  ),
  driver(
    'veto.appeal',
    async (town) => {
      const villageId = await aVeto(town, 'confirmed')
      const openid = cadreOf(town, villageId)
      const photoIds = [await town.photo(openid, villageId)]
      return { openid, input: { villageId, reason: '截止前已报修', photoIds, clientId: town.clientId() } }
    },
    late,
  ),
  ...(['veto.uphold', 'veto.clear'] as const).map((action) =>
    driver(
      action,
      async (town) => ({
        openid: second,
        input: { villageId: await aVeto(town, 'appealed'), reason: '看过现场', clientId: town.clientId() },
      }),
      late,
    ),
  ),
]
