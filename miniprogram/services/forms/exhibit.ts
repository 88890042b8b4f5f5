import type { ExhibitDesk, ExhibitView } from '../../../typings/contract'
import {
  addExhibit as addSchema,
  damageExhibit as damageSchema,
  finishExhibit as finishSchema,
  reviseExhibit as reviseSchema,
} from '../../shared/avenue/schema'
import { parseInput } from '../../shared/kernel/parse'
import { pointWords, type Point } from '../../shared/kernel/place'
import { isOffice } from '../../shared/plan/bodies'
import { officeNames } from '../../shared/roster/roles'
import { addExhibit, damageExhibit, finishExhibit, getExhibit, listExhibits, reviseExhibit } from '../avenue'
import { sawVersion, seenBy, type About, type Draft, type KeptPhoto } from '../draft'
import { photoIdOf, type PhotoIds } from '../draft-photos'
import { listVillages } from '../roster'
import { checked, differences, type FormKind } from './kind'

/** An exhibit's entry as it is written; its subject is the exhibit, or `new`. */
export interface ExhibitForm {
  /** Of a new one alone. */
  readonly state: 'planned' | 'standing' | ''
  readonly title: string
  readonly kind: string
  readonly theme: string
  readonly roadId: string
  readonly place: string
  readonly point: Point | null
  readonly villageId: string
  readonly bodyId: string
  readonly says: string
}
export type ExhibitDraft = Draft<ExhibitForm>

export const EXHIBIT_PHOTOS = 6
export const newExhibit: About = { subject: 'new', title: '登记展示' }

export const emptyExhibit: ExhibitForm = {
  state: '',
  title: '',
  kind: '',
  theme: '',
  roadId: '',
  place: '',
  point: null,
  villageId: '',
  bodyId: '',
  says: '',
}
/** What counts until the person chooses another. */
export const usual = { state: 'standing', bodyId: 'publicity' } as const

const idsOf = ({ photos }: Draft, photoIds: PhotoIds) => photos.map((photo) => photoIdOf(photo, photoIds))

const isNew = ({ subject }: Pick<Draft, 'subject'>) => subject === newExhibit.subject

function exhibitInput(draft: ExhibitDraft, photoIds: PhotoIds) {
  const { state, point, villageId, bodyId, ...words } = draft.form
  const form = {
    ...words,
    bodyId: bodyId || usual.bodyId,
    ...(point ? { point } : {}),
    ...(villageId ? { villageId } : {}),
  }
  const input = { clientId: draft.clientId, form, photoIds: idsOf(draft, photoIds) }
  return isNew(draft)
    ? { ...input, state: state || usual.state }
    : { ...input, exhibitId: draft.subject, ...seenBy(draft) }
}

export const exhibitKind: FormKind<ExhibitForm, KeptPhoto, ExhibitView> = {
  name: 'exhibit',
  what: '楷模大道展示',
  where: 'outdoors',
  photos: EXHIBIT_PHOTOS,
  overwrites: true,
  lane: ({ subject }) => `exhibit:${subject}`,
  empty: emptyExhibit,
  async send(draft, photoIds) {
    const input = exhibitInput(draft, photoIds)
    return isNew(draft) ? addExhibit(checked(addSchema, input)) : reviseExhibit(checked(reviseSchema, input))
  },
  async compare(draft) {
    const [exhibit, offers, { items }] = await Promise.all([
      getExhibit(draft.subject),
      listExhibits(),
      listVillages(),
    ])
    const words = (form: ExhibitForm, photos: number) => inWords(form, photos, { ...offers, villages: items })
    const theirs = words(formOfExhibit(exhibit), exhibit.photos.length)
    const lines = differences(labels, words(draft.form, draft.photos.length), theirs)
    return { lines, ...sawVersion(exhibit) }
  },
}

const labels = {
  title: '名称',
  kind: '载体',
  theme: '内容',
  says: '写了什么、画了什么',
  road: '在哪条路',
  place: '位置',
  point: '在地图上',
  village: '在哪个村',
  body: '谁维护',
  photos: '照片',
} as const

