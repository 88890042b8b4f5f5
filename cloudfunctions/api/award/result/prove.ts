import type { ResultProof } from '@contract'
import type { Call } from '../../../core/call'
import type { Result } from '../../../core/records/award'
import { ruleOf } from '../../../core/rules'
import { readGround, resultOf } from './ground'

/** Computes again from the sheets, works and vetoes as stored now, by the versions of the rules the result names. */
export async function prove(_call: Call, _input: unknown, result: Result): Promise<ResultProof> {
  const { awards, cleanup } = result.form.result.rules
  const [ground, rule] = await Promise.all([readGround(), ruleOf({ ...awards, name: 'awards' })])
  const stored = result.form.sha256
  const recomputed = resultOf(ground, { awards: rule, cleanup }, true).sha256
  return { stored, recomputed, same: stored === recomputed }
}
