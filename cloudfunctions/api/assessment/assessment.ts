import { addDays, dayOf, endOfDay } from '@shared/kernel/days'
import type { PublicationType } from '../../core/publishing'
import { assessments, type AssessmentRecord } from '../../core/records/assessment'
import { found } from '../../core/refusal-error'
import { command } from '../../core/store/sdk'

/** Assessments among the publications: figures and villages' names, no pictures. */
export const assessmentType: PublicationType<AssessmentRecord> = {
  collection: assessments,
  texts: ({ reason }) => (reason ? [{ label: '更正理由', text: reason }] : []),
  photoIds: () => [],
}

export const assessmentWhat = '份年底考核'

/** The assessment an action is about, in any state. */
export async function loadAssessment({ assessmentId }: { assessmentId: string }): Promise<AssessmentRecord> {
  const [record] = await assessments.find({ _id: assessmentId, type: 'assessment' }, { limit: 1 })
  return found(record, assessmentWhat)
}

/** What stands: published for appeals, or final. */
export const standing = { type: 'assessment', state: command.in(['published', 'final']) } as const

/** The named year's standing assessment, or the newest. One request. */
export async function standingAssessment(year?: string): Promise<AssessmentRecord | undefined> {
  const [record] = await assessments.find(
    { ...standing, ...(year ? { kind: year } : {}) },
    {
      order: [
        ['kind', 'desc'],
        ['publishedAt', 'desc'],
      ],
      limit: 1,
    },
  )
  return record
}

/** The end of the last day on which a village may appeal; 0 before it is published. */
export const appealUntil = ({
  publishedAt,
  form,
}: Pick<AssessmentRecord, 'publishedAt'> & {
  readonly form: { readonly assessment: { readonly appealDays: number } }
}): number => (publishedAt ? endOfDay(addDays(dayOf(publishedAt), form.assessment.appealDays)) : 0)
