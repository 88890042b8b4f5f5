import type {
  AssessmentRecordView,
  AssessmentView,
  Output,
  PublicSheetView,
  VillageSheetView,
} from '@contract'
import type { Call } from '../../core/call'
import { namesIn } from '../../core/names'
import {
  assessmentAppeals,
  assessments,
  assessmentSheets,
  decisions,
  sheetId,
  type AssessmentRecord,
  type SheetRecord,
} from '../../core/records/assessment'
import { campaignId, campaigns } from '../../core/records/campaign'
import { found } from '../../core/refusal-error'
import { appealView } from './appeal'
import { appealUntil, assessmentWhat, loadAssessment, standing, standingAssessment } from './assessment'
import { decisionView, readsAll } from './decision-view'
import { assessmentLine, assessmentRecordView, assessmentView, publicSheetView } from './view'

const most = 1000

/** All assessments that were ever computed, the newest first, and the years that may be computed; villages are not read. */
export async function desk(): Promise<Output<'assessment.desk'>> {
  const [rows, campaign] = await Promise.all([
    assessments.find(
      { type: 'assessment' },
      {
        order: [
          ['updatedAt', 'desc'],
          ['_id', 'desc'],
        ],
        fields: [
          'state',
          'version',
          'kind',
          'number',
          'updatedAt',
          'publishedAt',
          'history',
          'form.sha256',
          'form.reason',
          'form.assessment.appealDays',
        ],
        limit: most,
      },
    ),
    campaigns.get(campaignId),
  ])
  const names = await namesIn(rows)
  const days = found(campaign, '个活动').phases.flatMap(({ from, to }) => [from, to])
  const years = [...new Set(days.map((day) => day.slice(0, 4)))].sort().reverse()
  return { items: rows.map((row) => assessmentLine(row, names)), years }
}

export const record = (call: Call, _input: unknown, known: AssessmentRecord): Promise<AssessmentRecordView> =>
  assessmentRecordView(call, known)

/** The assessment that stands and the years there are: two requests. */
export async function get(_call: Call, { year }: { year?: string | undefined }): Promise<AssessmentView> {
  const [known, all] = await Promise.all([
    standingAssessment(year),
    assessments.find(standing, { order: [['kind', 'desc']], fields: ['kind'], limit: most }),
  ])
  return assessmentView(found(known, assessmentWhat), [...new Set(all.map(({ kind }) => kind))])
}

/** A village's public sheet: two requests. */
export async function village(
  _call: Call,
  { villageId, year }: { villageId: string; year?: string | undefined },
): Promise<PublicSheetView> {
  const known = found(await standingAssessment(year), assessmentWhat)
  return publicSheetView(known, await sheetOf(known._id, villageId))
}

const sheetOf = async (assessmentId: string, villageId: string): Promise<SheetRecord> =>
  found(await assessmentSheets.get(sheetId(assessmentId, villageId)), '张考核表')

/** A village's sheet with every record it comes from; to the village itself only what is published. */
export async function sheet(
  call: Call,
  { assessmentId, villageId }: { assessmentId?: string | undefined; villageId: string },
): Promise<VillageSheetView> {
  const known = found(
    assessmentId ? await loadAssessment({ assessmentId }) : await standingAssessment(),
    assessmentWhat,
  )
  const all = await readsAll(call.caller)
  const isShown = known.state === 'published' || known.state === 'final'
  found(all || isShown ? known : undefined, assessmentWhat)
  const [own, appeal, decided] = await Promise.all([
    sheetOf(known._id, villageId),
    assessmentAppeals.get(sheetId(known._id, villageId)),
    decisions.find(
      { villageId, year: known.kind, state: 'made' },
      { order: [['decidedAt', 'desc']], limit: most },
    ),
  ])
  const until = appealUntil(known)
  const grants = (await call.caller.person())?.grants ?? []
  const isSecretary = grants.some(
    (grant) => grant.role === 'cadre' && grant.villageId === villageId && grant.isSecretary,
  )
  return {
    assessmentId: known._id,
    number: known.number,
    year: known.kind,
    state: known.state,
    rule: known.form.assessment.rule,
    sheet: own.sheet,
    sha256: own.sha256,
    appealUntil: until,
    ...(appeal ? { appeal: await appealView(call, appeal, known) } : {}),
    mayAppeal: isSecretary && !appeal && known.state === 'published' && call.now <= until,
    decisions: await Promise.all(decided.map((one) => decisionView(call, one))),
  }
}
