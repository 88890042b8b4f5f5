import type { Input } from '@contract'
import { photoOf } from './landscape'
import { freshClientId, type Someone, type Town } from './town'

/** Somewhere in 中西里; a hundredth of a degree is about a kilometre. */
export const spot = { latitude: 36.1, longitude: 118.1 }

/** A villager's report of a rubbish heap. */
export const reportOf = async (
  town: Town,
  who: Someone,
  change: Partial<Input<'problem.report'>> = {},
): Promise<Input<'problem.report'>> => ({
  clientId: freshClientId(),
  villageId: town.villageId('中西里'),
  category: 'waste',
  what: '路边堆着一大堆垃圾',
  place: '村北小桥边',
  point: spot,
  photoIds: [await photoOf(town, who)],
  ...change,
})

/** What a cadre sends once it is mended. */
export const fixOf = async (
  town: Town,
  cadre: Someone,
  problemId: string,
  village = '中西里',
): Promise<Input<'problem.fix'>> => ({
  clientId: freshClientId(),
  problemId,
  photoIds: [await photoOf(town, cadre, 'safe', town.villageId(village))],
  note: '已经清走',
})

/** Another version of the rules about problems. */
export const setProblemRule = (town: Town, admin: Someone, change: object) => {
  const [rule] = town.cloud.readAll('rules').filter(({ name }) => name === 'problem')
  return admin.call('rule.revise', {
    clientId: freshClientId(),
    name: 'problem',
    basedOn: Number(rule?.['version']),
    reason: '测试',
    body: { ...(rule?.['body'] as object), ...change },
  } as Input<'rule.revise'>)
}
