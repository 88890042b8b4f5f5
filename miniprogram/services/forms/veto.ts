import type { VetoView } from '../../../typings/contract'
import { appealVeto as appealSchema, verifyVeto as verifySchema } from '../../shared/cleanup/schema'
import { parseInput } from '../../shared/kernel/parse'
import { appealVeto, verifyVeto } from '../cleanup'
import { seenBy, type Draft, type KeptPhoto } from '../draft'
import { photoIdOf, type PhotoIds } from '../draft-photos'
import { checked, type FormKind } from './kind'

export interface WordsForm {
  readonly reason: string
}

/** Words and photos about a village's veto; its subject is the village. */
export type VetoDraft = Draft<WordsForm, KeptPhoto>
export type VetoKind = FormKind<WordsForm, KeptPhoto, VetoView>

export const VETO_PHOTOS = 9

/** What an inspector found on the spot. */
export const verifyKind: VetoKind = {
  name: 'vetoVerify',
  what: '一票否决核实',
  where: 'outdoors',
  photos: VETO_PHOTOS,
  lane: ({ subject }) => `veto:${subject}`,
  empty: { reason: '' },
  async send(draft, photoIds) {
    return verifyVeto(checked(verifySchema, inputOf(draft, photoIds)))
  },
}

/** Why the village thinks otherwise. */
export const appealKind: VetoKind = {
  name: 'vetoAppeal',
  what: '一票否决申诉',
  where: 'desk',
  photos: VETO_PHOTOS,
  lane: ({ subject }) => `veto:${subject}`,
  empty: { reason: '' },
  async send(draft, photoIds) {
    return appealVeto(checked(appealSchema, inputOf(draft, photoIds)))
  },
}

const inputOf = ({ clientId, subject, form, photos, ...about }: VetoDraft, photoIds: PhotoIds) => ({
  villageId: subject,
  ...seenBy(about),
  clientId,
  reason: form.reason,
  photoIds: photos.map((photo) => photoIdOf(photo, photoIds)),
})

export const vetoKinds = { verify: verifyKind, appeal: appealKind } as const
export type VetoSaying = keyof typeof vetoKinds
const schemas = { verify: verifySchema, appeal: appealSchema } as const

/** What is still missing before it can be sent, in the schema's words; empty when nothing is. */
export function vetoProblem(saying: VetoSaying, draft: VetoDraft): string {
  const parsed = parseInput(schemas[saying], inputOf(draft, new Map()))
  return parsed.ok ? '' : parsed.message
}
