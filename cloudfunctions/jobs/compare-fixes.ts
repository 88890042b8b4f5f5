import { compareFix } from '../core/compare-fix'
import { problems } from '../core/records/problem'
import { every, type Job } from './job'

/** Few at once: each asks the photos function, which takes seconds for many photos. */
const atOnce = 10

/** Compares the photos of fixes whose comparison did not come through when they were reported. */
export const compareFixes: Job = {
  due: every(10),
  async run(now) {
    const waiting = await problems.find({ state: 'review', uncompared: true }, { limit: atOnce })
    let compared = 0
    for (const problem of waiting) if (await compareFix(problem, now)) compared++
    return waiting.length ? `${compared} of ${waiting.length} compared` : undefined
  },
}
