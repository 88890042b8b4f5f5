import { householdId, type Household } from '../../cloudfunctions/core/records/household'
import type { Person, Village } from '../../cloudfunctions/core/records/roster'
import type { Calendar } from './calendar'
import { makeDice } from './pictures/random'

const surnames = [...'王李张刘陈孙赵徐马高宋于杜唐任崔齐房左耿']
const givens = '玉山 春生 秀芬 建军 爱华 桂英 庆海 维国 兴业 红梅 延峰 广成 立志 传友 士杰 彩霞'.split(' ')
const needs = ['', '', '腿脚不便，需要帮着搬柴', '独居老人，需要定期打扫', '缺储物柜', '院墙要修']
const zones = ['一片', '二片', '三片']

/** Households of one village, so few that the town starts fast; a whole town's come by the workbook. */
const size = { least: 18, most: 30 }
const poorShare = 0.36

/** The register of every village as the village office keeps it. Invented, every name. */
export function imagineHouseholds(
  calendar: Calendar,
  villages: readonly Village[],
  people: readonly Person[],
): Household[] {
  return villages.flatMap((village) => {
    const dice = makeDice(`demo/households/${village._id}`)
    const members = people
      .filter(({ grants }) =>
        grants.some((grant) => grant.role === 'partyMember' && grant.villageId === village._id),
      )
      .map(({ _id }) => _id)
    return Array.from({ length: dice.whole(size.least, size.most) }, (_, i): Household => {
      const number = String(i + 1).padStart(3, '0')
      const poor = dice.chance(poorShare)
      const zone = i % zones.length
      return {
        _id: householdId(village._id, number),
        villageId: village._id,
        villageName: village.name,
        number,
        head: dice.pick(surnames) + dice.pick(givens),
        kind: poor ? 'poor' : 'ordinary',
        houseNumber: `${dice.whole(1, 9)}排${dice.whole(1, 20)}号`,
        phone: `139${String(dice.whole(0, 99_999_999)).padStart(8, '0')}`,
        needs: poor ? dice.pick(needs) : '',
        protected: dice.chance(0.04),
        zone: members.length ? (zones[zone] ?? '') : '',
        pairedWith: (zone < members.length && dice.chance(0.8) ? members[zone] : '') ?? '',
        latest: [],
        consent: null,
        version: 1,
        updatedAt: calendar.opening,
      }
    })
  })
}
