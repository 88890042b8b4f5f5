import type { RefusedText } from '../../../../typings/contract'
import { readMoment } from '../../../shared/kernel/days'
import { heldKinds } from '../../../shared/privacy/held-text'

export const refusedRow = ({ id, kind, text, at, reason, villageName }: RefusedText) => ({
  id,
  what: [villageName, heldKinds[kind]].filter(Boolean).join(' · '),
  text,
  when: `${readMoment(at)} 写`,
  reason: reason || '不适合公开',
})
export type RefusedRow = ReturnType<typeof refusedRow>
