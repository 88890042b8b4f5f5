import type { Input } from '../../typings/contract'
import { call } from './cloud'
import { askOrRemember } from './last-seen'

export const listPlans = () => call('plan.board', {})
export const getPlan = (bodyId: string) => call('plan.get', { bodyId })
/** The same, as last seen where there is no signal. */
export const seePlan = (bodyId: string) => askOrRemember(`plan:${bodyId}`, () => getPlan(bodyId))
export const filePlan = (input: Input<'plan.file'>) => call('plan.file', input)
export const acceptPlan = (input: Input<'plan.accept'>) => call('plan.accept', input)
export const returnPlan = (input: Input<'plan.return'>) => call('plan.return', input)
export const reportPlan = (input: Input<'plan.report'>) => call('plan.report', input)
