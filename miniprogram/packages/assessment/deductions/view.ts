import type { DeductionView, Me } from '../../../../typings/contract'
import { readPoints } from '../../../page/award'
import { historyBelow } from '../../../page/history'
import { readDay } from '../../../shared/kernel/days'

export const deductionRow = (one: DeductionView, chosen: string) => ({
  id: one.id,
  village: one.villageName,
  points: `−${readPoints(one.points)}`,
  from: [one.issuer, one.docNumber, readDay(one.on, true)].filter(Boolean).join(' · '),
  reason: one.reason,
  photos: one.photos,
  word: one.state === 'withdrawn' ? one.stateName : '',
  history: historyBelow(one.history),
  mayWithdraw: one.mayWithdraw,
  chosen: one.id === chosen,
})
export type DeductionRow = ReturnType<typeof deductionRow>

/** Who records deductions, for the button; the server decides. */
export const mayRecord = ({ grants }: Pick<Me, 'grants'>): boolean =>
  grants.some(
    ({ role, office }) =>
      role === 'admin' || (role === 'office' && (office === 'discipline' || office === 'women')),
  )
