import type { Holding } from './holding'

const account = '人员身份'
const publicRecord = '公开办事的记录要能查清经过，只保留换算过的编号，看不出是谁'
const steps = ['history.by'] as const
/** A writing of a person's own; who wrote is in every record by alias alone. */
const asSubject = { path: 'writes.subject', prefix: 'person:' } as const
const by = { path: 'by', alone: true } as const

/** A case of the town's work: the person stands in its steps alone. */
const work = (
  name: string,
  why: string,
  shows: readonly string[],
  more: Partial<Holding> & { readonly persons?: Holding['persons'] } = {},
): Holding => ({
  name,
  why,
  kept: { while: '活动进行期间，结束后随档案保存' },
  persons: steps,
  atErasure: 'alias',
  keeps: publicRecord,
  shows,
  ...more,
})

/** Nothing about any person. */
const nobody = (name: string, why: string): Holding => ({
  name,
  why,
  kept: { while: '活动进行期间' },
  persons: [],
  atErasure: 'nothing',
  keeps: '不含个人信息',
  shows: [],
})

/** A household's own data: not an account's, and erased on the household's request. */
const ofHousehold = (holding: Omit<Holding, 'subject'>): Holding => ({ ...holding, subject: 'household' })

/**
 * Every collection of the database: what it holds of people, what for, how long, and what becomes of it when a person asks
 * to be erased. The pages, the copy people take, the erasure and the retention are all made from this table.
 */
