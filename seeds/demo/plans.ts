import type { BodyPlan, ItemProgress } from '../../cloudfunctions/core/records/plan'
import type { Responsibility } from '../../cloudfunctions/core/records/responsibility'
import type { Rule } from '../../cloudfunctions/core/records/rules'
import type { Person, Village } from '../../cloudfunctions/core/records/roster'
import { decideMove, newCase } from '../../miniprogram/shared/case/case'
import { addDays, dayOf, startOfDay, type Day } from '../../miniprogram/shared/kernel/days'
import { officeName } from '../../miniprogram/shared/plan/bodies'
import { dueDayOf, filedLate, type PlanItem } from '../../miniprogram/shared/plan/plan'
import { planCase, type PlanMove } from '../../miniprogram/shared/plan/plan-case'
import {
  assign,
  consent,
  emptyLink,
  type Link,
  type LinkId,
} from '../../miniprogram/shared/responsibility/chain'
import type { Office } from '../../miniprogram/shared/roster/roles'
import { refOf } from '../../miniprogram/shared/rules/rules'
import type { Calendar } from './calendar'
import { makeDice } from './pictures/random'

const hour = 3_600_000

/** Whose plan is not as most are; villages by name, offices by id. */
const unfiled = ['凤凰峪', '清泉', '苗庄', 'publicity']
const returned = ['泉头']
const waiting = ['抗洞洼', '金星', 'construction']
const filedLater = ['曹宅', '辛庄', '抗洞洼', '唐庄']
const behind = ['辛庄', '曹宅', '唐庄', '金星']

const works = [
  ['清理主街和巷道的柴草堆、粪堆', 0, 3],
  ['拆除沿街私搭的棚子和鸡窝', 1, 4],
  ['清运河沟边的建筑垃圾', 0, 4],
  ['清除墙上的野广告，理顺乱挂的线', 2, 6],
  ['村口建一处碾盘小景观', 2, 7],
  ['旧轮胎、瓦罐做花池，摆到广场边', 3, 8],
  ['党员上门帮助行动不便的户打扫', 1, 8],
] as const
const officeWorks: Readonly<Record<Office, readonly string[]>> = {
  women: ['到各村指导家庭洁美打分', '月底汇总各村成绩，排出名次'],
  discipline: ['半月一次到各村督查', '印发督查通报，盯住整改'],
  poverty: ['帮助困难户整理屋里院里', '参加半月督查'],
  construction: ['给各村小景观出图、指导施工', '清理平交路口，推进路面硬化'],
  party: ['组织党员包片联户', '沿路布置宣传标语'],
  publicity: ['大屏轮播正反典型', '公众号每周发一期'],
}

