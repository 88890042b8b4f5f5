import { refuse } from '@shared/kernel/decision'
import type { Reply } from '@contract'
import { now } from '../core/clock'
import { jobRuns } from '../core/records/job'
import { refusalReply } from '../core/refusal-error'
import { startedBy } from '../core/started-by'
import { command } from '../core/store/sdk'
import type { Job } from './job'
import { compareFixes } from './compare-fixes'
import { proposeVetoes } from './propose-vetoes'
import { recheckPhotos } from './recheck-photos'
import { remindProblems } from './remind-problems'
import { refreshHome } from './refresh-home'
import { repairPlaces } from './repair-places'
import { repairVotes } from './repair-votes'
import { sendArticles } from './send-articles'
import { sendMessages } from './send-messages'
import { showFixes } from './show-fixes'
import { showVotes } from './show-votes'
import { sweepPhotos } from './sweep-photos'
import { tellEverybody } from './tell-everybody'

const jobs: Readonly<Record<string, Job>> = {
  remindProblems,
  tellEverybody,
  sendMessages,
  sendArticles,
  recheckPhotos,
  compareFixes,
  showFixes,
  repairVotes,
  showVotes,
  repairPlaces,
  sweepPhotos,
  proposeVetoes,
  // Last, so that it shows what the others mended.
  refreshHome,
}

/**
 * The timer's one door. A TriggerName that is a job's runs that job; any other runs all that are due, one after the
 * other. A job that fails is logged, stops no other, and is due again at the next run.
 */
export async function main(event: unknown): Promise<Record<string, string> | Reply<never>> {
  if (startedBy() !== 'platform') return refusalReply(refuse('NOT_FOR_PEOPLE'))
  const { TriggerName: name } = (event ?? {}) as { TriggerName?: unknown }
  const at = now()
  const named = typeof name === 'string' && Object.hasOwn(jobs, name) ? [name] : undefined
  const last = named ? {} : ((await jobRuns.get('jobs'))?.last ?? {})
  const due = named ?? Object.keys(jobs).filter((each) => jobs[each]?.due(last[each] ?? 0, at))
  const done: Record<string, string> = {}
  for (const each of due)
    try {
      done[each] = (await jobs[each]?.run(at)) ?? 'nothing to do'
    } catch (error) {
      console.error(`job ${each}:`, error)
      done[each] = 'failed'
    }
  await remember(
    due.filter((each) => done[each] !== 'failed' && !jobs[each]?.due(at, at)),
    at,
  )
  return done
}

/** Notes when jobs came through; those due at every run need no note. */
async function remember(names: readonly string[], at: number): Promise<void> {
  if (names.length === 0) return
  const marks = Object.fromEntries(names.map((name) => [`last.${name}`, at]))
  if (await jobRuns.update({ _id: 'jobs' }, marks)) return
  const last = Object.fromEntries(names.map((name) => [name, at]))
  if (await jobRuns.insert({ _id: 'jobs', last, suspects: {} })) return
  await jobRuns.update({ _id: 'jobs' }, { last: command.set(last) })
}
