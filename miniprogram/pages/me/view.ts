import type { GrantView, Me } from '../../../typings/contract'
import { links, todoLink } from '../../page/links'
import type { Role } from '../../shared/roster/roles'

export interface Door {
  readonly text: string
  readonly hint: string
  readonly url: string
}

/** What a person with roles works at: own villages first, then the town's desk by role. */
export function doorsOf(grants: readonly GrantView[]): Door[] {
  const has = (...roles: Role[]) => grants.some(({ role }) => roles.includes(role))
  const villages = grants.flatMap(({ role, villageId, label }): Door[] =>
    role === 'cadre' && villageId
      ? [
          { text: '我的村', hint: label, url: links.board(villageId) },
          {
            text: '清底子',
            hint: `${label.replace(/\s.*/, '')}的清单：拍照申报，等人验收`,
            url: links.cleanup(villageId),
          },
        ]
      : [],
  )
  const inspector: Door[] = has('inspector')
    ? [{ text: '清底子验收', hint: '看照片验收、退回，到现场核实', url: links.acceptance }]
    : []
  const judge: Door[] = has('judge')
    ? [{ text: '我的评审', hint: '样板、路线和评分表，没有信号也能打分', url: links.judgeRoute }]
    : []
  const staff: Door[] = has('admin', 'office')
    ? [
        { text: '作品审核', hint: '核对、公布和退回各村的作品', url: links.desk },
        { text: '照片审核', hint: '机器拿不准的照片', url: links.photos },
        { text: '通知公告', hint: '起草、核对和公布', url: links.townNotices },
        { text: '评审', hint: '样板培训、分配作品、看进度和报告', url: links.judging },
        { text: '一票否决', hint: '没清完的村：核实、确认和申诉', url: links.vetoes },
        { text: '评奖', hint: '计算、核对、公示和确定结果', url: links.awards },
        { text: '异议', hint: '公示期间大家提的，一一答复', url: links.objections },
        { text: '兑现', hint: '奖金登记和复核，账要对得上', url: links.payouts },
        { text: '规则', hint: '评分表、奖项，和要镇里决定的事', url: links.rules },
      ]
    : []
  const admin: Door[] = has('admin')
    ? [
        { text: '投票设置', hint: '开放时间、票数、作废', url: links.voting },
        { text: '人员与邀请', hint: '谁有什么身份', url: links.people },
      ]
    : []
  const readers: Door[] = has('admin', 'office', 'leader')
    ? [{ text: '方案自查', hint: '方案里对不上、没说清的地方', url: links.selfCheck }]
    : []
  return [...villages, ...inspector, ...judge, ...staff, ...admin, ...readers]
}

export const meView = (me: Me) => ({
  name: me.name ?? '',
  roles: me.grants.map(({ label }) => label),
  setupOpen: me.setupOpen,
  todo: me.todo.map((line) => ({ text: line.text, url: todoLink(line) })),
  doors: doorsOf(me.grants),
})

export type MeView = ReturnType<typeof meView>
export const emptyMe: MeView = { name: '', roles: [], setupOpen: false, todo: [], doors: [] }
