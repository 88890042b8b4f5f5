import type { PhotoFinding } from '@shared/evidence/findings'
import type { Decision } from '@shared/kernel/decision'
import { callFunction } from './platform'
import { problems, type Problem } from './records/problem'
import { command } from './store/sdk'

/**
 * Compares the photos of a problem's last fix and notes what was found. Where the photos function does not answer the
 * problem stays marked, and a job asks again; nobody's report waits for it.
 * @returns the problem with its findings, undefined where there is nothing new
 */
export async function compareFix(problem: Problem, now: number): Promise<Problem | undefined> {
  const last = problem.fixes.length - 1
  const fix = problem.fixes[last]
  if (!problem.uncompared || !fix) return undefined
  const findings = await ask([...fix.photoIds], [...problem.photoIds])
  if (!findings) return undefined
  const done = { ...fix, comparedAt: now, findings }
  // Only while it is still this fix: the case may have moved on meanwhile, and then it is compared again.
  const noted = await problems.update(
    { _id: problem._id, uncompared: true, [`fixes.${last}.at`]: fix.at },
    { [`fixes.${last}`]: command.set(done), uncompared: false },
  )
  return noted ? { ...problem, fixes: [...problem.fixes.slice(0, last), done], uncompared: false } : undefined
}

async function ask(photoIds: string[], beforeIds: string[]): Promise<readonly PhotoFinding[] | undefined> {
  try {
    const answer = await callFunction<Decision<{ findings: PhotoFinding[] }>>('photos', {
      task: 'compare',
      photoIds,
      beforeIds,
    })
    return answer.ok ? answer.value.findings : undefined
  } catch (error) {
    console.error(error)
    return undefined
  }
}
