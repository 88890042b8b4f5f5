import * as v from 'valibot'
import { clientId, oneOf, text, wholeNumber } from '../kernel/fields'
import { ruleNames, type RuleName } from './rules'

const name = oneOf('规则', Object.keys(ruleNames) as RuleName[])

export const ruleRef = v.strictObject({ name })
/** 修改规则: `basedOn` is the version that was read; the body is checked by the rule set's own schema. */
export const reviseRule = v.strictObject({
  clientId,
  name,
  basedOn: wholeNumber('版本', 1, 10_000),
  body: v.unknown(),
  reason: text('修改理由', 200, 2),
})
