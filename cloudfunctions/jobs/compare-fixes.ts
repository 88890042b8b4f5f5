import { compareFix } from '../core/compare-fix'
import { problems } from '../core/records/problem'
import { any, every, type Job } from './job'

/** Few at once: each asks the photos function, which takes seconds for many photos. */
const atOnce = 10

const uncompared = { state: 'review', uncompared: true }

/** Compares the photos of fixes whose comparison did not come through when they were reported. */
export const compareFixes: Job = {
  due: every(10),
  signs: () => ({ ask: [any(problems, uncompared)] }),
  async run(now) {
    const waiting = await problems.find(uncompared, { limit: atOnce })
    let compared = 0
    for (const problem of waiting) if (await compareFix(problem, now)) compared++
    return waiting.length ? `${compared} of ${waiting.length} compared` : undefined
  },
}
