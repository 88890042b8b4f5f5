import * as v from 'valibot'
import {
  clientId,
  cursor,
  id,
  oneOf,
  optionalText,
  pageLimit,
  seen,
  someOf,
  text,
  wholeNumber,
} from '../kernel/fields'
import { photoStages } from '../evidence/photo'
import { cultures, functions, keysOf, materials, siteKinds } from './options'

const place = v.strictObject({
  words: text('位置', 60),
  latitude: v.optional(v.pipe(v.number('位置不正确'), v.minValue(-90), v.maxValue(90))),
  longitude: v.optional(v.pipe(v.number('位置不正确'), v.minValue(-180), v.maxValue(180))),
})

const photo = v.strictObject({ photoId: id('照片'), stage: oneOf('照片阶段', photoStages) })

/** What a cadre writes about a landscape (domain.md part 2). Area in m², cost in whole yuan. */
const entryFields = {
  title: text('名称', 24, 2),
  siteKind: oneOf('原来是什么地方', keysOf(siteKinds)),
  materials: someOf('用了什么材料', keysOf(materials), 1),
  functions: someOf('建好能干什么', keysOf(functions), 1),
  cultures: someOf('融入的文化', keysOf(cultures), 0),
  area: wholeNumber('占地面积（平方米）', 1, 100_000),
  cost: wholeNumber('花费（元）', 0, 10_000_000),
  people: wholeNumber('参与人数', 1, 10_000),
  story: optionalText('创意说明', 500),
  place,
  photos: v.pipe(
    v.array(photo, '请添加照片'),
    v.minLength(1, '请至少添加 1 张照片'),
    v.maxLength(9, '照片最多 9 张，请删掉一些'),
    v.check((photos) => new Set(photos.map((p) => p.photoId)).size === photos.length, '有照片重复添加了'),
    v.check((photos) => photos.some((p) => p.stage === 'after'), '请至少添加 1 张建成后的照片'),
  ),
}

export const entryForm = v.strictObject(entryFields)
export type EntryForm = v.InferOutput<typeof entryForm>

export const submitEntry = v.strictObject({ clientId, villageId: id('村'), ...entryFields })
export type SubmitEntry = v.InferOutput<typeof submitEntry>

export const reviseEntry = v.strictObject({ entryId: id('作品'), clientId, seen, ...entryFields })

export const entryRef = v.strictObject({ entryId: id('作品') })
export const moveEntry = v.strictObject({ entryId: id('作品'), clientId: v.optional(clientId) })
export const moveEntryWithReason = v.strictObject({
  entryId: id('作品'),
  reason: text('原因', 200),
  clientId: v.optional(clientId),
})

export const withdrawEntry = v.strictObject({
  entryId: id('作品'),
  reason: optionalText('原因', 200),
  clientId: v.optional(clientId),
})

export const entryOrders = ['newest', 'random', 'votes', 'awards'] as const
export type EntryOrder = (typeof entryOrders)[number]

export const listEntries = v.strictObject({
  order: v.optional(oneOf('排序', entryOrders), 'newest'),
  villageId: v.optional(id('村')),
  districtId: v.optional(id('管区')),
  material: v.optional(oneOf('用料', keysOf(materials))),
  /** 作品编号: `01-03` or `103`. */
  number: v.optional(wholeNumber('作品编号', 101, 99_999)),
  cursor,
  limit: pageLimit,
})
export const listDesk = v.strictObject({
  state: v.optional(oneOf('状态', ['submitted', 'published', 'returned', 'withdrawn']), 'submitted'),
  cursor,
  limit: pageLimit,
})
