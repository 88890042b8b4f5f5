import type { Input } from '../../typings/contract'
import { call } from './cloud'

export const registerPhoto = (input: Input<'photo.register'>) => call('photo.register', input)
export const listPhotosToReview = (query: Input<'photo.queue'>) => call('photo.queue', query)
export const reviewPhoto = (input: Input<'photo.review'>) => call('photo.review', input)
