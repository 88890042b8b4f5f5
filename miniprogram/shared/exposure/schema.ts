import * as v from 'valibot'
import { clientId, cursor, id, oneOf, pageLimit, seen, text } from '../kernel/fields'

/** Good and bad examples shown to everybody (domain.md part 11). */
export const exposureKinds = { good: '红榜', bad: '黑榜' } as const
export type ExposureKind = keyof typeof exposureKinds
const kinds = Object.keys(exposureKinds) as ExposureKind[]

const most = 6
const distinct = (ids: string[]) => new Set(ids).size === ids.length

const exposureFields = {
  kind: oneOf('红榜还是黑榜', kinds),
  title: text('标题', 30, 2),
  text: text('说明', 600, 4),
  villageId: id('村'),
  place: text('地点', 60),
  /** What is shown: of a good example how it is now, of a bad one what is wrong. */
  photoIds: v.pipe(
    v.array(id('照片'), '请添加照片'),
    v.minLength(1, '请至少添加 1 张照片'),
    v.maxLength(most, `照片最多 ${most} 张，请去掉一些`),
    v.check(distinct, '有照片重复添加了'),
  ),
  /** How it was before; of good examples only. */
  beforeIds: v.optional(
    v.pipe(
      v.array(id('照片')),
      v.maxLength(most, `原来的照片最多 ${most} 张，请去掉一些`),
      v.check(distinct, '有照片重复添加了'),
    ),
    [],
  ),
  /** The problem it is about; then the pictures are the problem's own. */
  problemId: v.optional(id('问题')),
}
export const exposureForm = v.strictObject(exposureFields)
export type ExposureForm = v.InferOutput<typeof exposureForm>

const beforeOfGood = <T extends { kind: ExposureKind; beforeIds: string[] }>() =>
  v.check<T, string>(
    ({ kind, beforeIds }) => kind === 'good' || beforeIds.length === 0,
    '黑榜不用加原来的照片：整改好了会自动显示整改后的样子',
  )
export const draftExposure = v.pipe(v.strictObject({ clientId, ...exposureFields }), beforeOfGood())
export const reviseExposure = v.pipe(
  v.strictObject({ exposureId: id('曝光'), clientId: v.optional(clientId), seen, ...exposureFields }),
  beforeOfGood(),
)
export const exposureRef = v.strictObject({ exposureId: id('曝光') })
export const moveExposure = v.strictObject({ exposureId: id('曝光'), clientId: v.optional(clientId) })
export const moveExposureWithReason = v.strictObject({
  exposureId: id('曝光'),
  reason: text('原因', 200),
  clientId: v.optional(clientId),
})
export const replyToExposure = v.strictObject({
  exposureId: id('曝光'),
  clientId,
  text: text('答复', 300, 4),
})
export const listExposures = v.strictObject({
  kind: v.optional(oneOf('红榜还是黑榜', kinds)),
  villageId: v.optional(id('村')),
  cursor,
  limit: pageLimit,
})
export const listExposureDesk = v.strictObject({
  state: v.optional(oneOf('状态', ['draft', 'checked', 'published', 'withdrawn'])),
  cursor,
  limit: pageLimit,
})
export const exposuresOfVillage = v.strictObject({ villageId: id('村') })
