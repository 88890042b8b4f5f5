import type { ReportRow } from '../../../typings/contract'
import { parseInput } from '../../shared/kernel/parse'
import type { Point } from '../../shared/kernel/place'
import type { ProblemCategory } from '../../shared/problem/categories'
import { reportProblem as schema } from '../../shared/problem/schema'
import type { Draft, KeptPhoto } from '../draft'
import { photoIdOf, type PhotoIds } from '../draft-photos'
import { reportProblem } from '../problem'
import { checked, type FormKind } from './kind'

export interface ReportForm {
  readonly villageId: string
  readonly category: ProblemCategory | ''
  readonly what: string
  readonly place: string
  readonly point: Point | null
}

/** What a villager reports; one is in hand at a time. */
export type ReportDraft = Draft<ReportForm>

export const REPORT_PHOTOS = 3
export const aboutReport = { subject: 'report', title: '反映的问题' }

export const reportKind: FormKind<ReportForm, KeptPhoto, ReportRow> = {
  name: 'report',
  what: '反映问题',
  where: 'outdoors',
  photos: REPORT_PHOTOS,
  many: true,
  lane: ({ clientId }) => `report:${clientId}`,
  empty: { villageId: '', category: '', what: '', place: '', point: null },
  async send(draft, photoIds) {
    return reportProblem(checked(schema, inputOf(draft, photoIds)))
  },
}

const inputOf = ({ clientId, form: { point, ...form }, photos }: ReportDraft, photoIds: PhotoIds) => ({
  clientId,
  ...form,
  ...(point ? { point } : {}),
  photoIds: photos.map((photo) => photoIdOf(photo, photoIds)),
})

/** What is still missing before it can be sent, in the schema's words; empty when nothing is. */
export function reportLacks(draft: ReportDraft): string {
  const parsed = parseInput(schema, inputOf(draft, new Map()))
  return parsed.ok ? '' : parsed.message
}
