import type { Invitation, Person } from '../../cloudfunctions/core/records/roster'
import { roleNames, officeNames, type RoleGrant } from '../../miniprogram/shared/roster/roles'
import type { TownPlan } from '../plan'
import { districts } from './districts'
import { makeDice } from './pictures/random'

const day = 86_400_000

interface Cast extends Omit<RoleGrant, 'villageId'> {
  readonly openid: string
  readonly name: string
  readonly village?: string
}

const officials: readonly Cast[] = [
  { openid: 'demo-admin', name: '赵立新', role: 'admin' },
  { openid: 'demo-admin-2', name: '孙秀云', role: 'admin' },
  { openid: 'demo-women', name: '王桂芳', role: 'office', office: 'women' },
  { openid: 'demo-discipline', name: '李建国', role: 'office', office: 'discipline' },
  { openid: 'demo-leader', name: '张明远', role: 'leader' },
  { openid: 'demo-inspector-1', name: '宋文斌', role: 'inspector', office: 'discipline' },
  { openid: 'demo-inspector-2', name: '高艳玲', role: 'inspector', office: 'women' },
  { openid: 'demo-inspector-3', name: '于海涛', role: 'inspector', office: 'poverty' },
  { openid: 'demo-leader-2', name: '秦晓峰', role: 'leader' },
  { openid: 'demo-poverty', name: '梁玉梅', role: 'office', office: 'poverty' },
  { openid: 'demo-publicity', name: '沈文静', role: 'office', office: 'publicity' },
  { openid: 'demo-construction', name: '武建业', role: 'office', office: 'construction' },
  { openid: 'demo-cadre-zhongxili', name: '刘长河', role: 'cadre', village: '中西里', isSecretary: true },
  { openid: 'demo-cadre-xinzhuang', name: '陈守信', role: 'cadre', village: '辛庄', isSecretary: true },
  { openid: 'demo-cadre-xinzhuang-2', name: '杜春梅', role: 'cadre', village: '辛庄' },
  { openid: 'demo-cadre-quantou', name: '王玉泉', role: 'cadre', village: '泉头', isSecretary: true },
  { openid: 'demo-cadre-tangzhuang', name: '唐金山', role: 'cadre', village: '唐庄', isSecretary: true },
  { openid: 'demo-cadre-miaozhuang', name: '苗翠兰', role: 'cadre', village: '苗庄' },
  { openid: 'demo-cadre-kangdongwa', name: '房兴旺', role: 'cadre', village: '抗洞洼', isSecretary: true },
  { openid: 'demo-cadre-fenghuangyu', name: '齐凤英', role: 'cadre', village: '凤凰峪' },
  { openid: 'demo-cadre-jinxing', name: '徐志强', role: 'cadre', village: '金星', isSecretary: true },
  { openid: 'demo-cadre-qingquan', name: '左清华', role: 'cadre', village: '清泉' },
  { openid: 'demo-cadre-caozhai', name: '曹福田', role: 'cadre', village: '曹宅', isSecretary: true },
  { openid: 'demo-party-member', name: '周大勇', role: 'partyMember', village: '中西里' },
  { openid: 'demo-party-member-2', name: '郝玉兰', role: 'partyMember', village: '中西里' },
  { openid: 'demo-supervisor', name: '吴秀珍', role: 'supervisor', village: '中西里' },
  { openid: 'demo-party-member-3', name: '陈红梅', role: 'partyMember', village: '辛庄' },
  { openid: 'demo-supervisor-2', name: '陈桂荣', role: 'supervisor', village: '辛庄' },
]

const judges = '董学礼 任海燕 郑光明 江月华 石振东 夏丽萍 潘国栋 尹素琴 崔立民 毕红霞 孔祥瑞 丁晓东'.split(
  ' ',
)
const villagers = '张大娘 李老汉 小赵 王婶 孙家媳妇 老周'.split(' ')

