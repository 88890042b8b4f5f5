import { isSilent, jobNames, type JobName } from '@shared/timer/jobs'
import type { Output, TimerRow } from '@contract'
import type { Call } from '../../core/call'
import { jobRuns, type JobRun } from '../../core/records/job'

/** How the timer's jobs went last: one request besides the caller's. What an error said stays with developers. */
export async function listTimers(call: Call): Promise<Output<'timer.list'>> {
  const runs = (await jobRuns.get('jobs'))?.runs ?? {}
  const items = (Object.keys(jobNames) as JobName[]).map((job) => timerRow(job, runs[job], call.now))
  return { now: call.now, items }
}

function timerRow(job: JobName, run: JobRun | undefined, now: number): TimerRow {
  const { name, what } = jobNames[job]
  if (!run) return { job, name, what, took: 0, result: 'never', failures: 0, silent: false }
  const { at, took, result, workedAt, failedAt, failures } = run
  return {
    job,
    name,
    what,
    at,
    took,
    result,
    failures,
    ...(workedAt ? { workedAt } : {}),
    ...(failedAt ? { failedAt } : {}),
    silent: isSilent(job, at, now),
  }
}
