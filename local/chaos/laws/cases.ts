import { countBy } from 'lodash'
import { articleCase } from '../../../miniprogram/shared/article/article-case'
import { appealCase, decisionCase, deductionCase } from '../../../miniprogram/shared/assessment/cases'
import { exhibitCase } from '../../../miniprogram/shared/avenue/exhibit-case'
import { objectionCase, payoutCase } from '../../../miniprogram/shared/award/cases'
import type { CaseKind, CaseRecord } from '../../../miniprogram/shared/case/case'
import { cleanupCase } from '../../../miniprogram/shared/cleanup/cleanup-case'
import { roundCase } from '../../../miniprogram/shared/inspection/round-case'
import { entryCase } from '../../../miniprogram/shared/landscape/entry-case'
import { planCase } from '../../../miniprogram/shared/plan/plan-case'
import { problemCase } from '../../../miniprogram/shared/problem/problem-case'
import { publicationCase } from '../../../miniprogram/shared/publication/publication-case'
import { bySystem } from '../../../miniprogram/shared/cleanup/veto-moves'
import { vetoCase } from '../../../miniprogram/shared/cleanup/veto-case'
import { drawCase } from '../../../miniprogram/shared/draw/draw-case'
import { reviewCase } from '../../../miniprogram/shared/draw/review-case'
import { judgingCase, sheetCase } from '../../../miniprogram/shared/judging/judging-case'
import { accountabilityCase } from '../../../miniprogram/shared/problem/accountability'
import type { LedgerLine } from '../../../cloudfunctions/core/records/ledger'
import type { Law } from './law'

type Case = CaseRecord & { readonly _id: string }

/** Collections of cases; of those whose version other writes move too it is at least the number of moves. */
const kinds = (
  [
    ['entries', entryCase],
    ['problems', problemCase],
    ['accountabilities', accountabilityCase],
    ['cleanupItems', cleanupCase],
    ['vetoes', vetoCase],
    ['publications', publicationCase],
    ['articles', articleCase],
    ['payouts', payoutCase],
    ['objections', objectionCase],
    ['plans', planCase],
    ['rounds', roundCase],
    ['sheets', sheetCase],
    ['exhibits', exhibitCase],
    ['deductions', deductionCase],
    ['decisions', decisionCase],
    ['assessmentAppeals', appealCase],
    ['judgings', judgingCase, 'also otherwise'],
    ['reviews', reviewCase, 'also otherwise'],
    ['draws', drawCase, 'also otherwise'],
  ] as const
).map(([name, kind, version]) => ({
  name,
  kind: kind as unknown as CaseKind<string, string>,
  strict: version === undefined,
}))

/** A case stands where its history ends, and each call that moved one has exactly one line in the ledger. */
export const cases: Law = ({ read, demand, since }) => {
  const lines = countBy(read<LedgerLine>('ledger'), ({ by, at }) => `${by} ${at}`)
  for (const { name, kind, strict } of kinds)
    for (const { _id, state, version, history } of read<Case>(name)) {
      const last = history[history.length - 1]
      const where = `${name} ${_id}`
      // Money that nobody has touched has no history yet.
      demand(state === (last?.to ?? kind.initial), `${where}: ${state}, its history ends ${last?.to}`)
      demand(
        strict ? version === history.length : version >= history.length,
        `${where}: version ${version} after ${history.length} moves`,
      )
      history.forEach((step, i) =>
        demand(i === 0 || step.from === history[i - 1]?.to, `${where}: a gap before ${step.move}`),
      )
      // A call may move several; its one line is about one of them. What the system moves it does by itself.
      for (const { at, by, move } of history.filter((step) => step.at > since && step.by !== bySystem)) {
        const told = lines[`${by} ${at}`] ?? 0
        demand(told === 1, `${where}: ${told} lines of the ledger for ${move}`)
      }
    }
}