/** Plans five days into the building phase: most are accepted, some late, one returned. */
export function imaginePlans(
  { campaign, now, opening }: Calendar,
  villages: readonly Village[],
  people: readonly Person[],
  rule: Rule<'plan'>,
): BodyPlan[] {
  const { phases } = campaign
  const building = phases.find(({ id }) => id === 'building')
  const due = dueDayOf(phases, rule.body)
  const ends = phases.find(({ id }) => id === 'planning')
  if (!building || !due || !ends) throw new Error('the plan lacks a phase')
  const plan = (
    bodyId: string,
    name: string,
    kind: BodyPlan['kind'],
    filer: string,
    items: PlanItem[],
  ): BodyPlan => {
    const dice = makeDice(`demo/plan/${bodyId}`)
    const is = (names: readonly string[]) => names.includes(kind === 'office' ? bodyId : name)
    const filedAt = is(filedLater)
      ? startOfDay(addDays(due, 1)) + 10 * hour
      : startOfDay(ends.from) + Math.floor(dice.between(8, 20) * hour)
    const steps: [PlanMove, string, number, string?][] = [['file', filer, filedAt]]
    const decider = kind === 'office' || filer === 'demo-women' ? 'demo-admin' : 'demo-women'
    if (is(returned))
      steps.push(['return', decider, filedAt + 6 * hour, '第二件事没写清做到什么程度，负责人要落实到人。'])
    else if (!is(waiting)) steps.push(['accept', decider, filedAt + 5 * hour])
    const life = steps.reduce((record, [move, by, at, reason]) => {
      const moved = decideMove(planCase, record, move, { by, at, reason })
      if (!moved.ok) throw new Error(`${name}: ${moved.message}`)
      return moved.value
    }, newCase(planCase))
    const today = dayOf(now)
    const progress = Object.fromEntries(
      items.flatMap(({ id, from, to }): [string, ItemProgress][] => {
        if (from > today || is(returned)) return []
        const done = to < today && !(is(behind) && id !== 'w1')
        const state = done ? ('done' as const) : ('doing' as const)
        const at = Math.min(now - hour, Math.max(opening, startOfDay(done ? to : today) + 9 * hour))
        const note = done ? '' : '正在干，人手已经安排好。'
        return [[id, { state, note, photoIds: [], at, by: filer, turn: 1, seen: [] }]]
      }),
    )
    return {
      _id: bodyId,
      ...life,
      kind,
      bodyName: name,
      items,
      progress,
      filedAt,
      late: filedLate(filedAt, due),
      rule: refOf(rule),
    }
  }
  const item = (what: string, person: string, index: number, from: Day, to: Day): PlanItem => ({
    id: `w${index + 1}`,
    what,
    person,
    phase: 'building',
    from,
    to: to > building.to ? building.to : to,
  })
  const ofVillages = villages
    .filter(({ name }) => !unfiled.includes(name))
    .map(({ _id, name }) => {
      const dice = makeDice(`demo/plan/items/${_id}`)
      const first = dice.whole(0, works.length - 1)
      const filer = people.find(({ grants }) => grants.some((g) => g.role === 'cadre' && g.villageId === _id))
      const items = Array.from({ length: dice.whole(3, 5) }, (_, i) => {
        const [what, from, to] = works[(first + i) % works.length] ?? works[0]
        return item(what, dice.pick(invented), i, addDays(building.from, from), addDays(building.from, to))
      })
      return plan(_id, name, 'village', filer?._id ?? '', items)
    })
  const ofOffices = (Object.keys(officeWorks) as Office[])
    .filter((id) => !unfiled.includes(id))
    .map((id) => {
      const items = officeWorks[id].map((what, i) =>
        item(what, invented[i] ?? '', i, building.from, i === 0 ? addDays(building.from, 4) : building.to),
      )
      const filer = people.find(({ grants }) => grants.some((g) => g.role === 'office' && g.office === id))
      return plan(id, officeName(id), 'office', filer?._id ?? `demo-${id}`, items)
    })
  return [...ofVillages, ...ofOffices]
}

const invented = '王建平 李春兰 张广田 刘玉海 陈秀英 孙德福 赵桂荣 高立民 宋长青 于翠平'.split(' ')
const leaders = [
  ['张明远', '镇党委副书记'],
  ['秦晓峰', '镇党委委员、副镇长'],
  ['邵文静', '镇党委组织委员'],
  ['冷志远', '副镇长'],
] as const

/** The chains of all villages; two have nobody from the town yet, a few holders agreed to be named. */
export function imagineChains(
  { campaign, now }: Calendar,
  villages: readonly Village[],
  people: readonly Person[],
): Responsibility[] {
  const from = campaign.phases[0]?.from ?? dayOf(now)
  return villages.map(({ _id, name, districtId, districtName = '', order }) => {
    const dice = makeDice(`demo/chain/${_id}`)
    const [leader, post] = leaders[order % leaders.length] ?? leaders[0]
    const head = people.find(({ grants }) =>
      grants.some((g) => g.role === 'districtHead' && g.districtId === districtId),
    )
    const secretary = people.find(({ grants }) =>
      grants.some((g) => g.role === 'cadre' && g.villageId === _id && g.isSecretary),
    )
    const link = (holder: string, its: string, personId?: string): Link => {
      const made = assign(emptyLink, { name: holder, post: its, from, reason: '', personId }, `demo-${_id}`)
      if (!made.ok) throw new Error(made.message)
      return made.value
    }
    const agreed = (given: Link): Link => {
      const made = consent(
        given,
        { how: '本人当面同意', at: startOfDay(from) + 10 * hour },
        `demo-yes-${_id}`,
      )
      if (!made.ok) throw new Error(made.message)
      return made.value
    }
    const own = link(secretary?.name ?? dice.pick(invented), `${name}村党支部书记`, secretary?._id)
    const links: Partial<Record<LinkId, Link>> = {
      leader: order % 7 === 0 ? agreed(link(leader, post)) : link(leader, post),
      ...(head ? { districtHead: link(head.name, `${districtName}书记`, head._id) } : {}),
      ...(order % 29 === 0 ? {} : { staff: link(dice.pick(invented), '镇包村干部') }),
      secretary: order % 5 === 1 ? agreed(own) : own,
    }
    return { _id, links }
  })
}
