import { decidesPlans } from '@shared/plan/bodies'
import { holds, type Office, type Role, type RoleGrant } from '@shared/roster/roles'
import type { TodoKind, TodoLine } from '@contract'
import type { Waiting } from '../records/campaign'

/** Whose a task is, given what they hold and what waits. */
type Whose = (grants: readonly RoleGrant[], waiting: Waiting) => boolean

interface Task {
  readonly of: Whose
  /** @param body the name of the village or office the task is of, where it is of one */
  readonly text: (count: number, body: string) => string
}

const anyOf =
  (...roles: readonly Role[]): Whose =>
  (grants) =>
    roles.some((role) => holds(grants, role))
const staff = anyOf('admin', 'office')
const office =
  (which: Office): Whose =>
  (grants) =>
    holds(grants, 'admin') || holds(grants, 'office', { office: which })
/** Cadres, supervisors, party members: of the village it waits in. */
const ofVillage =
  (role: Role): Whose =>
  (grants, { villageId }) =>
    villageId !== undefined && holds(grants, role, { villageId })

/** A body's own: cadres of the village, staff of the office. */
const ofBody: Whose = (grants, { villageId, office: which }) =>
  which ? holds(grants, 'office', { office: which }) : ofVillage('cadre')(grants, { villageId } as Waiting)

const districtOf = (grants: readonly RoleGrant[]) =>
  grants.flatMap(({ role, districtId }) => (role === 'districtHead' && districtId ? [districtId] : []))

