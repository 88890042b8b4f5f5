import type { GrantView, Me } from '../../../typings/contract'
import { links, todoLink } from '../../page/links'
import type { Role } from '../../shared/roster/roles'

export interface Door {
  readonly text: string
  readonly hint: string
  readonly url: string
}

/** Doors that belong together, under one heading. */
export interface Room {
  readonly title: string
  readonly doors: readonly Door[]
}

/** What a person with roles works at: the own village first, then the town's desks by what they are about. */
export function roomsOf(grants: readonly GrantView[]): Room[] {
  const has = (...roles: Role[]) => grants.some(({ role }) => roles.includes(role))
  const when = (allowed: boolean, ...doors: Door[]) => (allowed ? doors : [])
  const staff = has('admin', 'office')
  const readers = staff || has('leader')
  const rooms: Room[] = [
    { title: '村里', doors: grants.flatMap(villageDoors) },
    {
      title: '家庭洁美',
      doors: [
        ...when(has('inspector'), {
          text: '半月督查',
          hint: '抽到的户打分、记问题，没有信号也能做',
          url: links.visits,
        }),
        ...when(
          staff,
          { text: '督查安排', hint: '半月一次：抽户、看进度、结束出通报', url: links.rounds },
          { text: '月排名', hint: '计算、核对、公布和更正', url: links.townRanking },
        ),
        ...when(readers || has('districtHead'), {
          text: '现场点评',
          hint: '推荐、当场抽村、打分、管区名次',
          url: links.reviews,
        }),
        ...when(
          staff,
          { text: '各村农户台账', hint: '不对外公开', url: links.register('') },
          { text: '监督员和联户', hint: '各村够不够、联到了没有', url: links.supervision },
          { text: '导入导出', hint: '管区、农户和业户的表格', url: links.imports },
        ),
      ],
    },
    {
      title: '街面',
      doors: [
        ...when(readers || has('inspector'), {
          text: '沿街业户',
          hint: '门前五包责任书、街面检查，没有信号也能做',
          url: links.shops(),
        }),
        ...when(
          readers || has('inspector'),
          { text: '道路和路段', hint: '谁负责、该检查了没有、问题改到哪一步', url: links.roads },
          { text: '楷模大道的展示', hint: '登记、建成、报修复，坏了几天修好', url: links.exhibits },
        ),
      ],
    },
    {
      title: '问题',
      doors: [
        ...when(has('inspector'), {
          text: '核实和复查',
          hint: '群众反映的、村里报告整改好的，到现场看',
          url: links.inspectorProblems,
        }),
        ...when(readers, {
          text: '问题台账',
          hint: '全镇的问题：整改到哪一步、超期没有',
          url: links.townProblems,
        }),
        ...when(readers, {
          text: '假整改认定',
          hint: '退回和抽查发现的，另一个人确认',
          url: links.accountability,
        }),
      ],
    },
    {
      title: '年底考核',
      doors: [
        ...when(
          readers,
          { text: '各村考核', hint: '计算、核对、公布，每一分都能点开看来处', url: links.assessments },
          { text: '奖惩决定', hint: '表彰、通报批评、诫勉谈话、问责，由领导决定', url: links.decisions() },
          { text: '上级检查扣分', hint: '哪个村、哪次检查、扣了多少', url: links.deductions() },
        ),
        ...when(staff, {
          text: '考核申诉',
          hint: '各村提的，由没经手的人答复',
          url: links.assessmentAppeals,
        }),
      ],
    },
    {
      title: '小微景观',
      doors: [
        ...when(has('inspector'), {
          text: '清底子验收',
          hint: '看照片验收、退回，到现场核实',
          url: links.acceptance,
        }),
        ...when(has('judge'), {
          text: '我的评审',
          hint: '样板、路线和评分表，没有信号也能打分',
          url: links.judgeRoute,
        }),
        ...when(
          staff,
          { text: '作品审核', hint: '核对、公布和退回各村的作品', url: links.desk },
          { text: '评审', hint: '样板培训、分配作品、看进度和报告', url: links.judging },
          { text: '一票否决', hint: '没清完的村：核实、确认和申诉', url: links.vetoes },
          { text: '评奖', hint: '计算、核对、公示和确定结果', url: links.awards },
          { text: '异议', hint: '公示期间大家提的，一一答复', url: links.objections },
          { text: '兑现', hint: '奖金登记和复核，账要对得上', url: links.payouts },
        ),
        ...when(has('admin'), { text: '投票设置', hint: '开放时间、票数、作废', url: links.voting }),
      ],
    },
    {
      title: '镇里',
      doors: [
        ...when(
          staff,
          { text: '通知公告', hint: '起草、核对和公布', url: links.townNotices },
          { text: '红黑榜', hint: '好的和没整改的地方：写、核对、公布', url: links.townExamples },
          { text: '公众号和消息', hint: '送到公众号草稿箱，看消息发到没有', url: links.channel },
          { text: '照片审核', hint: '机器拿不准的照片', url: links.photos },
          { text: '文字审核', hint: '自动检查没回音的文字，读过才公开', url: links.texts },
          { text: '规则', hint: '评分表、奖项，和要镇里决定的事', url: links.rules },
        ),
        ...grants.flatMap(officeDoors),
        ...when(readers, {
          text: '各村各站所的方案',
          hint: '谁没报、谁落后，审核和退回',
          url: links.plans,
        }),
        ...when(readers, { text: '包村责任', hint: '每个村谁负责、从哪天起', url: links.responsibilities }),
        ...when(readers, { text: '年底归档', hint: '一年的表格都在这里，一张一张导出', url: links.archive }),
        ...when(staff, { text: '自动任务', hint: '系统定时办的事，最近一次办得怎样', url: links.timers }),
        ...when(keepsLedger(grants), {
          text: '办理记录',
          hint: '谁办了什么，谁看过农户台账',
          url: links.ledger,
        }),
        ...when(has('admin'), { text: '人员与邀请', hint: '谁有什么身份', url: links.people }),
        ...when(has('admin'), {
          text: '方案设置',
          hint: '阶段日期、奖金总额，各村的村名和任务数',
          url: links.editPlan,
        }),
        ...when(readers, { text: '方案自查', hint: '方案里对不上、没说清的地方', url: links.selfCheck }),
      ],
    },
  ]
  return rooms.filter(({ doors }) => doors.length > 0)
}

