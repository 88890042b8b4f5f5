import * as v from 'valibot'
import { clientId, day, id, oneOf, optionalText, seen, text } from '../kernel/fields'
import { point } from '../kernel/place'
import { exhibitCase, type ExhibitState } from './exhibit-case'

export const mostPhotos = 6

const photoIds = (least: number) =>
  v.pipe(
    v.array(id('照片'), '请添加照片'),
    v.minLength(least, `请至少添加 ${least} 张照片`),
    v.maxLength(mostPhotos, `照片最多 ${mostPhotos} 张，请删掉一些`),
    v.check((ids) => new Set(ids).size === ids.length, '有照片重复添加了'),
  )
const exhibitId = id('展示')

/** `bodyId` names who keeps it: an office, or the village it stands in. */
export const exhibitForm = v.strictObject({
  title: text('名称', 30, 2),
  kind: text('载体', 31),
  theme: text('内容', 31),
  roadId: id('道路'),
  place: text('位置', 60, 2),
  point: v.optional(point),
  villageId: v.optional(id('村')),
  bodyId: id('维护单位'),
  says: optionalText('展示内容', 200),
})

/** `planned` goes on to be built; `standing` is there already, and then a photo shows it. */
export const addExhibit = v.pipe(
  v.strictObject({
    clientId,
    state: oneOf('现在的情况', ['planned', 'standing']),
    form: exhibitForm,
    photoIds: v.optional(photoIds(0), []),
  }),
  v.check(({ state, photoIds: ids }) => state === 'planned' || ids.length > 0, '请至少添加 1 张照片'),
)
export const reviseExhibit = v.strictObject({
  exhibitId,
  clientId,
  seen,
  form: exhibitForm,
  photoIds: v.optional(photoIds(0), []),
})
export const exhibitRef = v.strictObject({ exhibitId })
export const moveExhibit = v.strictObject({ exhibitId, clientId })
export const finishExhibit = v.strictObject({ exhibitId, clientId, photoIds: photoIds(1) })
export const removeExhibit = v.strictObject({ exhibitId, clientId, reason: text('拆除原因', 200) })
export const damageExhibit = v.strictObject({
  exhibitId,
  clientId,
  what: text('破损情况', 200, 2),
  /** Where nobody names a day the rules' days to repair count. */
  deadline: v.optional(day('修复期限')),
  photoIds: v.pipe(photoIds(1), v.maxLength(3, '照片最多 3 张，请删掉一些')),
})

const states = Object.keys(exhibitCase.states) as ExhibitState[]
export const listExhibits = v.strictObject({
  state: v.optional(oneOf('状态', states)),
  roadId: v.optional(id('道路')),
})
