import * as v from 'valibot'
import { clientId, id, optionalText, text, wholeNumber } from '../kernel/fields'

export const roadForm = {
  name: text('道路名称', 20, 2),
  avenue: v.boolean('请选择是不是楷模大道的一部分'),
}

/** A stretch of a road, in words. `bodyId` answers for it: an office, or one of the villages it passes. */
export const segmentForm = v.strictObject({
  name: text('路段名称', 20, 2),
  from: text('起点', 40),
  to: text('终点', 40),
  villageIds: v.pipe(
    v.array(id('村'), '请选择经过的村'),
    v.minLength(1, '请至少选择一个经过的村'),
    v.maxLength(20, '一个路段经过的村太多，请分成几段'),
    v.check((ids) => new Set(ids).size === ids.length, '有村重复选了'),
  ),
  bodyId: id('负责单位'),
  post: optionalText('负责岗位', 20),
})

export const addRoad = v.strictObject({ clientId, ...roadForm })
/** `seen` is what the person saw of it: a road that is another since is told. */
export const reviseRoad = v.strictObject({
  roadId: id('道路'),
  seen: v.optional(v.strictObject(roadForm)),
  ...roadForm,
})
export const addSegment = v.strictObject({ clientId, roadId: id('道路'), form: segmentForm })
/** `turn` is the one that was read: of two revisions at once one is refused. */
export const reviseSegment = v.strictObject({
  segmentId: id('路段'),
  turn: wholeNumber('版本', 0, 100_000),
  form: segmentForm,
})
export const removeSegment = v.strictObject({
  clientId,
  segmentId: id('路段'),
  turn: wholeNumber('版本', 0, 100_000),
})
export const segmentRef = v.strictObject({ segmentId: id('路段') })
