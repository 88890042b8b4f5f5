import { decisionCase } from '@shared/assessment/cases'
import { decisionNames } from '@shared/assessment/sheet'
import { componentIds, componentNames } from '@shared/assessment/components'
import { dayOf } from '@shared/kernel/days'
import type { Call } from '../../core/call'
import {
  assessments,
  assessmentSheets,
  decisions,
  type AssessmentRecord,
} from '../../core/records/assessment'
import { found } from '../../core/refusal-error'
import type { Line } from '../workbook/cell'
import { exportTables, type Exported } from './tables'

export async function loadAssessment({ assessmentId }: { assessmentId: string }): Promise<AssessmentRecord> {
  const [record] = await assessments.find({ _id: assessmentId, type: 'assessment' }, { limit: 1 })
  return found(record, '份年底考核')
}

/** The year as one workbook: the list of villages, every point with its record, and the year's decisions. */
export async function exportAssessment(
  call: Call,
  _input: unknown,
  { _id, kind: year, form }: AssessmentRecord,
): Promise<Exported> {
  const [sheets, decided] = await Promise.all([
    assessmentSheets.all({ assessmentId: _id }),
    decisions.all({ year }),
  ])
  const order = new Map(form.assessment.villages.map(({ villageId }, i) => [villageId, i]))
  const villages = [...form.assessment.villages]
    .sort((a, b) => a.place - b.place)
    .map((village): Line => [
      village.place,
      village.villageName,
      village.districtName,
      village.score / 100,
      village.gradeName,
      village.vetoed ? '是' : '',
      ...componentIds.map((id) => (village.components.find((one) => one.id === id)?.score ?? 0) / 100),
    ])
  const seals = form.assessment.villages.map(({ villageName, sha256 }): Line => [villageName, sha256])
  const points = [...sheets]
    .sort((a, b) => (order.get(a.villageId) ?? 0) - (order.get(b.villageId) ?? 0))
    .flatMap(({ villageName, sheet }) =>
      sheet.points.map((point): Line => [
        villageName,
        componentNames[point.component],
        point.label,
        point.points / 100,
        point.link.id,
      ]),
    )
  const lines = [...decided]
    .sort((a, b) => a.decidedAt - b.decidedAt || (a._id < b._id ? -1 : 1))
    .map((decision): Line => [
      dayOf(decision.decidedAt),
      decisionNames[decision.kind],
      decision.body,
      decision.about,
      decisionCase.states[decision.state],
      decision.history[0]?.reason ?? '',
      decision.why,
      decision._id,
    ])
  const names = componentIds.map((id) => componentNames[id])
  const tables = [
    {
      name: `${year}年考核`,
      titles: ['名次', '村', '管区', '得分', '等次', '一票否决', ...names],
      rows: villages,
    },
    { name: '得分明细', titles: ['村', '项目', '记录', '分', '记录编号'], rows: points },
    {
      name: '奖惩决定',
      titles: ['日期', '决定', '村或站所', '职务', '状态', '理由', '建议依据', '编号'],
      rows: lines,
    },
    // As long as a line: beside the scores it would leave them no room on paper.
    { name: '校验码', titles: ['村', '考核表校验码'], rows: seals },
  ] as const
  return exportTables(call, { subject: `assessment:${_id}` }, tables)
}
