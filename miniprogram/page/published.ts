import { CallError } from '../services/cloud'

/** What everybody sees once it is published; nothing before. */
export const ifPublished = <T>(answer: Promise<T>): Promise<T | undefined> =>
  answer.catch((error: unknown) => {
    if (error instanceof CallError && error.code === 'NOT_FOUND') return undefined
    throw error
  })
