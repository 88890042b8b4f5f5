import type { InferOutput } from 'valibot'
import type { computeAssessment } from '@shared/assessment/schema'
import { officeNames } from '@shared/roster/roles'
import type { AssessmentRecordView } from '@contract'
import type { Call } from '../../core/call'
import { idempotentId } from '../../core/ids'
import { withLease } from '../../core/lease'
import { startDraft, withdraw } from '../../core/publishing'
import { assessments, assessmentSheets, sheetId, type SheetRecord } from '../../core/records/assessment'
import { refuseCall } from '../../core/refusal-error'
import { currentRule, freezeRule } from '../../core/rules'
import { assessmentType } from './assessment'
import { readGround } from './ground'
import { assessmentOf, demandSettled, type Computed } from './records-of'
import { assessmentRecordView } from './view'

/** So many sheets are written at once: a village's may hold hundreds of points. */
const together = 10

/**
 * Computes a year's assessment as a draft for another person's check: 59 sheets and their head; the rules freeze. Drafts
 * that were computed before step back. Where the year's assessment is published this is a correction: the next edition, with its
 * reason. One computes at a time.
 * @throws RANKINGS_UNPUBLISHED, NO_RANKINGS, VETO_OPEN, RESULT_NOT_FINAL, ASSESSMENT_CORRECTION, ASSESSMENT_FINAL, BUSY
 */
export async function compute(
  call: Call,
  { clientId, year, reason }: InferOutput<typeof computeAssessment>,
): Promise<AssessmentRecordView> {
  const _id = idempotentId('assessment', call.caller.openid, clientId)
  // Records may have changed since: a request sent again is answered with what it made.
  const made = await assessments.get(_id)
  if (made) return assessmentRecordView(call, made)
  return withLease(`assessment:${year}`, call.now, async () => {
    // A copy of this very request may have come through in between.
    const twin = await assessments.get(_id)
    if (twin) return assessmentRecordView(call, twin)
    const editions = await assessments.find(
      { type: 'assessment', kind: year },
      { fields: ['kind', 'state', 'number', 'version', 'history', 'form.edition'], limit: 1000 },
    )
    const inState = (state: string) => editions.filter((one) => one.state === state)
    if (inState('final').length) refuseCall('ASSESSMENT_FINAL', { year })
    const corrects = inState('published').length > 0
    if (corrects && !reason) refuseCall('ASSESSMENT_CORRECTION', { year })
    const ground = await readGround(year, call.now)
    demandSettled(ground)
    const rule = await currentRule('assessment')
    const computed = assessmentOf(ground, call.now, rule)
    await freezeRule(rule, call.now)
    await writeSheets(_id, computed)
    const numbered = editions.filter(({ number }) => number)
    const edition = Math.max(0, ...numbered.map(({ form }) => form.edition)) + 1
    const form = { ...computed.form, edition, reason: corrects ? reason : '' }
    const draft = { _id, type: 'assessment' as const, kind: year, issuer: officeNames.women, form }
    const { record, changed } = await startDraft(call, assessmentType, draft, clientId)
    for (const old of [...inState('draft'), ...inState('checked')])
      await withdraw(call, assessmentType, old, { reason: '重新计算', clientId: `retire-${_id}` })
    if (changed) call.record({ subject: `assessment:${_id}`, facts: { year, sha256: form.sha256 } })
    return assessmentRecordView(call, record)
  })
}

/** Before their head, so that a head that stands has all its sheets. */
async function writeSheets(assessmentId: string, { sheets }: Computed): Promise<void> {
  const records = sheets.map(({ sheet, sha256 }): SheetRecord => ({
    _id: sheetId(assessmentId, sheet.villageId),
    assessmentId,
    villageId: sheet.villageId,
    villageName: sheet.villageName,
    sheet,
    sha256,
  }))
  // What a run that broke off left behind was computed from other records, perhaps.
  await assessmentSheets.remove({ assessmentId })
  for (let at = 0; at < records.length; at += together)
    await assessmentSheets.insertMissing(records.slice(at, at + together))
}
