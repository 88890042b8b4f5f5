import type { ProblemDetail, ProblemRow, RecheckView, Versioned } from '../../../typings/contract'
import type { Point } from '../../shared/kernel/place'
import { parseInput } from '../../shared/kernel/parse'
import type { Fault } from '../../shared/problem/accountability'
import { fixProblem as fixSchema, giveRecheck as recheckSchema } from '../../shared/problem/schema'
import { sawVersion, seenBy, type About, type Draft, type KeptPhoto } from '../draft'
import { photoIdOf, type PhotoIds } from '../draft-photos'
import { giveRecheck, moveProblem } from '../problem'
import { checked, type FormKind } from './kind'

/** What is said with photos from the spot: that it is mended, or what another inspector finds. */
export interface SpotForm {
  readonly note: string
  /** Of a re-check alone. */
  readonly fixed: '' | 'yes' | 'no'
  readonly fault: Fault | ''
  /** Of a fix alone: where it was, if the village marks it. */
  readonly point: Point | null
}
export type SpotDraft = Draft<SpotForm>

export type Spot = 'fix' | 'recheck'
export const spotPhotos: Readonly<Record<Spot, number>> = { fix: 6, recheck: 3 }

const empty: SpotForm = { note: '', fixed: '', fault: '', point: null }

const idsOf = ({ photos }: SpotDraft, photoIds: PhotoIds) => photos.map((photo) => photoIdOf(photo, photoIds))

/** The village says a problem is mended; its subject is the problem. */
export const fixKind: FormKind<SpotForm, KeptPhoto, ProblemDetail> = {
  name: 'problemFix',
  what: '整改报告',
  where: 'outdoors',
  photos: spotPhotos.fix,
  lane: ({ subject }) => `problem:${subject}`,
  empty,
  async send(draft, photoIds) {
    return moveProblem('fix', checked(fixSchema, fixInput(draft, photoIds)))
  },
}
const fixInput = (draft: SpotDraft, photoIds: PhotoIds) => ({
  clientId: draft.clientId,
  problemId: draft.subject,
  ...seenBy(draft),
  note: draft.form.note,
  ...(draft.form.point ? { point: draft.form.point } : {}),
  photoIds: idsOf(draft, photoIds),
})

/** What another inspector finds; its subject is the re-check. */
export const recheckKind: FormKind<SpotForm, KeptPhoto, { id: string; fixed: boolean }> = {
  name: 'recheck',
  what: '抽查',
  where: 'outdoors',
  photos: spotPhotos.recheck,
  empty,
  async send(draft, photoIds) {
    return giveRecheck(checked(recheckSchema, recheckInput(draft, photoIds)))
  },
}
const recheckInput = (draft: SpotDraft, photoIds: PhotoIds) => ({
  clientId: draft.clientId,
  recheckId: draft.subject,
  note: draft.form.note,
  photoIds: idsOf(draft, photoIds),
  ...(draft.form.fixed === 'no' ? { fixed: false, fault: draft.form.fault } : { fixed: true }),
})

export const spotKinds: Readonly<Record<Spot, FormKind<SpotForm>>> = { fix: fixKind, recheck: recheckKind }

/** What is still missing before it can be sent, as a sentence; empty when nothing is. */
export function spotLacks(spot: Spot, draft: SpotDraft): string {
  const { form, photos } = draft
  if (photos.length === 0) return '请到现场拍 1 张照片'
  if (spot === 'recheck' && !form.fixed) return '请选择现场整改好了没有'
  if (spot === 'recheck' && form.fixed === 'no' && !form.fault) return '请选择是哪一种情况'
  const parsed =
    spot === 'fix'
      ? parseInput(fixSchema, fixInput(draft, new Map()))
      : parseInput(recheckSchema, recheckInput(draft, new Map()))
  return parsed.ok ? '' : parsed.message
}

export const aboutSpot = ({
  id,
  villageId,
  villageName,
  what,
  ...record
}: Pick<ProblemRow | RecheckView, 'id' | 'villageId' | 'villageName' | 'what'> & Versioned): About => ({
  subject: id,
  title: what,
  villageId,
  villageName,
  ...sawVersion(record),
})
