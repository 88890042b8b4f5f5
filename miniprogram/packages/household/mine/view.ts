import type { HouseholdRow, TaskView } from '../../../../typings/contract'
import type { Seen } from '../../../services/last-seen'
import type { WaitingLine } from '../../../services/waiting'
import { householdKinds } from '../../../shared/household/household'
import { dayOf, readDay, readMoment } from '../../../shared/kernel/days'
import { plainPoints } from '../../../shared/sheet/points'
import type { Mine } from '../kept-mine'

/** @param phone drafts of help and tasks that are not with the town yet */
export function mineView({ answer, asOf }: Seen<Mine>, phone: readonly WaitingLine[], ofVillage: boolean) {
  const { households, tasks } = answer
  const waits = (subject: string) => phone.find((line) => line.subject === subject)
  return {
    old: asOf ? `现在没有网络，看到的是 ${readMoment(asOf)} 存在手机里的。` : '',
    title: tasks.length ? `${tasks.length} 户要上门` : '没有要上门的户',
    hint: tasks.length
      ? '分数反弹的户，党员和监督员一起上门，写清怎么办的就办结了。'
      : ofVillage
        ? '分数掉了或者连着两次不及格的户，会出现在这里。'
        : '您联的户分数反弹了，会出现在这里。',
    tasks: tasks.map((task) => taskRow(task, waits(task.id))),
    households: households.map((household) => householdRow(household, waits(household.id))),
  }
}
export type MineView = ReturnType<typeof mineView>

const taskRow = ({ id, household, why, since }: TaskView, kept: WaitingLine | undefined) => ({
  id,
  name: `${household.number} ${household.head}`,
  why,
  foot: [`${readDay(dayOf(since))}起`, household.pairedWith && `联户党员 ${household.pairedWith.name}`]
    .filter(Boolean)
    .join(' · '),
  waits: kept?.word ?? '',
})

const householdRow = (household: HouseholdRow, kept: WaitingLine | undefined) => {
  const { id, number, head, kind, zone, scores } = household
  const [last] = scores
  return {
    id,
    name: `${number} ${head}`,
    facts: [householdKinds[kind], zone].filter(Boolean).join(' · '),
    last: last ? `${readDay(dayOf(last.at))} ${plainPoints(last.total)} 分` : '还没有打过分',
    waits: kept?.word ?? '',
  }
}
