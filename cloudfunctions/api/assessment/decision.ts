import type { InferOutput } from 'valibot'
import { decisionCase, type DecisionMove } from '@shared/assessment/cases'
import { isAnnounced } from '@shared/assessment/decision-notice'
import type { declineProposal, makeDecision } from '@shared/assessment/schema'
import type { Proposal } from '@shared/assessment/sheet'
import { decideMove, isRepeat, newCase } from '@shared/case/case'
import { officeNames } from '@shared/roster/roles'
import type { DecisionView } from '@contract'
import type { Call } from '../../core/call'
import { moveCase } from '../../core/case-store'
import { announce, unannounce } from '../../core/decisions'
import { idempotentId } from '../../core/ids'
import { decisions, type AssessmentRecord, type Decision } from '../../core/records/assessment'
import { villages } from '../../core/records/roster'
import { demand, found, refuseCall } from '../../core/refusal-error'
import { standingAssessment } from './assessment'
import { decisionView } from './decision-view'

export const loadDecision = async ({ decisionId }: { decisionId: string }): Promise<Decision> =>
  found(await decisions.get(decisionId), '个决定')

/**
 * A leader decides, by a proposal or without one. A commendation or criticism drafts its notice, which a second person
 * checks before anybody sees it; broken off in between, the same request goes on.
 * @throws NOT_FOUND where nothing of the kind is proposed, ALREADY_DECIDED
 */
export async function make(call: Call, input: InferOutput<typeof makeDecision>): Promise<DecisionView> {
  const { clientId, year, kind, villageId = '', office = '', reason } = input
  const proposal = input.proposalId ? await proposed(year, input.proposalId) : undefined
  if (proposal && (proposal.kind !== kind || proposal.villageId !== villageId))
    refuseCall('NOT_FOUND', { what: '条建议' })
  const body = villageId ? found(await villages.get(villageId), '个村').name : office && officeNames[office]
  const _id = proposal?.id ?? idempotentId('decision', call.caller.openid, clientId)
  const record = await settle(call, 'make', reason, clientId, {
    _id,
    year,
    kind,
    villageId,
    office,
    body,
    about: input.about,
    person: input.person,
    why: proposal?.why ?? '',
    noticeId: isAnnounced(kind) ? idempotentId('notice', 'decision', _id) : '',
    decidedAt: call.now,
  })
  await announce(call, record, clientId)
  return decisionView(call, record)
}

/** The system proposed, a leader does not follow; the reason stays on record. */
export async function decline(
  call: Call,
  { proposalId, reason, clientId }: InferOutput<typeof declineProposal>,
  { kind: year, form }: AssessmentRecord,
): Promise<DecisionView> {
  const { id, kind, villageId, villageName, why } = found(
    form.proposals.find((one) => one.id === proposalId),
    '条建议',
  )
  const nobody = { office: '', about: '', person: '', noticeId: '' } as const
  const settled = { _id: id, year, kind, villageId, body: villageName, why, decidedAt: call.now, ...nobody }
  return decisionView(call, await settle(call, 'decline', reason, clientId, settled))
}

/** Takes a decision back, and its notice where it is not out yet; one that is out those withdraw who publish. */
export async function revoke(
  call: Call,
  { reason, clientId }: { reason: string; clientId?: string | undefined },
  decision: Decision,
): Promise<DecisionView> {
  const moved = await moveCase(decisions, decisionCase, decision, 'revoke', call.move({ reason, clientId }))
  // Also where the request came before: it may have died here.
  await unannounce(call, moved.record)
  if (moved.changed)
    call.record({ subject: `decision:${decision._id}`, villageId: decision.villageId, why: reason })
  return decisionView(call, moved.record)
}

/** Writes what was decided, once for a proposal however many leaders press at once. @throws ALREADY_DECIDED */
async function settle(
  call: Call,
  move: Exclude<DecisionMove, 'revoke'>,
  reason: string,
  clientId: string,
  decision: Omit<Decision, 'state' | 'version' | 'history'>,
): Promise<Decision> {
  const request = call.move({ reason, clientId })
  const record = { ...demand(decideMove(decisionCase, newCase(decisionCase), move, request)), ...decision }
  if (await decisions.insert(record)) {
    const { villageId, kind } = decision
    call.record({
      subject: `decision:${decision._id}`,
      ...(villageId ? { villageId } : {}),
      why: reason,
      facts: { move, kind },
    })
    return record
  }
  const taken = await decisions.get(decision._id)
  return taken && isRepeat(taken, move, request) ? taken : refuseCall('ALREADY_DECIDED')
}

/** A proposal of what stands for that year. */
async function proposed(year: string, proposalId: string): Promise<Proposal> {
  const record = await standingAssessment(year)
  return found(
    record?.form.proposals.find(({ id }) => id === proposalId),
    '条建议',
  )
}
