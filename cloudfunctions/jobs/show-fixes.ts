import { followProblem } from '../core/exposures'
import { problems } from '../core/records/problem'
import { exposures } from '../core/records/publication'
import { command } from '../core/store/sdk'
import { any, every, type Job } from './job'

/** More than a town ever shows with photos undecided. */
const atOnce = 200

const unshown = { type: 'exposure' as const, 'fixed.unshown': command.gt(0) }

/** Shows photos of a fix on the bad example that passed the safety check only after its problem was closed. */
export const showFixes: Job = {
  due: every(10),
  signs: () => ({ ask: [any(exposures, unshown)] }),
  async run(now) {
    const waiting = await exposures.find(unshown, {
      fields: ['form.problemId', 'fixed'],
      limit: atOnce,
    })
    if (waiting.length === 0) return undefined
    const mended = await problems.byIds([...new Set(waiting.flatMap(({ form }) => form.problemId ?? []))])
    for (const problem of mended) await followProblem(problem, now)
    return `${mended.length} looked at again`
  },
}
