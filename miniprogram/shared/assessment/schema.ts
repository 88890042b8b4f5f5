import * as v from 'valibot'
import { clientId, day, id, oneOf, optionalText, text } from '../kernel/fields'
import { offices } from '../roster/roles'
import { decisionKinds } from './sheet'

const assessmentId = id('考核')
const villageId = id('村')
/** A calendar year, `2026`. */
export const year = v.pipe(v.string('请选择年份'), v.regex(/^20\d{2}$/, '年份不正确'))

export const computeAssessment = v.strictObject({
  clientId,
  year,
  /** Asked for where a published assessment of the year is corrected. */
  reason: optionalText('更正理由', 200),
})
export const assessmentRef = v.strictObject({ assessmentId })
export const moveAssessment = v.strictObject({ assessmentId, clientId: v.optional(clientId) })
export const moveAssessmentWithReason = v.strictObject({
  assessmentId,
  reason: text('原因', 200),
  clientId: v.optional(clientId),
})
/** The named assessment's sheet, or that of the newest that is published. */
export const villageSheet = v.strictObject({ assessmentId: v.optional(assessmentId), villageId })
export const assessmentOfYear = v.strictObject({ year: v.optional(year) })
export const publicSheet = v.strictObject({ villageId, year: v.optional(year) })

export const fileAppeal = v.strictObject({
  clientId,
  assessmentId,
  villageId,
  reason: text('申诉内容', 500, 5),
})
export const answerAppeal = v.strictObject({
  appealId: id('申诉'),
  verdict: oneOf('结论', ['accept', 'reject']),
  reason: text('答复', 500, 2),
  clientId: v.optional(clientId),
})

export const recordDeduction = v.strictObject({
  clientId,
  villageId: v.pipe(v.string('请选择村'), v.regex(/^[A-Za-z0-9_:-]{1,80}$/, '请选择村')),
  on: day('检查日期'),
  issuer: text('检查单位', 40, 2),
  /** Of the document from above; '' where there is none. */
  docNumber: optionalText('文号', 40),
  /** Hundredths. */
  points: v.pipe(
    v.number('请填写考核扣几分'),
    v.integer('扣分最多写两位小数'),
    v.minValue(1, '扣分要大于 0'),
    v.maxValue(10_000, '一次最多扣 100 分，请核对'),
  ),
  reason: text('扣分原因', 300, 2),
  photoIds: v.optional(v.pipe(v.array(id('照片')), v.maxLength(3, '照片最多 3 张')), []),
})
export const withdrawDeduction = v.strictObject({
  deductionId: id('扣分记录'),
  reason: text('原因', 200),
  clientId: v.optional(clientId),
})
export const listDeductions = v.strictObject({ villageId: v.optional(villageId) })

export const makeDecision = v.pipe(
  v.strictObject({
    clientId,
    year,
    kind: oneOf('决定', decisionKinds),
    /** What the system proposed, where it did. */
    proposalId: v.optional(id('建议')),
    villageId: v.optional(villageId),
    office: v.optional(oneOf('站所', offices)),
    /** By office and role, as it may be made public; a name stays private. */
    about: optionalText('职务', 30),
    person: optionalText('姓名', 20),
    reason: text('理由', 300, 2),
  }),
  v.check(({ villageId: village, office }) => !village !== !office, '请选一个村或一个站所'),
)
export const declineProposal = v.strictObject({
  proposalId: id('建议'),
  assessmentId,
  reason: text('理由', 300, 2),
  clientId,
})
export const revokeDecision = v.strictObject({
  decisionId: id('决定'),
  reason: text('原因', 200),
  clientId: v.optional(clientId),
})
export const listDecisions = v.strictObject({ villageId: v.optional(villageId) })
