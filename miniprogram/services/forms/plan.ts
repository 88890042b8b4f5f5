import type { PlanItemView, PlanView } from '../../../typings/contract'
import { readDay } from '../../shared/kernel/days'
import { parseInput } from '../../shared/kernel/parse'
import { checkItems, type ItemState, type PlanItem } from '../../shared/plan/plan'
import { filePlan as fileSchema, reportPlan as reportSchema } from '../../shared/plan/schema'
import { sawVersion, seenBy, type About, type Draft, type KeptPhoto } from '../draft'
import { photoIdOf, type PhotoIds } from '../draft-photos'
import { filePlan, getPlan, reportPlan } from '../plan'
import { checked, differences, type FormKind } from './kind'

/** A body's plan as it is written; its subject is the body. */
export interface PlanForm {
  readonly items: readonly PlanItem[]
}
export type PlanDraft = Draft<PlanForm>

export const planKind: FormKind<PlanForm, KeptPhoto, PlanView> = {
  name: 'plan',
  what: '方案',
  where: 'desk',
  photos: 0,
  overwrites: true,
  lane: ({ subject }) => `plan:${subject}`,
  empty: { items: [] },
  async send(draft) {
    const { clientId, subject, form } = draft
    const input = { bodyId: subject, clientId, ...seenBy(draft), items: form.items }
    return filePlan(checked(fileSchema, input))
  },
  async compare({ subject, form }) {
    const plan = await getPlan(subject)
    const items = [...new Map([...plan.items, ...form.items].map((item) => [item.id, item])).values()]
    const labels = Object.fromEntries(items.map(({ id }, at) => [id, `第 ${at + 1} 件`]))
    return { lines: differences(labels, inWords(form.items), inWords(plan.items)), ...sawVersion(plan) }
  },
}

const inWords = (items: readonly PlanItem[]) =>
  Object.fromEntries(
    items.map(({ id, what, person, from, to }) => [
      id,
      `${what}（${person}，${readDay(from)}到${readDay(to)}）`,
    ]),
  )

/** What is still missing before it can be filed, in the rules' own words; empty when nothing is. */
export function planLacks({ clientId, subject, form }: PlanDraft, plan: PlanView): string {
  const parsed = parseInput(fileSchema, { bodyId: subject, clientId, items: form.items })
  if (!parsed.ok) return whichItem(form.items) + parsed.message
  const checkedItems = checkItems(form.items, plan.phases, plan)
  return checkedItems.ok ? '' : checkedItems.message
}

/** The schema's sentence does not say which of several it means. */
function whichItem(items: readonly PlanItem[]): string {
  const at = items.findIndex(({ what, person }) => what.trim().length < 2 || !person.trim())
  return at < 0 ? '' : `第 ${at + 1} 件事：`
}

type Named = Pick<PlanView, 'bodyId' | 'kind' | 'name' | 'version'>

export const aboutPlan = ({ bodyId, kind, name, ...record }: Named): About => ({
  subject: bodyId,
  title: `${name}的方案`,
  ...(kind === 'village' ? { villageId: bodyId, villageName: name } : {}),
  ...sawVersion(record),
})

/** How far one item is; its subject is the body and the item. */
export interface ProgressForm {
  readonly state: ItemState | ''
  readonly note: string
}
export type ProgressDraft = Draft<ProgressForm>

export const PROGRESS_PHOTOS = 3

export const progressKind: FormKind<ProgressForm, KeptPhoto, PlanView> = {
  name: 'planProgress',
  what: '方案进度',
  where: 'outdoors',
  photos: PROGRESS_PHOTOS,
  lane: ({ subject }) => `plan:${subject}`,
  empty: { state: '', note: '' },
  async send(draft, photoIds) {
    return reportPlan(checked(reportSchema, progressInput(draft, photoIds)))
  },
}

const progressInput = (draft: ProgressDraft, photoIds: PhotoIds) => {
  const [bodyId, itemId] = draft.subject.split('/')
  return {
    bodyId,
    itemId,
    clientId: draft.clientId,
    ...seenBy(draft),
    ...draft.form,
    photoIds: draft.photos.map((photo) => photoIdOf(photo, photoIds)),
  }
}

export function progressLacks(draft: ProgressDraft): string {
  const parsed = parseInput(reportSchema, progressInput(draft, new Map()))
  return parsed.ok ? '' : parsed.message
}

export const progressSubject = (bodyId: string, itemId: string): string => `${bodyId}/${itemId}`

type Item = Pick<PlanItemView, 'id' | 'what' | 'turn'>

export function aboutProgress(plan: PlanView, { id, what, turn }: Item): About {
  // A report is on the item: another filing of the plan does not change it.
  const { seen: _plan, ...about } = aboutPlan(plan)
  return {
    ...about,
    subject: progressSubject(plan.bodyId, id),
    title: what,
    ...(turn === undefined ? {} : { seen: turn }),
  }
}
