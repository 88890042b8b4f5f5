import * as v from 'valibot'
import {
  clientId,
  cursor,
  id,
  moment,
  oneOf,
  optionalText,
  pageLimit,
  seen,
  text,
  wholeNumber,
} from '../kernel/fields'
import { point } from '../kernel/place'
import { mostPoints, mostStrokes, signatureScale } from './signature'

const shopId = id('业户')

/** One shop as the register holds it; keeper and phone are private. */
export const shopFields = {
  name: text('店名', 30),
  sells: optionalText('经营什么', 30),
  keeper: text('负责人', 20),
  phone: v.optional(v.pipe(v.string(), v.trim(), v.regex(/^(1\d{10})?$/, '手机号要填 11 位数字')), ''),
  road: optionalText('在哪条路', 20),
  address: optionalText('位置', 40),
}
export const shopForm = v.strictObject(shopFields)
export type ShopForm = v.InferOutput<typeof shopForm>

const withPoint = { ...shopFields, point: v.optional(point) }
export const addShop = v.strictObject({ clientId, villageId: id('村'), ...withPoint })
export const reviseShop = v.strictObject({ clientId, shopId, seen, ...withPoint })
export const shopRef = v.strictObject({ shopId })
export const moveShop = v.strictObject({ clientId, shopId })

/** What lists are of: all that are open, without a pledge, with one, due for a check, and closed. */
export const shopViews = {
  all: '全部',
  unsigned: '没签',
  signed: '已签',
  due: '该查了',
  closed: '停业',
} as const
export type ShopView = keyof typeof shopViews
export const shopViewIds = Object.keys(shopViews) as ShopView[]

export const countShops = v.strictObject({ villageId: v.optional(id('村')) })
export const listShops = v.strictObject({
  view: v.optional(oneOf('列表', shopViewIds), 'all'),
  villageId: v.optional(id('村')),
  /** Part of a name, of what it sells, of the road or of the keeper's name. */
  search: optionalText('查找', 20),
  cursor,
  limit: pageLimit,
})

const along = v.pipe(
  v.number('签字不正确，请重签'),
  v.integer('签字不正确，请重签'),
  v.minValue(0, '签字不正确，请重签'),
  v.maxValue(signatureScale, '签字不正确，请重签'),
)
/** Strokes of a finger: x and y in turn. That there is ink enough is the rule's to say. */
const strokes = v.pipe(
  v.array(
    v.pipe(v.array(along), v.minLength(2), v.maxLength(2 * mostPoints, '签字太长，请重签')),
    '请经营户在框里签名',
  ),
  v.maxLength(mostStrokes, '签字太乱，请清掉重签'),
  v.check((lines) => lines.every((line) => line.length % 2 === 0), '签字不正确，请重签'),
  v.check((lines) => lines.reduce((sum, line) => sum + line.length, 0) <= 2 * mostPoints, '签字太长，请重签'),
)

export const signPledge = v.strictObject({
  clientId,
  shopId,
  /** The version that was read before it was signed. */
  version: wholeNumber('版本', 1, 10_000),
  keeper: text('签字人', 20),
  strokes,
  /** The picture of the strokes. */
  photoId: id('签名图片'),
  signedAt: moment('签字时间'),
})
