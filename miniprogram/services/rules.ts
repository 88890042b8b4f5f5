import { call } from './cloud'
import type { Input } from '../../typings/contract'
import type { RuleName } from '../shared/rules/rules'

export const listRules = () => call('rule.list', {})
export const listRuleVersions = (name: RuleName) => call('rule.versions', { name })
export const reviseRule = (input: Input<'rule.revise'>) => call('rule.revise', input)
