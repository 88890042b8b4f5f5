import * as v from 'valibot'
import { clientId, day, id, oneOf, optionalText, seen, text } from '../kernel/fields'
import { itemStates, type ItemState } from './plan'
import { phaseIds } from './rules'

const bodyId = id('村或站所')
/** Given by the phone: it stands as long as the item does, through every filing. */
const itemId = v.pipe(v.string('缺少事项编号'), v.regex(/^[A-Za-z0-9-]{1,40}$/, '事项编号不正确，请返回重试'))

export const planItem = v.strictObject({
  id: itemId,
  what: text('做什么', 80, 2),
  person: text('负责人', 20),
  phase: oneOf('哪个阶段', phaseIds),
  from: day('开始日期'),
  to: day('完成日期'),
})

export const planRef = v.strictObject({ bodyId })
export const filePlan = v.strictObject({
  bodyId,
  seen,
  items: v.pipe(
    v.array(planItem, '请写上要做的事'),
    v.minLength(1, '方案是空的，请至少写一件要做的事'),
    v.maxLength(30, '事项太多了，请合并一些'),
    v.check((items) => new Set(items.map((item) => item.id)).size === items.length, '有事项重复了'),
  ),
  clientId,
})
export const acceptPlan = v.strictObject({ bodyId, clientId: v.optional(clientId) })
export const returnPlan = v.strictObject({
  bodyId,
  reason: text('退回原因', 200),
  clientId: v.optional(clientId),
})
export const reportPlan = v.strictObject({
  bodyId,
  itemId,
  seen,
  state: oneOf('进度', Object.keys(itemStates) as ItemState[]),
  note: optionalText('进展', 200),
  photoIds: v.optional(
    v.pipe(
      v.array(id('照片')),
      v.maxLength(3, '照片最多 3 张，请删掉一些'),
      v.check((ids) => new Set(ids).size === ids.length, '有照片重复添加了'),
    ),
    [],
  ),
  clientId,
})
