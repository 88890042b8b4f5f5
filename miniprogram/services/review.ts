import type { Input } from '../../typings/contract'
import { call } from './cloud'

export const openReview = (input: Input<'review.open'>) => call('review.open', input)
export const listReviews = () => call('review.list', {})
export const getReviewRecord = (reviewId: string) => call('review.record', { reviewId })
export const offerVillage = (input: Input<'review.offer'>) => call('review.offer', input)
export const scoreReview = (input: Input<'review.score'>) => call('review.score', input)
export const reopenReview = (input: Input<'review.reopen'>) => call('review.reopen', input)
export const publishReview = (input: Input<'review.publish'>) => call('review.publish', input)
/** The newest published review. */
export const getReview = () => call('review.get', {})
export const openDraw = (input: Input<'draw.open'>) => call('draw.open', input)
export const commitDraw = (input: Input<'draw.commit'>) => call('draw.commit', input)
export const closeCommits = (drawId: string) => call('draw.closeCommits', { drawId })
export const revealDraw = (input: Input<'draw.reveal'>) => call('draw.reveal', input)
export const voidDraw = (input: Input<'draw.void'>) => call('draw.void', input)
export const getDraw = (drawId: string) => call('draw.get', { drawId })