/** Every kind of task, in the order a person sees them: whose it is and what its line says. */
const tasks: Readonly<Record<TodoKind, Task>> = {
  sheetsToFill: { of: anyOf('judge'), text: (count) => `还有 ${count} 个作品等您评分` },
  visitsToMake: { of: anyOf('inspector'), text: (count) => `本轮督查还有 ${count} 个村等您去` },
  shopsToSign: { of: anyOf('inspector'), text: (count) => `${count} 家沿街业户还没有签责任书` },
  shopsToCheck: { of: anyOf('inspector'), text: (count) => `${count} 家沿街业户该检查了` },
  problemsToConfirm: { of: anyOf('inspector'), text: (count) => `群众反映的 ${count} 个问题等待核实` },
  problemsToVerify: { of: anyOf('inspector'), text: (count) => `${count} 个问题报告整改好了，等待复查` },
  rechecksToMake: { of: anyOf('inspector'), text: (count) => `${count} 个地方请您到现场看一眼` },
  cleanupToAccept: { of: anyOf('inspector'), text: (count) => `${count} 项清底子等待验收` },
  vetoesToVerify: {
    of: anyOf('inspector'),
    text: (count) => `${count} 个村没完成清底子，等待现场核实`,
  },
  householdsToScore: {
    of: ofVillage('supervisor'),
    text: (count, village) => `${village}还有 ${count} 户这个月没有打分`,
  },
  rebounds: {
    of: ofVillage('supervisor'),
    text: (count, village) => `${village}有 ${count} 户分数反弹，请和联户党员一起上门`,
  },
  reboundsToHelp: {
    of: anyOf('partyMember', 'cadre'),
    text: (count) => `您联的 ${count} 户分数反弹，请上门帮扶`,
  },
  offersToMake: {
    of: (grants, { districtId = '' }) => districtOf(grants).includes(districtId),
    text: () => '现场点评开始了，请推荐本管区的一个好村',
  },
  drawsToJoin: {
    of: anyOf('leader', 'districtHead'),
    text: (count) => `${count} 个管区正在抽村，请交底`,
  },
  secretsToReveal: { of: () => true, text: (count) => `${count} 个抽取等您亮数，请用交底的手机` },
  villagesToReview: {
    // Nobody scores the own district; a leader scores all.
    of: (grants, { districtId = '' }) => {
      const own = districtOf(grants)
      return (holds(grants, 'leader') || own.length > 0) && !own.includes(districtId)
    },
    text: (count) => `现场点评还有 ${count} 个村等您打分`,
  },
  plansToAccept: {
    // Those of offices wait for an admin alone.
    of: (grants, { office: which }) => decidesPlans(grants, which ? 'office' : 'village'),
    text: (count, body) => `${body || '各村'}有 ${count} 份方案等待审核`,
  },
  roundToOpen: { of: anyOf('admin'), text: () => '这半月的督查还没有开始，请开始一轮' },
  rankingToCompute: { of: staff, text: () => '上个月的排名还没有计算' },
  extensionsToDecide: { of: staff, text: (count) => `${count} 个整改延期申请等待答复` },
  faultsToConfirm: {
    of: office('discipline'),
    text: (count) => `${count} 个假整改的认定等待确认`,
  },
  rankingsToCheck: { of: staff, text: () => '月排名已算出，等待核对' },
  rankingsToPublish: { of: staff, text: () => '月排名已核对，等待公布' },
  assessmentsToCheck: { of: staff, text: () => '年底考核已算出，等待核对' },
  assessmentsToPublish: { of: staff, text: () => '年底考核已核对，等待公布' },
  assessmentAppeals: { of: staff, text: (count) => `${count} 个村对年底考核申诉，等待答复` },
  proposalsToDecide: {
    of: anyOf('leader'),
    text: (count) => `年底考核有 ${count} 条建议（表彰、批评、诫勉、问责）等您决定`,
  },
  entriesToPublish: { of: staff, text: (count) => `${count} 件作品等待审核公布` },
  photosToReview: { of: staff, text: (count) => `${count} 张照片等待人工查看` },
  textsToReview: { of: staff, text: (count) => `${count} 段文字等待人工审核` },
  textsReturned: {
    of: () => true,
    text: (count) => `您写的 ${count} 段文字没有通过审核，请看原因`,
  },
  noticesToCheck: { of: staff, text: (count) => `${count} 篇通知等待核对` },
  noticesToPublish: { of: staff, text: (count) => `${count} 篇通知已核对，等待公布` },
  exposuresToCheck: { of: staff, text: (count) => `${count} 个红黑榜等待核对` },
  exposuresToPublish: { of: staff, text: (count) => `${count} 个红黑榜可以公布了` },
  vetoesToConfirm: {
    of: office('discipline'),
    text: (count) => `${count} 个一票否决已核实，等待确认`,
  },
  appeals: { of: office('discipline'), text: (count) => `${count} 个村对一票否决申诉，等待答复` },
  resultsToCheck: { of: staff, text: () => '获奖名单已算出，等待核对' },
  objections: { of: staff, text: (count) => `${count} 条异议等待答复` },
  payoutsToRecord: { of: anyOf('admin'), text: (count) => `${count} 笔奖金等待兑现` },
  payoutsToConfirm: { of: staff, text: (count) => `${count} 笔奖金已登记，等待复核` },
  problemsOverdue: {
    of: ofBody,
    text: (count, village) => `${village}有 ${count} 个问题已超过整改期限`,
  },
  problemsToMend: {
    of: ofBody,
    text: (count, village) => `${village}有 ${count} 个问题等待整改`,
  },
  planReturned: { of: ofBody, text: (_, body) => `${body}的方案被退回，请修改后重新上报` },
  planToFile: { of: ofBody, text: (_, body) => `${body}的方案还没有上报，请尽快上报` },
  planOverdue: { of: ofBody, text: (count, body) => `${body}的方案有 ${count} 件事超期没有完成` },
  exposuresToAnswer: {
    of: ofVillage('cadre'),
    text: (count, village) => `${village}有 ${count} 处将要曝光，公布前可以答复`,
  },
  mayAppeal: {
    of: ofVillage('cadre'),
    text: (_, village) => `${village}被一票否决，有不同意见请尽快申诉`,
  },
  mayAppealAssessment: {
    of: ofVillage('cadre'),
    text: (_, village) => `${village}的年底考核公布了，有不同意见请支部书记申诉`,
  },
  cleanupReturned: {
    of: ofVillage('cadre'),
    text: (count, village) => `${village}有 ${count} 项清底子被退回，请整改后重新申报`,
  },
  entriesReturned: {
    of: ofVillage('cadre'),
    text: (count, village) => `${village}有 ${count} 件作品被退回，请修改`,
  },
  reportsToAnswer: {
    of: () => true,
    text: (count) => `您反映的 ${count} 个问题已办结，真的整改好了吗？`,
  },
  quotaBehind: {
    of: ofVillage('cadre'),
    text: (count, village) => `${village}还差 ${count} 件作品没有提交`,
  },
}

const kinds = Object.keys(tasks) as TodoKind[]

/**
 * What waits for one person, a line for each kind of task and village.
 * Left out: what is another person's, and the next step of what this person did the step before of.
 */
export function todoLines(
  grants: readonly RoleGrant[],
  openid: string,
  desk: readonly Waiting[],
): TodoLine[] {
  const own = desk.filter(
    (waiting) =>
      (waiting.person === undefined || waiting.person === openid) &&
      !waiting.barred?.includes(openid) &&
      tasks[waiting.kind].of(grants, waiting),
  )
  return kinds.flatMap((kind) => {
    const sums = new Map<string | undefined, Waiting>()
    for (const waiting of own.filter((one) => one.kind === kind)) {
      const body = waiting.villageId ?? waiting.office
      sums.set(body, { ...waiting, count: (sums.get(body)?.count ?? 0) + waiting.count })
    }
    return [...sums.values()]
      .filter(({ count }) => count > 0)
      .map(({ count, villageId, villageName = '', office }): TodoLine => ({
        kind,
        count,
        text: tasks[kind].text(count, villageName),
        ...(villageId ? { villageId } : {}),
        ...(office ? { office } : {}),
      }))
  })
}
