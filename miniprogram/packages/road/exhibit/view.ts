import type { ExhibitView, RepairView } from '../../../../typings/contract'
import { exhibitLine } from '../../../page/exhibit'
import { historyWords } from '../../../page/history'
import { links } from '../../../page/links'
import { readDay } from '../../../shared/kernel/days'
import { problemCase } from '../../../shared/problem/problem-case'

export type Act = ExhibitView['may'][number]

const labels: Readonly<Record<Act, string>> = {
  check: '按表检查',
  damage: '坏了，报修复',
  build: '开工了',
  finish: '建好了，拍照',
  revise: '修改登记',
  remove: '拆除了',
}
/** What is most often wanted first. */
const order: readonly Act[] = ['finish', 'build', 'check', 'damage', 'revise', 'remove']

const repairFace = (repair: RepairView) => ({
  id: repair.problemId,
  what: repair.what,
  word: problemCase.states[repair.state],
  pill: repair.overdue ? 'pill--persimmon' : repair.state === 'closed' ? 'pill--green' : 'pill--straw',
  deadline: repair.deadline ? `${readDay(repair.deadline)}前修好${repair.overdue ? '，已经超期' : ''}` : '',
  before: repair.before,
  after: repair.after,
  url: links.problem(repair.problemId),
})

export function exhibitFace(exhibit: ExhibitView) {
  const acts = order.filter((act) => exhibit.may.includes(act)).map((act) => ({ act, label: labels[act] }))
  return {
    ...exhibitLine(exhibit),
    says: exhibit.says,
    body: exhibit.bodyName,
    village: exhibit.villageName,
    point: exhibit.point ?? null,
    photos: exhibit.photos,
    repairs: exhibit.repairs.map(repairFace),
    lines: exhibit.history.map(historyWords),
    main: acts[0] ?? null,
    others: acts.slice(1),
  }
}
export type ExhibitFace = ReturnType<typeof exhibitFace>
