import * as v from 'valibot'
import { id } from '../kernel/fields'

export const exportNotice = v.strictObject({ noticeId: id('通知') })
export const exportRanking = v.strictObject({ rankingId: id('排名') })
export const exportArticle = v.strictObject({ publicationId: id('内容') })
export const exportAssessment = v.strictObject({ assessmentId: id('考核') })
export const exportPledge = v.strictObject({ pledgeId: id('责任书') })
