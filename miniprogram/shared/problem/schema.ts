import * as v from 'valibot'
import { clientId, cursor, day, id, oneOf, optionalText, pageLimit, seen, text } from '../kernel/fields'
import { point } from '../kernel/place'
import { faultIds } from './accountability'
import { problemCategoryIds, publicCategoryIds } from './categories'

/** Reports of one person a day. */
export const reportsPerDay = 10

const photoIds = (most: number) =>
  v.pipe(
    v.array(id('照片'), '请添加照片'),
    v.minLength(1, '请至少添加 1 张照片'),
    v.maxLength(most, `照片最多 ${most} 张，请删掉一些`),
    v.check((ids) => new Set(ids).size === ids.length, '有照片重复添加了'),
  )
const problemId = id('问题')

export const reportProblem = v.strictObject({
  clientId,
  villageId: id('村'),
  category: oneOf('问题类别', publicCategoryIds),
  what: text('问题', 200),
  place: text('位置', 60),
  point: v.optional(point),
  photoIds: photoIds(3),
})
export const nearProblems = v.strictObject({
  villageId: id('村'),
  category: oneOf('问题类别', publicCategoryIds),
  point: v.optional(point),
})

/** What lists are of: to be confirmed, the village's turn, the verifier's, over, and neither. */
export const problemViews = {
  reported: '待核实',
  mending: '整改中',
  review: '待复查',
  closed: '已销号',
  dropped: '不属实、重复',
} as const
export type ProblemView = keyof typeof problemViews
export const problemViewIds = Object.keys(problemViews) as ProblemView[]

export const listProblems = v.strictObject({
  view: oneOf('状态', problemViewIds),
  villageId: v.optional(id('村')),
  cursor,
  limit: pageLimit,
})
export const myProblems = v.strictObject({ cursor, limit: pageLimit })
export const problemRef = v.strictObject({ problemId })
export const moveProblem = v.strictObject({ problemId, clientId, seen })
export const moveProblemWithReason = v.strictObject({ problemId, clientId, seen, reason: text('原因', 200) })

export const confirmProblem = v.strictObject({
  problemId,
  clientId,
  seen,
  deadline: day('整改期限'),
  category: v.optional(oneOf('问题类别', problemCategoryIds)),
})
export const mergeProblem = v.strictObject({ problemId, clientId, seen, into: problemId })
export const askExtension = v.strictObject({
  problemId,
  clientId,
  seen,
  until: day('延期到'),
  reason: text('原因', 200),
})
export const fixProblem = v.strictObject({
  problemId,
  clientId,
  seen,
  photoIds: photoIds(6),
  note: optionalText('整改说明', 200),
  point: v.optional(point),
})
export const returnProblem = v.strictObject({
  problemId,
  clientId,
  seen,
  reason: text('退回原因', 200),
  fault: v.optional(oneOf('整改问题', faultIds)),
  deadline: v.optional(day('整改期限')),
})
export const answerProblem = v.strictObject({
  problemId,
  clientId,
  seen,
  fixed: v.boolean('请选择整改好了没有'),
  note: optionalText('说明', 200),
})

export const giveRecheck = v.variant('fixed', [
  v.strictObject({
    recheckId: id('抽查'),
    clientId,
    fixed: v.literal(true),
    note: optionalText('说明', 200),
    photoIds: photoIds(3),
  }),
  v.strictObject({
    recheckId: id('抽查'),
    clientId,
    fixed: v.literal(false),
    note: text('现场情况', 200),
    fault: oneOf('整改问题', faultIds),
    photoIds: photoIds(3),
  }),
])
export const listAccountabilities = v.strictObject({
  state: v.optional(oneOf('状态', ['proposed', 'confirmed', 'dismissed']), 'proposed'),
  villageId: v.optional(id('村')),
  cursor,
  limit: pageLimit,
})
export const moveAccountability = v.strictObject({ accountabilityId: id('记录'), clientId })
export const dismissAccountability = v.strictObject({
  accountabilityId: id('记录'),
  clientId,
  reason: text('原因', 200),
})
