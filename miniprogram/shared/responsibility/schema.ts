import * as v from 'valibot'
import { clientId, day, id, oneOf, optionalText, seen, text } from '../kernel/fields'
import { linkIds } from './chain'

const link = { villageId: id('村'), link: oneOf('哪一级责任人', linkIds), clientId }

/** `seen` is the link's turn as the person saw it. */
export const assignLink = v.strictObject({
  ...link,
  seen,
  name: text('姓名', 20, 2),
  post: text('职务', 30),
  personId: v.optional(text('人员', 64)),
  from: day('从哪天起'),
  reason: optionalText('变更原因', 100),
})
export const endLink = v.strictObject({ ...link, until: day('到哪天止'), reason: text('原因', 100) })
export const consentLink = v.strictObject({ ...link, how: text('怎么同意的', 60) })
export const revokeLinkConsent = v.strictObject({ ...link, reason: text('理由', 100) })
