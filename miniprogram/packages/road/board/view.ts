import type { Me, Output, RoadView, SegmentRow } from '../../../../typings/contract'
import { dayOf, readDay } from '../../../shared/kernel/days'

export const segmentLine = (segment: SegmentRow, today: string) => ({
  id: segment.id,
  name: segment.name,
  stretch: `${segment.from} — ${segment.to}`,
  villages: segment.villages.map(({ name }) => name).join('、'),
  who: [segment.bodyName, segment.post].filter(Boolean).join(' '),
  checked: checkedWords(segment, today),
  due: segment.nextCheck <= today,
  open: segment.open,
  ...stateOf(segment),
})
export type SegmentLine = ReturnType<typeof segmentLine>

/** How it stands in few words; of one that nobody looked at nothing is known. */
function stateOf({ open, overdue, checkedAt }: SegmentRow): { word: string; pill: string } {
  if (overdue) return { word: `超期 ${overdue} 个`, pill: 'pill--persimmon' }
  if (open) return { word: `问题 ${open} 个`, pill: 'pill--straw' }
  return checkedAt ? { word: '没有问题', pill: 'pill--green' } : { word: '没查过', pill: '' }
}

/** When it was looked at, and whether it is time again. */
export function checkedWords({ checkedAt, nextCheck, failed }: SegmentRow, today: string): string {
  if (!checkedAt) return '还没有检查过'
  const found = failed ? `${failed} 项没做到` : '都做到了'
  const next = nextCheck <= today ? '该检查了' : `${readDay(nextCheck)}再查`
  return `${readDay(dayOf(checkedAt))}查过，${found}；${next}`
}

/** The most overdue and the longest unseen first, so that who opens the board sees what waits. */
const urgency = (a: SegmentRow, b: SegmentRow) =>
  b.overdue - a.overdue || (a.nextCheck < b.nextCheck ? -1 : a.nextCheck > b.nextCheck ? 1 : 0)

export const roadFace = ({ id, name, avenue, segments }: RoadView, today: string) => ({
  id,
  name,
  avenue,
  rows: [...segments].sort(urgency).map((segment) => segmentLine(segment, today)),
})
export type RoadFace = ReturnType<typeof roadFace>

export function boardFace({ items, today }: Output<'road.board'>) {
  const all = items.flatMap(({ segments }) => segments)
  return {
    segments: all.length,
    due: all.filter(({ nextCheck }) => nextCheck <= today).length,
    open: all.reduce((sum, { open }) => sum + open, 0),
    overdue: all.reduce((sum, { overdue }) => sum + overdue, 0),
    roads: items.map((road) => roadFace(road, today)),
  }
}
export type BoardFace = ReturnType<typeof boardFace>

/** Who changes the register, for the buttons; the server decides. */
export const mayEdit = ({ grants }: Pick<Me, 'grants'>): boolean =>
  grants.some(({ role }) => role === 'admin')
