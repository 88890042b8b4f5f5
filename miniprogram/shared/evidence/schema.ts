import * as v from 'valibot'
import { clientId, cursor, id, oneOf, pageLimit, text } from '../kernel/fields'

/** 登记照片: tells the server of an uploaded file; the server looks at the file itself. */
export const registerPhoto = v.strictObject({
  clientId,
  fileId: v.pipe(
    v.string('照片没有传上来，请重试'),
    v.regex(/^cloud:\/\/[^/]+\/incoming\/[A-Za-z0-9_./-]{1,200}$/, '照片没有传到指定位置，请重试'),
    v.check((file) => !file.includes('..'), '照片没有传到指定位置，请重试'),
  ),
  villageId: v.optional(id('村')),
})

export const reviewPhoto = v.strictObject({
  photoId: id('照片'),
  verdict: oneOf('结论', ['safe', 'unsafe']),
  reason: text('理由', 100),
})
export const listPhotos = v.strictObject({ cursor, limit: pageLimit })
