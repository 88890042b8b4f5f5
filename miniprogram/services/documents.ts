import { call } from './cloud'

export const exportNotice = (noticeId: string) => call('export.notice', { noticeId })
export const exportRanking = (rankingId: string) => call('export.ranking', { rankingId })
export const exportAssessment = (assessmentId: string) => call('export.assessment', { assessmentId })
export const exportPayouts = () => call('export.payouts', {})
export const exportProblems = () => call('export.problems', {})
export const exportEntries = () => call('export.entries', {})
export const exportCleanup = () => call('export.cleanup', {})
export const exportVisits = () => call('export.visits', {})
/** The whole town's register. */
export const exportTownHouseholds = () => call('export.households', {})
export const exportArticle = (publicationId: string) => call('export.article', { publicationId })
export const exportPledge = (pledgeId: string) => call('export.pledge', { pledgeId })
