import { refuse } from '@shared/kernel/decision'
import type { Reply } from '@contract'
import type { JobName } from '@shared/timer/jobs'
import { now } from '../core/clock'
import { jobRuns, type JobRun, type JobRuns } from '../core/records/job'
import { refusalReply } from '../core/refusal-error'
import { startedBy } from '../core/started-by'
import { command } from '../core/store/sdk'
import { withWork } from './agenda'
import type { Job } from './job'
import { compareFixes } from './compare-fixes'
import { eraseData } from './erase-data'
import { finishCalls } from './finish-calls'
import { forget } from './forget'
import { proposeVetoes } from './propose-vetoes'
import { recheckPhotos } from './recheck-photos'
import { recheckTexts } from './recheck-texts'
import { remindProblems } from './remind-problems'
import { refreshHome } from './refresh-home'
import { remindPlans } from './remind-plans'
import { repairLedger } from './repair-ledger'
import { repairPlaces } from './repair-places'
import { repairScores } from './repair-scores'
import { repairVotes } from './repair-votes'
import { sendArticles } from './send-articles'
import { sendMessages } from './send-messages'
import { showFixes } from './show-fixes'
import { showVotes } from './show-votes'
import { sweepPhotos } from './sweep-photos'
import { tellEverybody } from './tell-everybody'

const jobs: Readonly<Record<JobName, Job>> = {
  // First, so that what they queue goes out in the same run.
  remindPlans,
  remindProblems,
  tellEverybody,
  sendMessages,
  sendArticles,
  recheckPhotos,
  recheckTexts,
  compareFixes,
  showFixes,
  repairVotes,
  showVotes,
  repairPlaces,
  repairScores,
  finishCalls,
  // After those that finish what it tells.
  repairLedger,
  sweepPhotos,
  proposeVetoes,
  eraseData,
  forget,
  // Last, so that it shows what the others mended.
  refreshHome,
}
const names = Object.keys(jobs) as JobName[]
/** What another job did just now the ledger has to tell, and the public pages to show. */
const afterOthers: ReadonlySet<JobName> = new Set(['repairLedger', 'refreshHome'])
const isJob = (name: unknown): name is JobName => typeof name === 'string' && Object.hasOwn(jobs, name)

/**
 * The timer's one door. A TriggerName that is a job's runs that job; any other runs all that are due and show work, one
 * after the other. With nothing to do it takes three requests: the marks, the signs, the marks again. A job that fails is
 * logged, stops no other, and is due again at the next run.
 */
export async function main(event: unknown): Promise<Record<string, string> | Reply<never>> {
  if (startedBy() !== 'platform') return refusalReply(refuse('NOT_FOR_PEOPLE'))
  const { TriggerName: name } = (event ?? {}) as { TriggerName?: unknown }
  const at = now()
  const stored = await jobRuns.get('jobs')
  const marks: JobRuns = stored ?? { _id: 'jobs', last: {}, suspects: {} }
  const due = isJob(name) ? [name] : names.filter((each) => jobs[each].due(marks.last[each] ?? 0, at))
  const working = isJob(name)
    ? new Set<string>(due)
    : await withWork(
        due.map((each) => [each, jobs[each]] as const),
        marks,
        at,
      )
  const done: Record<string, string> = {}
  const runs: Record<string, JobRun> = {}
  let worked = false
  for (const each of due) {
    const began = now()
    const has: boolean = working.has(each) || (afterOthers.has(each) && worked)
    const { log, failure }: Ran = has ? await runOne(each, at) : { log: undefined, failure: undefined }
    done[each] = failure === undefined ? (log ?? 'nothing to do') : 'failed'
    worked ||= log !== undefined
    runs[each] = runOf(marks.runs?.[each], { at, took: has ? now() - began : 0, log, failure })
  }
  await remember(stored, { runs, at, worked })
  return done
}

interface Ran {
  readonly log: string | undefined
  readonly failure: string | undefined
}

async function runOne(name: JobName, at: number): Promise<Ran> {
  try {
    return { log: await jobs[name].run(at), failure: undefined }
  } catch (error) {
    console.error(`job ${name}:`, error)
    return { log: undefined, failure: String(error) }
  }
}

function runOf(
  before: JobRun | undefined,
  run: Ran & { readonly at: number; readonly took: number },
): JobRun {
  const { at, took, log, failure } = run
  const failed = failure !== undefined
  return {
    at,
    took,
    result: failed ? 'failed' : log === undefined ? 'idle' : 'worked',
    workedAt: log === undefined ? (before?.workedAt ?? 0) : at,
    failedAt: failed ? at : (before?.failedAt ?? 0),
    failures: failed ? (before?.failures ?? 0) + 1 : 0,
    failure: failed ? failure.slice(0, 200) : (before?.failure ?? ''),
  }
}

interface Noted {
  readonly runs: Readonly<Record<string, JobRun>>
  readonly at: number
  readonly worked: boolean
}

/** Notes how every job went, in one request. One that failed is not marked as through: it is due again at once. */
async function remember(stored: JobRuns | undefined, { runs, at, worked }: Noted): Promise<void> {
  const through = Object.keys(runs).filter((name) => runs[name]?.result !== 'failed')
  const last = Object.fromEntries(through.map((name) => [name, at]))
  const fresh = { _id: 'jobs' as const, last, suspects: {}, runs, ...(worked ? { workedAt: at } : {}) }
  if (!stored && (await jobRuns.insert(fresh))) return
  await jobRuns.update(
    { _id: 'jobs' },
    {
      ...Object.fromEntries(Object.entries(last).map(([name, mark]) => [`last.${name}`, mark])),
      ...Object.fromEntries(Object.entries(runs).map(([name, run]) => [`runs.${name}`, command.set(run)])),
      ...(worked ? { workedAt: at } : {}),
    },
  )
}
