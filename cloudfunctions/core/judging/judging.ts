import { newCase } from '@shared/case/case'
import { judgingCase, type JudgingState } from '@shared/judging/judging-case'
import { judgingId, judgings, type Judging } from '../records/judging'
import { refuseCall } from '../refusal-error'
import { withLease } from '../lease'

/** The judging before anybody set it up. */
const blank: Judging = {
  ...newCase(judgingCase),
  _id: judgingId,
  perEntry: 3,
  anchors: [],
  judges: [],
  seed: '',
  rule: null,
}

/** The one judging; reading it writes nothing. One request. */
export const loadJudging = async (): Promise<Judging> => (await judgings.get(judgingId)) ?? blank

/**
 * Changes the judging and what follows from it, the routes, with nobody else in between. Makes the record where there is
 * none yet. @throws BUSY
 */
export const changeJudging = <T>(now: number, change: (judging: Judging) => Promise<T>): Promise<T> =>
  withLease('judging', now, async () => {
    const judging = await judgings.get(judgingId)
    if (judging) return change(judging)
    await judgings.insert(blank)
    return change(await loadJudging())
  })

/** @throws WRONG_STATE */
export function demandState({ state }: Judging, allowed: readonly JudgingState[], move: string): void {
  if (!allowed.includes(state)) refuseCall('WRONG_STATE', { state: judgingCase.states[state], move })
}