const surnames = [...'王李张刘陈孙赵徐马高宋于杜唐任崔齐房左耿']
const givens = '玉山 春生 秀芬 建军 爱华 桂英 庆海 维国 兴业 红梅 延峰 广成 立志 传友 士杰 彩霞'.split(' ')

const heads = '马德勇 吕传宝 冯秀华 姜立国 范春玲 褚庆林'.split(' ')

const cast: readonly Cast[] = [
  ...officials,
  ...districts.map(({ id }, i): Cast => ({
    openid: i === 0 ? 'demo-district-head' : `demo-district-head-${i + 1}`,
    name: heads[i] ?? '',
    role: 'districtHead',
    districtId: id,
  })),
  ...judges.map((name, i): Cast => ({
    openid: `demo-judge-${String(i + 1).padStart(2, '0')}`,
    name,
    role: 'judge',
  })),
]

/** Someone the local town can be looked at as. */
export interface DemoPerson {
  readonly openid: string
  readonly name: string
  readonly roles: readonly string[]
  readonly note: string
}

/** Everybody worth being in the local town, those without any role last. */
export const people = (): DemoPerson[] => [
  ...cast.map(({ openid, name, role, office, village, districtId, isSecretary }): DemoPerson => {
    const district = districts.find(({ id }) => id === districtId)?.name
    const where = village ?? district ?? (office ? officeNames[office] : '')
    return { openid, name, roles: [role], note: `${where}${isSecretary ? '支部书记' : roleNames[role]}` }
  }),
  ...villagers.map((name, i): DemoPerson => ({
    openid: `demo-villager-${i + 1}`,
    name,
    roles: [],
    note: '村民，没有身份',
  })),
]

/** The roster of the demo: the cast, and a cadre for every other village. */
export function rosterOf(plan: TownPlan, now: number): Person[] {
  const idOf = new Map(plan.villages.map((village) => [village.name, village.id]))
  const named = cast.map(({ openid, name, village, ...grant }): Person => {
    const villageId = village === undefined ? undefined : idOf.get(village)
    if (village !== undefined && !villageId) throw new Error(`no village ${village} in the plan`)
    return { _id: openid, name, grants: [villageId ? { ...grant, villageId } : grant], since: now - 12 * day }
  })
  const staffed = new Set(named.flatMap((person) => person.grants.map((grant) => grant.villageId)))
  const dice = makeDice('demo/cadres')
  const others = plan.villages
    .filter(({ id }) => !staffed.has(id))
    .map(({ id }): Person => ({
      _id: `demo-cadre-${id}`,
      name: dice.pick(surnames) + dice.pick(givens),
      grants: [{ role: 'cadre', villageId: id, isSecretary: true }],
      since: now - Math.floor(dice.between(7, 11) * day),
    }))
  return [...named, ...others]
}

/** Three invitations nobody has taken yet. */
export const invitationsOf = (plan: TownPlan, now: number): Invitation[] => {
  const villageId = plan.villages[plan.villages.length - 1]?.id ?? ''
  const open = { createdBy: 'demo-admin', state: 'open' } as const
  return [
    {
      _id: 'DEMQ2A',
      requestId: 'demo-invitation-DEMQ2A',
      role: 'cadre',
      villageId,
      isSecretary: true,
      note: '村里新任书记',
      createdAt: now - day,
      expiresAt: now + 6 * day,
      ...open,
    },
    {
      _id: 'DEMQ3B',
      requestId: 'demo-invitation-DEMQ3B',
      role: 'judge',
      note: '镇上抽调的评委',
      createdAt: now - 2 * day,
      expiresAt: now + 5 * day,
      ...open,
    },
    {
      _id: 'DEMQ4C',
      requestId: 'demo-invitation-DEMQ4C',
      role: 'inspector',
      office: 'women',
      note: '半月督查',
      createdAt: now - 3 * day,
      expiresAt: now + 4 * day,
      ...open,
    },
  ]
}
