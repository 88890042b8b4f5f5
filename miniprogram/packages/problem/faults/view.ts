import type { AccountabilityView, RecheckReport } from '../../../../typings/contract'
import { historyWords } from '../../../page/history'
import { readMoment } from '../../../shared/kernel/days'
import { accountabilityCase, faults } from '../../../shared/problem/accountability'

export type Tab = 'proposed' | 'confirmed' | 'dismissed'
export const tabs: { value: Tab; label: string }[] = (['proposed', 'confirmed', 'dismissed'] as const).map(
  (value) => ({ value, label: accountabilityCase.states[value] }),
)

export interface FaultRow {
  readonly id: string
  readonly problemId: string
  readonly village: string
  readonly fault: string
  readonly what: string
  readonly why: string
  readonly when: string
  readonly lines: readonly string[]
  readonly may: boolean
  /** Why there is no button: somebody else has to confirm. */
  readonly another: string
}

export const faultRow = (one: AccountabilityView): FaultRow => ({
  id: one.id,
  problemId: one.problemId,
  village: one.villageName,
  fault: faults[one.fault],
  what: one.what,
  why: one.why,
  when: `${readMoment(one.proposedAt)} 提出`,
  lines: one.history.map(historyWords),
  may: one.may.length > 0,
  another: one.state === 'proposed' && one.may.length === 0 ? '要请纪委督查室的另一位同志确认' : '',
})

export const reportWords = ({ done, overturned, waiting }: RecheckReport): string =>
  done
    ? `办结后抽查 ${done} 处，推翻 ${overturned} 处（${Math.round((overturned / done) * 100)}%），还有 ${waiting} 处没去看`
    : `办结后抽查还没有结果，有 ${waiting} 处等人去看`

export const verifierLines = ({ verifiers }: RecheckReport): string[] =>
  verifiers.map(({ name, done, overturned }) => `${name}：抽查 ${done} 处，推翻 ${overturned} 处`)
