import * as v from 'valibot'
import { clientId, oneOf, text, wholeNumber } from '../kernel/fields'
import { ruleNames, type RuleName } from './rules'

const name = oneOf('规则', Object.keys(ruleNames) as RuleName[])

export const ruleRef = v.strictObject({ name })
/**
 * 修改规则: `basedOn` is the version that was read, and `seen` its fingerprint, for a version nobody used is replaced; the body is checked by the rule set's own schema. */
export const reviseRule = v.strictObject({
  clientId,
  name,
  basedOn: wholeNumber('版本', 1, 10_000),
  seen: v.optional(v.pipe(v.string('校验码不正确'), v.regex(/^[0-9a-f]{64}$/, '校验码不正确'))),
  body: v.unknown(),
  reason: text('修改理由', 200, 2),
})
