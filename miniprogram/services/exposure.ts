import type { Input } from '../../typings/contract'
import { call } from './cloud'

export const listExposures = (query: Input<'exposure.list'>) => call('exposure.list', query)
export const getExposure = (exposureId: string) => call('exposure.get', { exposureId })
export const exposuresOfVillage = (villageId: string) => call('exposure.village', { villageId })
export const replyToExposure = (input: Input<'exposure.reply'>) => call('exposure.reply', input)
export const listDeskExposures = (query: Input<'exposure.desk'>) => call('exposure.desk', query)
export const getExposureRecord = (exposureId: string) => call('exposure.record', { exposureId })
export const draftExposure = (input: Input<'exposure.draft'>) => call('exposure.draft', input)
export const reviseExposure = (input: Input<'exposure.revise'>) => call('exposure.revise', input)
export const checkExposure = (input: Input<'exposure.check'>) => call('exposure.check', input)
export const publishExposure = (input: Input<'exposure.publish'>) => call('exposure.publish', input)
export const withdrawExposure = (input: Input<'exposure.withdraw'>) => call('exposure.withdraw', input)
