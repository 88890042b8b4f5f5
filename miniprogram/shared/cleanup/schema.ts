import * as v from 'valibot'
import { clientId, cursor, id, oneOf, pageLimit, seen, text } from '../kernel/fields'

/** Photos of one step, at least `min`. */
const photoIds = (min: number, most: number) =>
  v.pipe(
    v.array(id('照片'), '请添加照片'),
    v.minLength(min, min === 1 ? '请至少添加 1 张照片' : `请至少添加 ${min} 张照片`),
    v.maxLength(most, `照片最多 ${most} 张，请删掉一些`),
    v.check((ids) => new Set(ids).size === ids.length, '有照片重复添加了'),
  )

const item = { villageId: id('村'), itemId: id('清理项目'), seen }

export const claimCleanup = v.strictObject({ ...item, photoIds: photoIds(1, 6), clientId })
export const acceptCleanup = v.strictObject({
  ...item,
  photoIds: v.optional(photoIds(0, 6), []),
  clientId: v.optional(clientId),
})
export const returnCleanup = v.strictObject({
  ...item,
  reason: text('退回原因', 200),
  photoIds: v.optional(photoIds(0, 6), []),
  clientId: v.optional(clientId),
})
export const reopenCleanup = returnCleanup
export const cleanupQueue = v.strictObject({
  villageId: v.optional(id('村')),
  state: v.optional(oneOf('状态', ['claimed', 'returned', 'accepted']), 'claimed'),
  cursor,
  limit: pageLimit,
})

const villageId = id('村')
export const vetoRef = v.strictObject({ villageId })
export const verifyVeto = v.strictObject({
  villageId,
  seen,
  reason: text('现场情况', 300),
  photoIds: photoIds(1, 9),
  clientId: v.optional(clientId),
})
export const moveVeto = v.strictObject({ villageId, clientId: v.optional(clientId) })
export const moveVetoWithReason = v.strictObject({
  villageId,
  reason: text('理由', 300),
  clientId: v.optional(clientId),
})
export const appealVeto = v.strictObject({
  villageId,
  seen,
  reason: text('申诉理由', 500),
  photoIds: v.optional(photoIds(0, 9), []),
  clientId: v.optional(clientId),
})
