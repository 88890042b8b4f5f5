import { holds, type RoleGrant } from '@shared/roster/roles'
import type { TodoLine } from '@contract'
import type { Barred, Desk } from './records/campaign'

/** A line of somebody's to-do list: whose it is, how many wait, and what it says. */
interface Task {
  readonly kind: TodoLine['kind']
  readonly of: (grants: readonly RoleGrant[]) => boolean
  readonly count: (desk: Desk, openid: string) => number
  readonly text: (count: number) => string
}

const staff = (grants: readonly RoleGrant[]) => holds(grants, 'admin') || holds(grants, 'office')
/** As the guard `vetoDeciders` has it. */
const decidesVetoes = (grants: readonly RoleGrant[]) =>
  holds(grants, 'admin') || holds(grants, 'office', { office: 'discipline' })
const admin = (grants: readonly RoleGrant[]) => holds(grants, 'admin')
const inspector = (grants: readonly RoleGrant[]) => holds(grants, 'inspector')
const judge = (grants: readonly RoleGrant[]) => holds(grants, 'judge')
/** Those this person did not prepare: the second pair of eyes. */
const free = (barred: Barred, openid: string) => barred.filter((list) => !list.includes(openid)).length

const tasks: readonly Task[] = [
  {
    kind: 'sheetsToFill',
    of: judge,
    count: (desk, openid) => desk.judges.find((one) => one.judge === openid)?.left ?? 0,
    text: (count) => `还有 ${count} 个作品等您评分`,
  },
  {
    kind: 'cleanupToAccept',
    of: inspector,
    count: (desk) => desk.cleanupToAccept,
    text: (count) => `${count} 项清底子等待验收`,
  },
  {
    kind: 'vetoesToVerify',
    of: inspector,
    count: (desk) => desk.vetoesToVerify,
    text: (count) => `${count} 个村没完成清底子，等待现场核实`,
  },
  {
    kind: 'entriesToPublish',
    of: staff,
    count: (desk) => desk.entriesToPublish,
    text: (count) => `${count} 件作品等待审核公布`,
  },
  {
    kind: 'photosToReview',
    of: staff,
    count: (desk) => desk.photosToReview,
    text: (count) => `${count} 张照片等待人工查看`,
  },
  {
    kind: 'noticesToCheck',
    of: staff,
    count: (desk, openid) => free(desk.drafts, openid),
    text: (count) => `${count} 篇通知等待核对`,
  },
  {
    kind: 'noticesToPublish',
    of: staff,
    count: (desk) => desk.noticesToPublish,
    text: (count) => `${count} 篇通知已核对，等待公布`,
  },
  {
    kind: 'vetoesToConfirm',
    of: decidesVetoes,
    count: (desk, openid) => free(desk.vetoesToConfirm, openid),
    text: (count) => `${count} 个一票否决已核实，等待确认`,
  },
  {
    kind: 'appeals',
    of: decidesVetoes,
    count: (desk, openid) => free(desk.appeals, openid),
    text: (count) => `${count} 个村对一票否决申诉，等待答复`,
  },
  {
    kind: 'resultsToCheck',
    of: staff,
    count: (desk, openid) => free(desk.resultDrafts, openid),
    text: () => '获奖名单已算出，等待核对',
  },
  {
    kind: 'objections',
    of: staff,
    count: (desk) => desk.objections,
    text: (count) => `${count} 条异议等待答复`,
  },
  {
    kind: 'payoutsToRecord',
    of: admin,
    count: (desk) => desk.payoutsToRecord,
    text: (count) => `${count} 笔奖金等待兑现`,
  },
  {
    kind: 'payoutsToConfirm',
    of: staff,
    count: (desk, openid) => free(desk.payoutsToConfirm, openid),
    text: (count) => `${count} 笔奖金已登记，等待复核`,
  },
]

/** What waits for one person: town staff see the desks, a cadre sees the own villages, others nothing. */
export function todoLines(grants: readonly RoleGrant[], openid: string, desk: Desk): TodoLine[] {
  const own = tasks
    .filter((task) => task.of(grants))
    .map(({ kind, count, text }): TodoLine => {
      const waiting = count(desk, openid)
      return { kind, count: waiting, text: text(waiting) }
    })
  return [...own, ...villageLines(grants, desk)].filter((line) => line.count > 0)
}

function villageLines(grants: readonly RoleGrant[], desk: Desk): TodoLine[] {
  return desk.villages
    .filter((village) => holds(grants, 'cadre', { villageId: village.id }))
    .flatMap(({ id, name, returned, missing, cleanupReturned, mayAppeal }): TodoLine[] => {
      const line = (kind: TodoLine['kind'], count: number, text: string) => ({
        kind,
        count,
        text,
        villageId: id,
      })
      return [
        line('mayAppeal', mayAppeal ? 1 : 0, `${name}被一票否决，有不同意见请尽快申诉`),
        line(
          'cleanupReturned',
          cleanupReturned,
          `${name}有 ${cleanupReturned} 项清底子被退回，请整改后重新申报`,
        ),
        line('entriesReturned', returned, `${name}有 ${returned} 件作品被退回，请修改`),
        line('quotaBehind', missing, `${name}还差 ${missing} 件作品没有提交`),
      ]
    })
}
