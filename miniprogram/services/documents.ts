import { call } from './cloud'

export const exportNotice = (noticeId: string) => call('export.notice', { noticeId })
export const exportRanking = (rankingId: string) => call('export.ranking', { rankingId })
export const exportAssessment = (assessmentId: string) => call('export.assessment', { assessmentId })
export const exportPayouts = () => call('export.payouts', {})
export const exportProblems = () => call('export.problems', {})
export const exportArticle = (publicationId: string) => call('export.article', { publicationId })
export const exportPledge = (pledgeId: string) => call('export.pledge', { pledgeId })
