import { addDays, readDay, type Day } from '../kernel/days'
import { phaseOn, prizeMoney, type Phase, type Plan } from './plan'

/** A place where the plan or the set-up contradicts itself or leaves something open. */
export interface Finding {
  readonly id: string
  readonly kind: 'conflict' | 'gap' | 'undecided'
  readonly title: string
  readonly detail: string
  /** What the town can do about it. */
  readonly advice: string
}

export interface CheckedVillage {
  readonly id: string
  readonly name: string
  readonly quota: number
  readonly districtId?: string | undefined
}

export interface CheckedPeople {
  readonly admins: number
  readonly villagesWithCadre: readonly string[]
}

/**
 * The plan's own check (domain.md part 1): lists what does not add up, and decides nothing.
 * @param people who holds roles; leave out to check the plan alone
 */
export function selfCheck(
  plan: Plan,
  villages: readonly CheckedVillage[],
  people?: CheckedPeople,
): Finding[] {
  return [
    ...prizeFindings(plan),
    ...quotaFindings(plan, villages),
    ...phaseFindings(plan.phases),
    ...districtFindings(villages),
    ...doublePrizeFindings(plan),
    ...(people ? peopleFindings(villages, people) : []),
  ]
}

const yuan = (amount: number) => amount.toLocaleString('en-US')

function prizeFindings(plan: Plan): Finding[] {
  const sum = prizeMoney(plan.prizes)
  if (sum === plan.announcedPrizeMoney) return []
  const gap = plan.announcedPrizeMoney - sum
  return [
    {
      id: 'PRIZE_SUM',
      kind: 'conflict',
      title: `奖金合计 ${yuan(sum)} 元，与公布的 ${yuan(plan.announcedPrizeMoney)} 元不符`,
      detail: `${plan.prizes.map((p) => `${p.name} ${p.count} 个 × ${yuan(p.amount)} 元`).join('，')}；${gap > 0 ? `还差 ${yuan(gap)} 元没有去处` : `超出 ${yuan(-gap)} 元`}。`,
      advice: '请镇里明确差额的用途，或更正公布的总额。',
    },
  ]
}

function quotaFindings(plan: Plan, villages: readonly CheckedVillage[]): Finding[] {
  const { min, max } = plan.perVillage
  const outside = villages
    .filter((village) => village.quota < min || village.quota > max)
    .map((village): Finding => ({
      id: `QUOTA_RANGE:${village.id}`,
      kind: 'conflict',
      title: `${village.name}的任务 ${village.quota} 个，不在方案规定的 ${min}—${max} 个之内`,
      detail: `方案正文要求每村建设 ${min}—${max} 个小微景观，任务分解表给${village.name}的是 ${village.quota} 个。`,
      advice: '请确认以分解表为准，还是按正文调整。',
    }))
  const sum = villages.reduce((total, village) => total + village.quota, 0)
  if (sum === plan.plannedLandscapes) return outside
  return [
    ...outside,
    {
      id: 'QUOTA_SUM',
      kind: 'conflict',
      title: `各村任务合计 ${sum} 个，与方案的 ${plan.plannedLandscapes} 个不符`,
      detail: '任务分解表的合计与各村数量之和应当相等。',
      advice: '请核对任务分解表。',
    },
  ]
}

function phaseFindings(phases: readonly Phase[]): Finding[] {
  return phases.flatMap((phase, index): Finding[] => {
    const next = phases[index + 1]
    if (!next) return []
    if (next.from <= phase.to) {
      const shared: Day[] = []
      for (let day = next.from; day <= phase.to && shared.length < 7; day = addDays(day, 1)) shared.push(day)
      return [
        {
          id: `PHASE_OVERLAP:${next.from}`,
          kind: 'conflict',
          title: `${shared.map((day) => readDay(day)).join('、')}同时属于${phase.name}和${next.name}`,
          detail: `${phase.name}到${readDay(phase.to)}结束，${next.name}从${readDay(next.from)}开始。系统把这一天算作${phaseOn(phases, next.from)?.name ?? next.name}。`,
          advice: '请确认这一天的工作按哪个阶段要求。',
        },
      ]
    }
    if (next.from > addDays(phase.to, 1))
      return [
        {
          id: `PHASE_GAP:${phase.to}`,
          kind: 'gap',
          title: `${phase.name}和${next.name}之间有空档`,
          detail: `${readDay(phase.to)}到${readDay(next.from)}之间的日子不属于任何阶段。`,
          advice: '请补上时间安排。',
        },
      ]
    return []
  })
}

function districtFindings(villages: readonly CheckedVillage[]): Finding[] {
  const without = villages.filter((village) => !village.districtId)
  if (without.length === 0) return []
  const names = without.slice(0, 5).map((village) => village.name)
  return [
    {
      id: 'DISTRICT_MISSING',
      kind: 'gap',
      title: `${without.length} 个村还没有划分管区`,
      detail: `${names.join('、')}${without.length > names.length ? '等' : ''}还没有管区；现场点评要按管区排名。`,
      advice: '请提供各村所属管区的名单。',
    },
  ]
}

function doublePrizeFindings(plan: Plan): Finding[] {
  const groups = new Set(plan.prizes.map((prize) => prize.group))
  if (plan.doublePrize !== null || groups.size < 2) return []
  return [
    {
      id: 'DOUBLE_PRIZE',
      kind: 'undecided',
      title: '一个作品能否同时得等次奖和最佳创意奖，方案没有写明',
      detail: '这会影响获奖名单和奖金去向，要在评奖之前定下来。',
      advice: '请镇里研究决定，并记录理由。',
    },
  ]
}

function peopleFindings(villages: readonly CheckedVillage[], people: CheckedPeople): Finding[] {
  const staffed = new Set(people.villagesWithCadre)
  const without = villages.filter((village) => !staffed.has(village.id))
  const findings: Finding[] = []
  if (people.admins < 2)
    findings.push({
      id: 'SECOND_ADMIN',
      kind: 'gap',
      title: '镇管理员不到两位',
      detail: '公布通知等事项要由两个人经手。',
      advice: '请再邀请一位镇管理员或站所工作人员。',
    })
  if (without.length > 0)
    findings.push({
      id: 'CADRE_MISSING',
      kind: 'gap',
      title: `${without.length} 个村还没有村干部加入`,
      detail: `${without
        .slice(0, 5)
        .map((village) => village.name)
        .join('、')}${without.length > 5 ? '等' : ''}还不能提交作品。`,
      advice: '请给这些村发邀请码。',
    })
  return findings
}
