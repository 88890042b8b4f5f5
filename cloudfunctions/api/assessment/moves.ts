import { readMoment } from '@shared/kernel/days'
import type { AssessmentRecordView } from '@contract'
import type { Call } from '../../core/call'
import { withLease } from '../../core/lease'
import * as publishing from '../../core/publishing'
import { assessmentAppeals, assessments, type AssessmentRecord } from '../../core/records/assessment'
import { refuseCall } from '../../core/refusal-error'
import { ruleOf } from '../../core/rules'
import { command } from '../../core/store/sdk'
import { appealUntil, assessmentType } from './assessment'
import { readGround } from './ground'
import { assessmentOf } from './records-of'
import { assessmentRecordView } from './view'

interface Sent {
  readonly clientId?: string | undefined
}

/** As long as a call may run: an appeal that began in time is on record by then. */
const lastCalls = 61_000

export async function check(
  call: Call,
  { clientId }: Sent,
  record: AssessmentRecord,
): Promise<AssessmentRecordView> {
  const moved = await publishing.check(call, assessmentType, record, { clientId })
  if (moved.changed) call.record({ subject: `assessment:${record._id}` })
  return assessmentRecordView(call, moved.record)
}

/**
 * Makes it public and opens the days of appeal; the year's earlier edition steps back.
 * @throws ASSESSMENT_CHANGED, ASSESSMENT_FINAL, WRONG_STATE, BUSY
 */
export async function publish(
  call: Call,
  { clientId }: Sent,
  known: AssessmentRecord,
): Promise<AssessmentRecordView> {
  const { record, changed } = await withLease(`assessment:${known.kind}`, call.now, async () => {
    const year = known.kind
    if (
      await assessments.count({ type: 'assessment', kind: year, state: 'final', _id: command.neq(known._id) })
    )
      refuseCall('ASSESSMENT_FINAL', { year })
    if (known.state === 'checked') await demandUnchanged(known)
    const moved = await publishing.publish(call, assessmentType, known, { clientId }, () =>
      Promise.resolve({ number: numberOf(known), giveBack: () => Promise.resolve() }),
    )
    await retire(call, moved.record)
    return moved
  })
  if (changed)
    call.record({
      subject: `assessment:${record._id}`,
      facts: { number: record.number, sha256: record.form.sha256 },
    })
  return assessmentRecordView(call, record)
}

/**
 * After the days of appeal, every appeal answered and what was upheld corrected.
 * @throws APPEALS_RUNNING, APPEALS_OPEN, APPEAL_UPHELD, WRONG_STATE, BUSY
 */
export async function finalise(
  call: Call,
  { clientId }: Sent,
  known: AssessmentRecord,
): Promise<AssessmentRecordView> {
  const { record, changed } = await withLease(`assessment:${known.kind}`, call.now, () =>
    publishing.finalise(call, assessmentType, known, { clientId }, async () => {
      const until = appealUntil(known)
      if (call.now <= until + lastCalls) refuseCall('APPEALS_RUNNING', { until: readMoment(until) })
      // An appeal against an earlier edition waits for its answer too.
      const editions = await assessments.find(
        { type: 'assessment', kind: known.kind },
        { fields: ['_id'], limit: 1000 },
      )
      const filed = await assessmentAppeals.all({ assessmentId: command.in(editions.map(({ _id }) => _id)) })
      const open = filed.filter(({ state }) => state === 'open')
      if (open.length) refuseCall('APPEALS_OPEN', { count: open.length })
      const upheld = filed.filter(
        ({ state, assessmentId }) => state === 'accepted' && assessmentId === known._id,
      )
      if (upheld.length)
        refuseCall('APPEAL_UPHELD', { villages: upheld.map(({ villageName }) => villageName) })
      return known.form
    }),
  )
  if (changed) call.record({ subject: `assessment:${record._id}`, facts: { sha256: record.form.sha256 } })
  return assessmentRecordView(call, record)
}

export async function withdraw(
  call: Call,
  { reason, clientId }: Sent & { reason: string },
  record: AssessmentRecord,
): Promise<AssessmentRecordView> {
  const moved = await publishing.withdraw(call, assessmentType, record, { reason, clientId })
  if (moved.changed) call.record({ subject: `assessment:${record._id}`, why: reason })
  return assessmentRecordView(call, moved.record)
}

/** `2026年年底考核`, and for a correction which one it is. */
const numberOf = ({ kind, form: { edition } }: AssessmentRecord): string =>
  `${kind}年年底考核${edition > 1 ? `（第${edition}版）` : ''}`

/** Only what would still come out the same may be published. @throws ASSESSMENT_CHANGED */
async function demandUnchanged({ kind, form: { assessment, sha256 } }: AssessmentRecord): Promise<void> {
  const [ground, rule] = await Promise.all([
    readGround(kind, assessment.asOf),
    ruleOf({ ...assessment.rule, name: 'assessment' }),
  ])
  const again = assessmentOf(ground, assessment.asOf, rule)
  if (again.form.sha256 !== sha256 || ground.unpublished.length) refuseCall('ASSESSMENT_CHANGED')
}

/** Earlier editions of the year step back: what is read is the one that stands. */
async function retire(call: Call, { _id, kind, form, number }: AssessmentRecord): Promise<void> {
  const earlier = await assessments.find(
    { type: 'assessment', kind, state: 'published', _id: command.neq(_id) },
    { limit: 100 },
  )
  for (const one of earlier)
    await publishing.withdraw(call, assessmentType, one, {
      reason: `更正：${form.reason || `由${number}代替`}`,
      clientId: `retire-${_id}`,
    })
}
