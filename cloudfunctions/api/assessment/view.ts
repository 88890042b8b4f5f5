import { type LinkKind, type Point } from '@shared/assessment/sheet'
import { componentNames, type ComponentId } from '@shared/assessment/components'
import { publicationCase } from '@shared/publication/publication-case'
import type { AssessmentLine, AssessmentRecordView, AssessmentView, PublicSheetView } from '@contract'
import type { Call } from '../../core/call'
import { namesIn, type Names } from '../../core/names'
import { assessmentAppeals, type AssessmentRecord, type SheetRecord } from '../../core/records/assessment'
import { historyLines, mayCheck } from '../../core/views'
import { appealUntil } from './assessment'

/** An assessment in a list of staff: everything but its villages. */
export const assessmentLine = (record: AssessmentRecord, names: Names): AssessmentLine => ({
  id: record._id,
  state: record.state,
  version: record.version,
  year: record.kind,
  number: record.number,
  updatedAt: record.updatedAt,
  appealUntil: appealUntil(record),
  sha256: record.form.sha256,
  reason: record.form.reason,
  history: historyLines(publicationCase, record, names),
})

/** An assessment as staff and leaders see it; two requests. */
export async function assessmentRecordView(
  call: Call,
  record: AssessmentRecord,
): Promise<AssessmentRecordView> {
  const [names, filed, open] = await Promise.all([
    namesIn([record]),
    assessmentAppeals.count({ assessmentId: record._id }),
    assessmentAppeals.count({ assessmentId: record._id, state: 'open' }),
  ])
  return {
    ...assessmentLine(record, names),
    assessment: record.form.assessment,
    appeals: { open, filed },
    mayCheck: mayCheck(record, call.caller.openid),
  }
}

/** What everybody sees: every field is named here, and the assessment itself holds figures of villages alone. */
export const assessmentView = (record: AssessmentRecord, years: readonly string[]): AssessmentView => ({
  id: record._id,
  number: record.number,
  state: record.state === 'final' ? 'final' : 'published',
  publishedAt: record.publishedAt,
  appealUntil: appealUntil(record),
  assessment: record.form.assessment,
  sha256: record.form.sha256,
  ...(record.form.reason ? { corrected: record.form.reason } : {}),
  years,
})

/** Records that everybody may read themselves. */
const publicKinds: readonly LinkKind[] = ['ranking', 'entry', 'award', 'village']

/** The allow-list of the public sheet: lines of public records, and of the rest one sum for each component. */
export function publicSheetView(record: AssessmentRecord, { sheet }: SheetRecord): PublicSheetView {
  const { villageId, villageName, districtName, place, score, grade, gradeName, vetoed, components } = sheet
  const isPublic = ({ link }: Point) => publicKinds.includes(link.kind)
  const lines = components.flatMap(({ id }): PublicSheetView['lines'][number][] => {
    const own = sheet.points.filter(({ component }) => component === id)
    const rest = own.filter((point) => !isPublic(point))
    return [
      ...own.filter(isPublic).map(({ component, label, points, link: { kind, id: linked } }) => ({
        component,
        label,
        points,
        link: { kind, id: linked },
      })),
      ...(rest.length ? [{ component: id, label: summary(id, rest), points: sum(rest) }] : []),
    ]
  })
  return {
    assessmentId: record._id,
    number: record.number,
    year: record.kind,
    sheet: { villageId, villageName, districtName, place, score, grade, gradeName, vetoed, components },
    lines,
  }
}

const sum = (points: readonly Point[]) => points.reduce((all, point) => all + point.points, 0)

/** How many records a sum stands for, and how many of them gave points; a start is none. */
function summary(id: ComponentId, rest: readonly Point[]): string {
  const lists: readonly LinkKind[] = ['problems', 'faults', 'deductions']
  const records = rest.filter(({ link }) => !lists.includes(link.kind))
  const good = records.filter(({ points }) => points > 0).length
  switch (id) {
    case 'cleanup':
      return `${records.length} 项，按时验收 ${good} 项`
    case 'problems':
      return records.length ? `到期 ${records.length} 个，按时销号 ${good} 个` : '全年没有到期的问题'
    case 'contest':
      return '一票否决，不得分'
    case 'accountability':
    case 'inspections':
      return records.length ? `扣分 ${records.length} 次` : '没有扣分'
    case 'rankings':
      return componentNames.rankings
  }
}