export const holdings = {
  people: {
    name: account,
    why: '姓名和身份，分清谁能办什么',
    kept: { while: '身份没有收回期间' },
    persons: ['_id'],
    atErasure: 'erase',
    keeps: '',
    shows: ['name'],
    at: 'since',
  },
  invitations: {
    name: '邀请',
    why: '发出和领取身份的邀请',
    kept: { days: 180, after: 'expiresAt', then: 'blank', blanks: { note: '', acceptedName: '' } },
    persons: ['createdBy', { path: 'acceptedBy', blanks: { acceptedName: '', note: '' } }, asSubject],
    atErasure: 'alias',
    keeps: '邀请只能用一次，留下编号防止再用',
    shows: ['acceptedName', 'note'],
    at: 'createdAt',
  },
  votes: {
    name: '投票',
    why: '保证一人一票，数清票数',
    kept: { while: '活动进行期间' },
    persons: [{ path: 'voter', alias: true }],
    everybody: true,
    atErasure: 'nothing',
    keeps: '票里从来没有微信编号，只有换算过的编号；票数要对得上，同一个人也不能再投一遍',
    shows: ['day'],
    at: 'at',
  },
  photos: {
    name: '照片',
    why: '作品、整改、帮扶的证明；没用上的一周后删除',
    kept: { while: '用到它的记录还在期间' },
    persons: [
      { path: 'owner', alone: true },
      { path: 'reviewedBy', alone: true },
    ],
    everybody: true,
    atErasure: 'alias',
    keeps: '已经是证明的照片留下，没用上的马上删除；照片里有您的，请另找镇里撤下',
    shows: ['safetyNote'],
    at: 'uploadedAt',
  },
  problems: {
    name: '反映的问题',
    why: '核实、整改和答复您；整改时标的位置只给复查的人看离得多远，不公开',
    kept: {
      days: 180,
      after: 'notedAt',
      where: { state: ['closed', 'invalid', 'duplicate'] },
      then: 'alias',
      who: 'reporter',
    },
    persons: [{ path: 'reporter', becomes: '' }, ...steps],
    everybody: true,
    atErasure: 'alias',
    keeps: '问题本身要整改到底，不再知道是谁反映的',
    shows: ['villageName', 'what', 'place', 'answer.note'],
    at: 'notedAt',
  },
  objections: {
    name: '异议',
    why: '公示期间的意见和答复',
    kept: { while: '活动进行期间，结束后随档案保存' },
    persons: ['filedBy', ...steps],
    everybody: true,
    atErasure: 'alias',
    keeps: publicRecord,
    shows: ['history.reason'],
    at: 'filedAt',
  },
  messageGrants: {
    name: '消息提醒',
    why: '您同意收几次提醒',
    kept: { while: '用完为止' },
    persons: ['openid'],
    everybody: true,
    atErasure: 'erase',
    keeps: '',
    shows: ['left'],
  },
  messages: {
    name: '发给您的消息',
    why: '把结果通知到您',
    kept: { days: 90, after: 'queuedAt', where: { state: ['sent', 'notGranted', 'failed'] }, then: 'erase' },
    persons: ['to'],
    everybody: true,
    atErasure: 'erase',
    keeps: '',
    shows: ['words'],
    at: 'queuedAt',
  },
  broadcasts: {
    name: '群发消息的进度',
    why: '发通知发到哪里了',
    kept: { days: 90, after: 'at', where: { state: ['done'] }, then: 'erase' },
    persons: ['*'],
    atErasure: 'alias',
    keeps: '发到哪里的记号，九十天后删除',
    shows: ['words'],
    at: 'at',
  },
  heldTexts: {
    name: '等待审核的文字',
    why: '公开前检查文字',
    kept: { days: 90, after: 'decidedAt', where: { state: ['safe', 'refused', 'replaced'] }, then: 'erase' },
    persons: ['by', 'decidedBy'],
    everybody: true,
    atErasure: 'alias',
    keeps: '文字跟着它所在的记录',
    shows: ['text'],
    at: 'at',
  },
  entries: work('作品', '参赛、审核和公布', ['villageName', 'form.title'], {
    persons: ['submittedBy', ...steps],
    at: 'submittedAt',
  }),
  publications: work('通知、红黑榜、排名和结果', '起草、核对和公布', ['form.title'], {
    persons: ['createdBy', 'reply.by', ...steps],
    at: 'updatedAt',
  }),
  articles: work('公众号文章', '送到公众号草稿箱', ['title'], { at: 'queuedAt' }),
  rules: work('规则', '评分表、奖项的每一版', ['reason'], { persons: [by], at: 'since' }),
  cleanupItems: work('清底子', '申报和验收', ['villageName'], { at: 'claimedAt' }),
  vetoes: work('一票否决', '核实、确认和申诉', ['villageName']),
  judgings: work('评审安排', '谁评哪些作品、谁回避', [], { persons: ['judges.judge', ...steps] }),
  routes: work('评委的路线', '评委要看的作品', [], { persons: ['_id'] }),
  sheets: work('评分表', '评委打的分', ['note'], { persons: ['judge', ...steps], at: 'filledAt' }),
  payouts: work('奖金兑现', '发奖金的账目', ['title', 'prizeName', 'payee'], {
    kept: { while: '财务规定的保存期，不删除' },
    keeps: '公款支出的凭据：收款人、凭证号依法保存，经手人换成编号',
  }),
  householdScores: work('入户打分', '家庭洁美的分数', ['month', 'note'], { persons: [by], at: 'at' }),
  helps: work('帮扶记录', '帮了哪户、做了什么', ['on', 'what'], { persons: [by], at: 'at' }),
  reboundTasks: work('反弹的户', '上门帮扶的任务', ['why', 'what'], {
    persons: [{ path: 'pairedWith', becomes: '' }, 'closedBy'],
    at: 'since',
  }),
  households: ofHousehold({
    name: '农户台账',
    why: '家庭洁美打分、帮扶，不对外公开',
    kept: { while: '活动进行期间，或到户里要求删除' },
    persons: [{ path: 'pairedWith', becomes: '' }, 'consent.by'],
    atErasure: 'alias',
    keeps: '户里的资料归户里：由户主请镇里导出或删除',
    shows: ['villageName', 'zone'],
  }),
  villageMonths: nobody('村的月汇总', '一个村一个月的总分，不含户'),
  imports: work('导入记录', '导入表格的结果', ['total'], {
    kept: { days: 90, after: 'at', then: 'blank', blanks: { refused: [], refusedFile: '' } },
    persons: [by],
    at: 'at',
  }),
  importBatches: ofHousehold({
    name: '导入中的行',
    why: '正在写入台账的行，写完就删',
    kept: { days: 1, after: 'at', then: 'erase' },
    persons: [],
    atErasure: 'nothing',
    keeps: '写完就删',
    shows: [],
  }),
  rounds: work('督查轮次', '谁去督查', ['month'], { persons: ['inspectors', ...steps] }),
  visits: work('督查', '到村督查的结果', ['villageName', 'month'], {
    persons: ['inspector'],
    at: 'finishedAt',
  }),
  plans: work('方案', '上报和进度', ['bodyName'], { persons: ['progress.*.by', ...steps], at: 'filedAt' }),
  responsibilities: work('包村责任', '每个村谁负责', [], {
    persons: [
      { path: 'links.*.current.personId', blanks: { name: '已注销', consent: null } },
      { path: 'links.*.past.personId', blanks: { name: '已注销', consent: null } },
    ],
    keeps: '职务和起止日期是公开的责任记录，姓名删除',
  }),
  rechecks: work('抽查', '整改的盲查', ['villageName', 'what'], {
    persons: ['barred', 'closedBy', 'by'],
    at: 'madeAt',
  }),
  accountabilities: work('假整改认定', '认定和确认', ['villageName', 'what'], { at: 'proposedAt' }),
  reviews: work('现场点评', '领导和管区书记打的分', ['month'], { persons: ['scores.*.#', ...steps] }),
  draws: work('抽取', '交底、亮数，谁都能重算', ['districtName'], {
    persons: ['commits.by', 'secrets.#', ...steps],
  }),
  assessmentSheets: nobody('考核表', '各村的年底考核，不含个人'),
  assessmentAppeals: work('考核申诉', '村里的申诉和答复', ['villageName'], { at: 'filedAt' }),
  deductions: work('上级检查扣分', '登记和撤销', ['villageName', 'docNumber']),
  decisions: work('奖惩决定', '领导的决定', ['body', 'about', 'person'], {
    keeps: '干部奖惩的决定依规保存，经手人换成编号',
    at: 'decidedAt',
  }),
  ledger: work('办理记录', '每一步谁办的、什么时候', ['action', 'why'], {
    persons: [
      by,
      { path: 'subject', prefix: 'person:', alone: true },
      { path: 'facts.personId', blanks: { name: '' } },
      'facts.recusals.judge',
    ],
    everybody: true,
    at: 'at',
  }),
  accesses: work('查看台账的记录', '谁看过农户台账，看了多少', ['action', 'scope', 'rows'], {
    kept: { days: 3 * 365, after: 'at', then: 'erase' },
    persons: [by],
    keeps: '法律要求留存三年，经手人换成编号',
    at: 'at',
  }),
  exportFiles: work('导出的文件', '导出的表格和文档，七天后删除', ['path'], {
    kept: { days: 7, after: 'at', then: 'erase' },
    persons: [by, asSubject],
    keeps: '七天后删除',
    at: 'at',
  }),
  erasures: {
    name: '删除数据的申请',
    why: '证明按您的要求删除了',
    kept: { days: 3 * 365, after: 'doneAt', where: { state: ['done'] }, then: 'erase' },
    persons: ['by'],
    atErasure: 'alias',
    keeps: '证明已经按要求办了，只留换算过的编号',
    shows: ['state'],
    at: 'askedAt',
  },
  snapshots: work('首页数据', '等谁办理的清单，随时重算', [], {
    persons: ['desk.person', 'desk.barred'],
    derived: true,
  }),
  campaigns: nobody('活动', '方案和投票时间'),
  villages: nobody('村', '任务数和进度'),
  voidedBatches: nobody('作废公示', '作废了多少票、为什么'),
  shops: {
    name: '沿街业户台账',
    why: '签责任书、街面检查要找得到人；负责人和电话不公开',
    kept: { while: '活动进行期间，或业户请镇里删除' },
    persons: [],
    atErasure: 'nothing',
    keeps: '登记的是店铺，不是用这个小程序的人',
    shows: ['name', 'villageName'],
  },
  pledges: work('门前五包责任书', '谁签的、哪一版、经手人是谁', ['shopName'], {
    persons: [by],
    keeps: '签过的责任书随档案保存，经手人换成编号',
    at: 'at',
  }),
  checks: work('街面检查', '哪里查了什么、谁查的', ['placeName'], { persons: [by], at: 'at' }),
  roads: nobody('道路', '道路的名字'),
  segments: nobody('路段', '哪个单位负责哪一段，只写岗位'),
  exhibits: work('楷模大道的展示', '每处展示的经过', ['title']),
  accountTokens: nobody('公众号口令', '和微信通信用'),
  leases: {
    ...nobody('办理中的锁', '同一件事不让两个人同时办'),
    kept: { days: 1, after: 'until', then: 'erase' },
  },
  jobRuns: nobody('自动任务', '系统定时办的事'),
} as const satisfies Readonly<Record<string, Holding>>

export type HoldingName = keyof typeof holdings
export const holdingNames = Object.keys(holdings) as HoldingName[]
export const holdingOf = (name: HoldingName): Holding => holdings[name]

/** Where to look for what a person has; who never held a role has left nothing in the town's work. */
export const ownHoldings = (hasRoles: boolean): HoldingName[] =>
  holdingNames.filter((name) => {
    const { everybody, derived } = holdingOf(name)
    return !derived && (hasRoles || everybody === true)
  })
