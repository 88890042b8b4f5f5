import type { ProblemDetail, RecheckView } from '../../typings/contract'
import { CallError } from './cloud'
import { askOrRemember, keepNewest, recall, type Seen } from './last-seen'
import { getProblem, listRechecks } from './problem'

const PREFIX = 'problem:'
const MOST = 60

/** One problem, as last seen where there is no signal. */
export async function seeProblem(problemId: string): Promise<Seen<ProblemDetail>> {
  const seen = await askOrRemember(PREFIX + problemId, () => getProblem(problemId))
  if (!seen.asOf) keepNewest(PREFIX, MOST)
  return seen
}

/** The re-checks that were drawn for this person. */
export const seeRechecks = () => askOrRemember('rechecks', listRechecks)

export async function seeRecheck(recheckId: string): Promise<Seen<RecheckView | undefined>> {
  const { answer, ...seen } = await seeRechecks()
  return { answer: answer.items.find(({ id }) => id === recheckId), ...seen }
}

/** Brings problems that the phone does not have yet along to where there is no signal, one after the other. */
export async function bringProblems(problemIds: readonly string[]): Promise<void> {
  for (const problemId of problemIds) {
    if (recall(PREFIX + problemId)) continue
    try {
      await seeProblem(problemId)
    } catch (error) {
      if (error instanceof CallError && error.code === 'OFFLINE') return
    }
  }
}
