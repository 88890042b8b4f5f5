import type { InvitationView } from '../../../typings/contract'
import { dayOf, readDay } from '../../shared/kernel/days'
import { parseInput } from '../../shared/kernel/parse'
import { refusals } from '../../shared/kernel/refusals'
import { acceptInvitation, claimAdmin, invitationRef } from '../../shared/roster/schema'

/** An open invitation as it is offered, or why it cannot be taken. */
export function invitationView({ label, note, expiresAt, state }: InvitationView) {
  const problems = {
    open: '',
    // Another's is refused before: this one's own.
    used: '您已经用这个邀请码领过身份了，请到“我的”里看；要是没有，请镇上重新发一个邀请码',
    expired: refusals.INVITATION_EXPIRED(),
    revoked: refusals.INVITATION_REVOKED(),
  }
  return { label, note, until: `请在${readDay(dayOf(expiresAt))}前领取`, wrong: problems[state] }
}

const problemOf = (...[schema, raw]: Parameters<typeof parseInput>) => {
  const parsed = parseInput(schema, raw)
  return parsed.ok ? '' : parsed.message
}

/** What is still wrong with what was written, in the schema's words; empty when nothing is. */
export const codeProblem = (code: string) => problemOf(invitationRef, { code })
export const acceptProblem = (code: string, name: string) => problemOf(acceptInvitation, { code, name })
export const setupProblem = (setupCode: string, name: string) => problemOf(claimAdmin, { setupCode, name })