/** Admins and the discipline office. */
const keepsLedger = (grants: readonly GrantView[]) =>
  grants.some(({ role, office }) => role === 'admin' || (role === 'office' && office === 'discipline'))

const officeDoors = ({ role, office, label }: GrantView): Door[] =>
  role === 'office' && office
    ? [
        { text: '本站所的方案', hint: `${label.replace(/\s.*/, '')}：上报和报进度`, url: links.plan(office) },
        { text: '本站所要改的问题', hint: '负责的路段、展示上查出来的', url: links.villageProblems(office) },
      ]
    : []

/** What a role in a village opens. */
function villageDoors({ role, villageId, label }: GrantView): Door[] {
  if (!villageId) return []
  const village = label.replace(/\s.*/, '')
  const opens: Partial<Record<Role, Door[]>> = {
    cadre: [
      { text: '我的村', hint: label, url: links.board(villageId) },
      {
        text: '问题整改',
        hint: `${village}要整改的问题：期限、拍照报告`,
        url: links.villageProblems(villageId),
      },
      {
        text: '曝光答复',
        hint: `要在黑榜上放${village}的地方，先给村里看`,
        url: links.replyToExamples(villageId),
      },
      { text: '村里的方案', hint: `${village}要做的事：上报、报进度`, url: links.plan(villageId) },
      { text: '清底子', hint: `${village}的清单：拍照申报，等人验收`, url: links.cleanup(villageId) },
      {
        text: '年底考核',
        hint: `${village}的考核表，公布以后可以申诉`,
        url: links.assessedVillage(villageId),
      },
      { text: '沿街业户', hint: `${village}的店：责任书和检查`, url: links.shops('', villageId) },
      { text: '农户台账', hint: `${village}的户，不对外公开`, url: links.register(villageId) },
      { text: '包片联户', hint: `${village}的党员各联哪些户`, url: links.pairing(villageId) },
    ],
    supervisor: [
      { text: '入户打分', hint: `${village}的贫困户，没有信号也能打`, url: links.scores(villageId) },
      { text: '反弹的户', hint: '和联户党员一起上门', url: links.rebounds(villageId) },
    ],
    partyMember: [{ text: '我联的户', hint: '帮扶记录和要上门的户', url: links.myHouseholds }],
  }
  return opens[role] ?? []
}

export const meView = (me: Me) => ({
  name: me.name ?? '',
  roles: me.grants.map(({ label }) => label),
  setupOpen: me.setupOpen,
  todo: me.todo.map((line) => ({ text: line.text, url: todoLink(line) })),
  rooms: roomsOf(me.grants),
})

export type MeView = ReturnType<typeof meView>
export const emptyMe: MeView = { name: '', roles: [], setupOpen: false, todo: [], rooms: [] }
