import { householdScores, households, type HouseholdScore } from '../core/records/household'
import { jobRuns } from '../core/records/job'
import { RefusalError } from '../core/refusal-error'
import { currentRule } from '../core/rules'
import { countScore } from '../core/scoring/count'
import { keepLatest, openTask } from '../core/scoring/latest'
import { command } from '../core/store/sdk'
import { any, every, type Job } from './job'
import { underWay } from './signs'

const day = 86_400_000
/** The oldest first; what is more is a later run's. */
const atOnce = 1000
const from = (last: number, now: number) => Math.max(last, now - day) - underWay
const received = (since: number) => ({ source: 'supervisor', receivedAt: command.gt(since) })

/**
 * Finishes supervisors' scores whose call died after they were stored: the month's sums, the household's last two, the task.
 * Each step is done once by its own condition, so one that was through changes nothing. Scores are counted in their turn.
 */
export const repairScores: Job = {
  due: every(60),
  signs: (last, now) => ({ ask: [any(householdScores, received(from(last, now)))] }),
  async run(now) {
    const since = from((await jobRuns.get('jobs'))?.last['repairScores'] ?? 0, now)
    const stored = await householdScores.find(received(since), {
      order: [['receivedAt', 'asc']],
      limit: atOnce,
    })
    const settled = stored.filter(({ receivedAt }) => receivedAt <= now - underWay)
    if (settled.length === 0) return undefined
    const { body } = await currentRule('household')
    let finished = 0
    for (const score of settled.sort((a, b) => (a.turn ?? 0) - (b.turn ?? 0)))
      if (await finish(score, body.rebound, now)) finished++
    return finished ? `${finished} finished` : undefined
  },
}

type Rebound = Parameters<typeof openTask>[2]

async function finish(score: HouseholdScore, rebound: Rebound, now: number): Promise<boolean> {
  try {
    const counted = await countScore(score)
    const household = await households.get(score.householdId)
    if (!household) return counted
    const kept = await keepLatest(household, score)
    const opened = await openTask(kept, score, rebound, now)
    return counted || kept.added || opened
  } catch (error) {
    // The month was closed meanwhile, and the score is taken back.
    if (error instanceof RefusalError) return true
    throw error
  }
}
