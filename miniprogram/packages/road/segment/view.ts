import type { CheckView, SegmentView } from '../../../../typings/contract'
import { links } from '../../../page/links'
import { readDay, readMoment } from '../../../shared/kernel/days'
import { problemCase } from '../../../shared/problem/problem-case'
import { segmentLine } from '../board/view'

/** `3—4、10—11 月`: months that follow each other as one stretch. */
function monthsOf(months: readonly number[]): string {
  const stretches: [number, number][] = []
  for (const month of [...months].sort((a, b) => a - b)) {
    const last = stretches[stretches.length - 1]
    if (last && last[1] === month - 1) last[1] = month
    else stretches.push([month, month])
  }
  return `${stretches.map(([from, to]) => (from === to ? `${from}` : `${from}—${to}`)).join('、')} 月`
}

export const segmentFace = (segment: SegmentView, today: string) => ({
  ...segmentLine(segment, today),
  road: segment.roadName,
  title: `${segment.roadName} ${segment.name}`,
  problems: segment.problems.map((problem) => ({
    id: problem.id,
    what: problem.what,
    word: problem.overdue ? '已经超期' : problemCase.states[problem.state],
    pill: problem.overdue ? 'pill--persimmon' : 'pill--straw',
    deadline: problem.deadline ? `${readDay(problem.deadline)}前改好` : '',
    url: links.problem(problem.id),
  })),
  asked: segment.asked.join('、'),
  notNow: segment.notNow.map(({ name, months }) => `${name}（${monthsOf(months)}查）`).join('、'),
})
export type SegmentFace = ReturnType<typeof segmentFace>

export const checkLine = (check: CheckView) => ({
  id: check.id,
  when: `${readMoment(check.at)} ${check.by}`,
  word: check.problems.length ? `${check.problems.length} 项没做到` : '都做到了',
  pill: check.problems.length ? 'pill--straw' : 'pill--green',
  found: check.problems.map(({ what, known }) => (known ? `${what}（上次就有）` : what)).join('；'),
  note: check.note,
  photos: Object.values(check.photos).flat(),
})
export type CheckLine = ReturnType<typeof checkLine>