type Named = readonly { readonly id: string; readonly name: string }[]
const nameIn = (rows: Named, id: string) => rows.find((row) => row.id === id)?.name ?? ''

function inWords(
  form: ExhibitForm,
  photos: number,
  { kinds, themes, roads, villages }: Pick<ExhibitDesk, 'kinds' | 'themes' | 'roads'> & { villages: Named },
) {
  const { title, says, place, point } = form
  const bodyId = form.bodyId || usual.bodyId
  return {
    ...{ title, says, place },
    kind: nameIn(kinds, form.kind),
    theme: nameIn(themes, form.theme),
    road: nameIn(roads, form.roadId),
    point: point ? pointWords(point) : '没有标',
    village: nameIn(villages, form.villageId),
    body: isOffice(bodyId) ? officeNames[bodyId] : nameIn(villages, bodyId),
    photos: `${photos} 张`,
  }
}

/** What is wrong with it, as the server would say it, and which field that is. */
export function exhibitWrong(draft: ExhibitDraft): { at: string; words: string } {
  const parsed = parseInput(isNew(draft) ? addSchema : reviseSchema, exhibitInput(draft, new Map()))
  if (parsed.ok) return { at: '', words: '' }
  const { field = '' } = (parsed.details ?? {}) as { field?: string }
  return { at: field.replace(/^form\./, '').split('.')[0] || 'photoIds', words: parsed.message }
}

/** A written exhibit as a form to change. */
export const formOfExhibit = (exhibit: ExhibitView): ExhibitForm => ({
  state: 'standing',
  title: exhibit.title,
  kind: exhibit.kind,
  theme: exhibit.theme,
  roadId: exhibit.roadId,
  place: exhibit.place,
  point: exhibit.point ?? null,
  villageId: exhibit.villageId,
  bodyId: exhibit.bodyId,
  says: exhibit.says,
})

/** What is said with a photo from the spot: that it is broken, or that it stands. Its subject is the exhibit. */
export interface ExhibitSpotForm {
  readonly what: string
  readonly deadline: string
}
export type ExhibitSpotDraft = Draft<ExhibitSpotForm>
export type ExhibitSpot = 'damage' | 'finish'

const emptySpot: ExhibitSpotForm = { what: '', deadline: '' }
const spotInput = (spot: ExhibitSpot, draft: ExhibitSpotDraft, photoIds: PhotoIds) => ({
  exhibitId: draft.subject,
  clientId: draft.clientId,
  photoIds: idsOf(draft, photoIds),
  ...(spot === 'damage' ? { what: draft.form.what } : {}),
  ...(spot === 'damage' && draft.form.deadline ? { deadline: draft.form.deadline } : {}),
})

export const exhibitSpots: Readonly<Record<ExhibitSpot, FormKind<ExhibitSpotForm, KeptPhoto, ExhibitView>>> =
  {
    damage: {
      name: 'exhibitDamage',
      what: '展示报修',
      where: 'outdoors',
      photos: 3,
      lane: ({ subject }) => `exhibit:${subject}`,
      empty: emptySpot,
      async send(draft, photoIds) {
        return damageExhibit(checked(damageSchema, spotInput('damage', draft, photoIds)))
      },
    },
    finish: {
      name: 'exhibitFinish',
      what: '展示建成',
      where: 'outdoors',
      photos: EXHIBIT_PHOTOS,
      lane: ({ subject }) => `exhibit:${subject}`,
      empty: emptySpot,
      async send(draft, photoIds) {
        return finishExhibit(checked(finishSchema, spotInput('finish', draft, photoIds)))
      },
    },
  }
export const exhibitSpotPhotos: Readonly<Record<ExhibitSpot, number>> = { damage: 3, finish: EXHIBIT_PHOTOS }

export function exhibitSpotLacks(spot: ExhibitSpot, draft: ExhibitSpotDraft): string {
  const schema = spot === 'damage' ? damageSchema : finishSchema
  const parsed = parseInput(schema, spotInput(spot, draft, new Map()))
  return parsed.ok ? '' : parsed.message
}
