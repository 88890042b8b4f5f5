import type { Input } from '../../typings/contract'
import { call } from './cloud'

export const listNotices = (query: Input<'notice.list'>) => call('notice.list', query)
export const getNotice = (noticeId: string) => call('notice.get', { noticeId })
export const listDeskNotices = (query: Input<'notice.desk'>) => call('notice.desk', query)
export const getNoticeRecord = (noticeId: string) => call('notice.record', { noticeId })
export const draftNotice = (input: Input<'notice.draft'>) => call('notice.draft', input)
export const reviseNotice = (input: Input<'notice.revise'>) => call('notice.revise', input)
export const checkNotice = (input: Input<'notice.check'>) => call('notice.check', input)
export const publishNotice = (input: Input<'notice.publish'>) => call('notice.publish', input)
export const withdrawNotice = (input: Input<'notice.withdraw'>) => call('notice.withdraw', input)
