import type { EntryRecordView } from '../../../typings/contract'
import {
  cultures,
  functions,
  materials,
  siteKinds,
  type Culture,
  type LandscapeFunction,
  type Material,
  type SiteKind,
} from '../../shared/landscape/options'
import { reviseEntry as reviseSchema, submitEntry as submitSchema } from '../../shared/landscape/schema'
import { newDraft, sawVersion, seenBy, type Draft, type DraftPhoto } from '../draft'
import { photoIdOf, type PhotoIds } from '../draft-photos'
import { CallError } from '../cloud'
import { listMyEntries, reviseEntry, submitEntry } from '../landscape'
import { checked, differences, type FormKind } from './kind'

/** What stands in the form, as it was typed. */
export interface EntryDraftForm {
  readonly title: string
  readonly siteKind: SiteKind | ''
  readonly materials: readonly Material[]
  readonly functions: readonly LandscapeFunction[]
  readonly cultures: readonly Culture[]
  readonly area: string
  readonly cost: string
  readonly people: string
  readonly story: string
  readonly words: string
  readonly point: { readonly latitude: number; readonly longitude: number } | null
}

/** A new entry is about its village, a revision about the entry. */
export type EntryDraft = Draft<EntryDraftForm, DraftPhoto>

export const entryKind: FormKind<EntryDraftForm, DraftPhoto, EntryRecordView> = {
  name: 'entry',
  what: '小微景观',
  where: 'outdoors',
  photos: 9,
  overwrites: true,
  empty: {
    title: '',
    siteKind: '',
    materials: [],
    functions: [],
    cultures: [],
    area: '',
    cost: '',
    people: '',
    story: '',
    words: '',
    point: null,
  },
  async send(draft, photoIds) {
    const { clientId, villageId } = draft
    const entryId = entryOf(draft)
    const fields = entryFields(draft, photoIds)
    return entryId
      ? reviseEntry(checked(reviseSchema, { entryId, clientId, ...seenBy(draft), ...fields }))
      : submitEntry(checked(submitSchema, { clientId, villageId, ...fields }))
  },
  async compare(draft) {
    const { items } = await listMyEntries(draft.villageId ?? '')
    const entry = items.find(({ id }) => id === draft.subject)
    if (!entry) throw new CallError('NOT_FOUND', '没有找到这个作品，它可能已被撤回；不要的话可以删掉')
    const theirs = revisionOf(entry, draft.clientId, draft.savedAt)
    return { lines: differences(labels, inWords(draft), inWords(theirs)), ...sawVersion(entry) }
  },
}

const labels = {
  title: '名称',
  siteKind: '场地',
  materials: '用料',
  functions: '用途',
  cultures: '文化元素',
  area: '面积（平方米）',
  cost: '花费（元）',
  people: '参与人数',
  story: '创意说明',
  words: '位置',
  photos: '照片',
} as const

function inWords({ form, photos }: EntryDraft): Record<keyof typeof labels, string> {
  const { title, area, cost, people, story, words } = form
  const named = <K extends string>(names: Readonly<Record<K, string>>, keys: readonly K[]) =>
    keys.map((key) => names[key]).join('、')
  const count = photos.filter(({ photoId }) => !photoId).length
  return {
    ...{ title, area, cost, people, story, words },
    siteKind: form.siteKind ? siteKinds[form.siteKind] : '',
    materials: named(materials, form.materials),
    functions: named(functions, form.functions),
    cultures: named(cultures, form.cultures),
    photos: `${photos.length} 张${count ? `，其中 ${count} 张新的` : ''}`,
  }
}

/** The entry a draft revises. */
export const entryOf = ({ subject, villageId }: EntryDraft): string | undefined =>
  subject === villageId ? undefined : subject

export const entryTitle = (typed: string): string => typed.trim() || '还没起名的景观'

export const newEntry = (
  village: { readonly id: string; readonly name: string },
  clientId: string,
  savedAt: number,
): EntryDraft => {
  const about = {
    subject: village.id,
    title: entryTitle(''),
    villageId: village.id,
    villageName: village.name,
  }
  return newDraft(entryKind, about, clientId, savedAt)
}

/** A draft that begins as the entry stands now. */
export function revisionOf(entry: EntryRecordView, clientId: string, savedAt: number): EntryDraft {
  const { form, photos, returnedReason } = entry
  const { latitude, longitude } = form.place
  return {
    ...newEntry({ id: entry.villageId, name: entry.villageName }, clientId, savedAt),
    subject: entry.id,
    ...sawVersion(entry),
    title: form.title,
    ...(returnedReason ? { returned: returnedReason } : {}),
    form: {
      title: form.title,
      siteKind: form.siteKind,
      materials: form.materials,
      functions: form.functions,
      cultures: form.cultures,
      area: String(form.area),
      cost: String(form.cost),
      people: String(form.people),
      story: form.story ?? '',
      words: form.place.words,
      point: latitude !== undefined && longitude !== undefined ? { latitude, longitude } : null,
    },
    photos: photos.map(({ id, stage, thumb }) => ({ clientId: id, photoId: id, stage, path: thumb })),
  }
}

/** The form as the server's schema reads it; numbers that are none stay wrong, so that the schema says so. */
export function entryFields(draft: EntryDraft, photoIds: PhotoIds): Record<string, unknown> {
  const { words, point, area, cost, people, ...form } = draft.form
  return {
    ...form,
    area: toNumber(area),
    cost: toNumber(cost),
    people: toNumber(people),
    place: { words, ...(point ?? {}) },
    photos: draft.photos.map((photo) => ({ photoId: photoIdOf(photo, photoIds), stage: photo.stage })),
  }
}

const toNumber = (typed: string): number | undefined => (typed.trim() === '' ? undefined : Number(typed))
