import { appealCase } from '@shared/assessment/cases'
import { barredFrom, decideMove, newCase } from '@shared/case/case'
import { readMoment } from '@shared/kernel/days'
import type { AppealView, Output } from '@contract'
import type { Call } from '../../core/call'
import { moveCase } from '../../core/case-store'
import {
  assessmentAppeals,
  assessments,
  sheetId,
  type AssessmentAppeal,
  type AssessmentRecord,
} from '../../core/records/assessment'
import { villages } from '../../core/records/roster'
import { demand, found, refuseCall } from '../../core/refusal-error'
import { appealUntil, loadAssessment } from './assessment'

export const loadAppeal = async ({ appealId }: { appealId: string }): Promise<AssessmentAppeal> =>
  found(await assessmentAppeals.get(appealId), '条申诉')

/** The village's secretary appeals once against an edition, within its days. @throws APPEALS_OVER, ALREADY_APPEALED, TEXT_NOT_ALLOWED */
export async function file(
  call: Call,
  input: { clientId: string; assessmentId: string; villageId: string; reason: string },
): Promise<AppealView> {
  const { clientId, assessmentId, villageId, reason } = input
  const _id = sheetId(assessmentId, villageId)
  const [record, village, before] = await Promise.all([
    loadAssessment({ assessmentId }),
    villages.get(villageId),
    assessmentAppeals.get(_id),
  ])
  const isAgain = ({ history: [first] }: AssessmentAppeal) =>
    first?.by === call.caller.openid && first.clientId === clientId
  if (before) return isAgain(before) ? appealView(call, before, record) : refuseCall('ALREADY_APPEALED')
  const until = appealUntil(record)
  if (record.state === 'draft' || record.state === 'checked') refuseCall('NOT_FOUND', { what: '份年底考核' })
  if (record.state !== 'published' || call.now > until)
    refuseCall('APPEALS_OVER', { until: readMoment(until) })
  const appeal: AssessmentAppeal = {
    ...demand(decideMove(appealCase, newCase(appealCase), 'file', call.move({ clientId, reason }))),
    _id,
    assessmentId,
    villageId,
    villageName: found(village, '个村').name,
    filedAt: call.now,
  }
  if (!(await assessmentAppeals.insert(appeal))) {
    const taken = await assessmentAppeals.get(_id)
    return taken && isAgain(taken) ? appealView(call, taken, record) : refuseCall('ALREADY_APPEALED')
  }
  call.record({ subject: `assessmentAppeal:${_id}`, villageId, why: reason })
  return appealView(call, appeal, record)
}

/** Who computed or published is not who answers: another looks. One accepted asks for a corrected edition. @throws SECOND_PERSON_NEEDED */
export async function answer(
  call: Call,
  input: { verdict: 'accept' | 'reject'; reason: string; clientId?: string | undefined },
  appeal: AssessmentAppeal,
): Promise<AppealView> {
  const { verdict, reason, clientId } = input
  const record = await loadAssessment(appeal)
  if (madeBy(record).includes(call.caller.openid)) refuseCall('SECOND_PERSON_NEEDED', { step: '答复申诉' })
  const moved = await moveCase(
    assessmentAppeals,
    appealCase,
    appeal,
    verdict,
    call.move({ clientId, reason }),
  )
  if (moved.changed)
    call.record({
      subject: `assessmentAppeal:${appeal._id}`,
      villageId: appeal.villageId,
      why: reason,
      facts: { verdict },
    })
  return appealView(call, moved.record, record)
}

/** All appeals, those to be answered first. Two requests. */
export async function list(call: Call): Promise<Output<'assessment.appeals'>> {
  const all = await assessmentAppeals.all()
  const records = await assessments.byIds([...new Set(all.map(({ assessmentId }) => assessmentId))])
  const byId = new Map(records.map((record) => [record._id, record]))
  const views = await Promise.all(
    all.flatMap((appeal) => {
      const record = byId.get(appeal.assessmentId)
      return record ? [appealView(call, appeal, record)] : []
    }),
  )
  return {
    items: views.sort(
      (a, b) => Number(b.state === 'open') - Number(a.state === 'open') || b.filedAt - a.filedAt,
    ),
  }
}

const madeBy = ({ history }: Pick<AssessmentRecord, 'history'>): string[] =>
  history.flatMap(({ move, by }) => (move === 'draft' || move === 'publish' ? [by] : []))

export async function appealView(
  call: Call,
  appeal: AssessmentAppeal,
  record: Pick<AssessmentRecord, 'history'>,
): Promise<AppealView> {
  const [first] = appeal.history
  const last = appeal.history[appeal.history.length - 1]
  const staff = (await call.caller.holds('admin')) || (await call.caller.holds('office'))
  const barred = [...barredFrom(appealCase, appeal, 'accept'), ...madeBy(record)]
  return {
    id: appeal._id,
    assessmentId: appeal.assessmentId,
    villageId: appeal.villageId,
    villageName: appeal.villageName,
    reason: first?.reason ?? '',
    filedAt: appeal.filedAt,
    state: appeal.state,
    stateName: appealCase.states[appeal.state],
    ...(last && appeal.state !== 'open' ? { answer: last.reason ?? '', answeredAt: last.at } : {}),
    mayAnswer: staff && appeal.state === 'open' && !barred.includes(call.caller.openid),
  }
}
