import { ruleBodies } from '@shared/rules/bodies'
import type { RuleName } from '@shared/rules/rules'
import { parseInput } from '@shared/kernel/parse'
import type { RuleView } from '@contract'
import type { Call } from '../../core/call'
import { refreshHome } from '../../core/home-snapshot'
import { idempotentId } from '../../core/ids'
import { alsoWrote } from '../../core/records/ledger'
import { ruleId, rules, type Rule } from '../../core/records/rules'
import { refuseCall } from '../../core/refusal-error'
import { currentRule, sha256Of } from '../../core/rules'
import { command } from '../../core/store/sdk'
import { ruleView } from './view'

interface Revision {
  readonly clientId: string
  readonly name: RuleName
  readonly basedOn: number
  readonly seen?: string | undefined
  readonly body: unknown
  readonly reason: string
}

/**
 * Edits a rule set: a version nobody used yet is replaced, a frozen one stays for ever and the next version is made.
 * `basedOn` must be the newest version: who edits an older one, or one that froze meanwhile, has not seen what stands.
 * @throws RULE_INVALID, RULE_FROZEN, CHANGED_MEANWHILE
 */
export async function revise(call: Call, input: Revision): Promise<RuleView> {
  const requestId = idempotentId('rule', call.caller.openid, input.clientId)
  const current = await currentRule(input.name)
  if (current.requestId === requestId) return said(call, current)
  if (input.basedOn < current.version) refuseCall('RULE_FROZEN', { version: input.basedOn })
  if (input.basedOn > current.version) refuseCall('CHANGED_MEANWHILE')
  if (input.seen !== undefined && input.seen !== current.sha256) refuseCall('CHANGED_MEANWHILE')
  const parsed = parseInput(ruleBodies[input.name], input.body)
  const body = parsed.ok ? parsed.value : refuseCall('RULE_INVALID', { problem: parsed.message })
  const version = current.frozenAt ? current.version + 1 : current.version
  const _id = ruleId(input.name, version)
  const held = await call.hold({ kind: 'rule', recordId: _id })
  const next = {
    _id,
    name: input.name,
    version,
    body,
    sha256: sha256Of(body),
    frozenAt: 0,
    since: call.now,
    by: call.caller.openid,
    reason: input.reason,
    requestId,
    held,
    writes: [call.wroteOnce({ subject: `rule:${_id}`, why: input.reason })],
  } as Rule
  await (current.frozenAt ? add(next) : replace(current, next))
  return said(call, next)
}

/** What follows from a version; said again where the same request comes again. */
async function said(call: Call, { _id, name, reason, sha256, ...rule }: Rule): Promise<RuleView> {
  call.record({ subject: `rule:${_id}`, why: reason, facts: { sha256 } })
  if (name === 'awards') await refreshHome(call.now)
  return ruleView({ ...rule, _id, name, reason, sha256 })
}

async function add(next: Rule): Promise<void> {
  if (!(await rules.insert(next))) refuseCall('CHANGED_MEANWHILE')
}

/** Only as long as nobody used or edited what was read. */
async function replace(current: Rule, { _id, writes = [], ...next }: Rule): Promise<void> {
  const whole = {
    ...next,
    body: command.set(next.body),
    ...(writes[0] ? { writes: alsoWrote(writes[0]) } : {}),
  }
  const unused = { _id, frozenAt: 0, sha256: current.sha256 }
  if (!(await rules.update(unused, whole))) refuseCall('CHANGED_MEANWHILE')
}
