import type { Input } from '../../typings/contract'
import { call } from './cloud'

export const listPlans = () => call('plan.board', {})
export const getPlan = (bodyId: string) => call('plan.get', { bodyId })
export const filePlan = (input: Input<'plan.file'>) => call('plan.file', input)
export const acceptPlan = (input: Input<'plan.accept'>) => call('plan.accept', input)
export const returnPlan = (input: Input<'plan.return'>) => call('plan.return', input)
export const reportPlan = (input: Input<'plan.report'>) => call('plan.report', input)
