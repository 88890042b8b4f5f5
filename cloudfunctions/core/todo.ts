import { holds, type RoleGrant } from '@shared/roster/roles'
import type { TodoLine } from '@contract'
import type { Desk } from './records/campaign'

/** What waits for one person: town staff see the desks, a cadre sees the own villages, others nothing. */
export function todoLines(grants: readonly RoleGrant[], openid: string, desk: Desk): TodoLine[] {
  const staff = holds(grants, 'admin') || holds(grants, 'office')
  const lines = [...(staff ? staffLines(openid, desk) : []), ...villageLines(grants, desk)]
  return lines.filter((line) => line.count > 0)
}

function staffLines(openid: string, desk: Desk): TodoLine[] {
  const toCheck = desk.drafts.filter((barred) => !barred.includes(openid)).length
  const { entriesToPublish, photosToReview, noticesToPublish } = desk
  return [
    { kind: 'entriesToPublish', count: entriesToPublish, text: `${entriesToPublish} 件作品等待审核公布` },
    { kind: 'photosToReview', count: photosToReview, text: `${photosToReview} 张照片等待人工查看` },
    { kind: 'noticesToCheck', count: toCheck, text: `${toCheck} 篇通知等待核对` },
    { kind: 'noticesToPublish', count: noticesToPublish, text: `${noticesToPublish} 篇通知已核对，等待公布` },
  ]
}

function villageLines(grants: readonly RoleGrant[], desk: Desk): TodoLine[] {
  return desk.villages
    .filter((village) => holds(grants, 'cadre', { villageId: village.id }))
    .flatMap(({ id, name, returned, missing }): TodoLine[] => [
      {
        kind: 'entriesReturned',
        count: returned,
        text: `${name}有 ${returned} 件作品被退回，请修改`,
        villageId: id,
      },
      { kind: 'quotaBehind', count: missing, text: `${name}还差 ${missing} 件作品没有提交`, villageId: id },
    ])
}
