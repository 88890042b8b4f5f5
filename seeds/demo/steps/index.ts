import { assessYear, publishYear } from './assessment'
import { decideVetoes, finishCleanup, reachDeadline } from './cleanup'
import { inspectMonth } from './inspection'
import { judgeAll, train } from './judging'
import { payAll } from './payouts'

export { actorsIn, type DemoStep } from './actors'

/** In the order of the campaign; each may be taken again and then does what is left. */
export const demoSteps = [
  finishCleanup,
  reachDeadline,
  decideVetoes,
  train,
  judgeAll,
  payAll,
  inspectMonth,
  assessYear,
  publishYear,
] as const
