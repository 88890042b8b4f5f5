import type { HelpLine, HouseholdRow, TaskView } from '../../../typings/contract'
import { closeTask as closeSchema, logHelp as helpSchema } from '../../shared/household/schema'
import { parseInput } from '../../shared/kernel/parse'
import type { About, Draft, KeptPhoto } from '../draft'
import { photoIdOf, type PhotoIds } from '../draft-photos'
import { closeTask, logHelp } from '../scoring'
import { checked, type FormKind } from './kind'

export interface HelpForm {
  readonly what: string
  /** `YYYY-MM-DD`; of a task it is the day it is handed in. */
  readonly on: string
}
export type HelpDraft = Draft<HelpForm, KeptPhoto>

export const HELP_PHOTOS = 3

/** Help that was given to a household; its subject is the household. */
export const helpKind: FormKind<HelpForm, KeptPhoto, HelpLine> = {
  name: 'help',
  what: '帮扶',
  where: 'outdoors',
  photos: HELP_PHOTOS,
  many: true,
  empty: { what: '', on: '' },
  send: (draft, photoIds) => logHelp(checked(helpSchema, helpInput(draft, photoIds))),
}

/** How a rebound was dealt with; its subject is the task. */
export const taskKind: FormKind<HelpForm, KeptPhoto, TaskView> = {
  name: 'task',
  what: '上门办结',
  where: 'outdoors',
  photos: HELP_PHOTOS,
  empty: { what: '', on: '' },
  send: (draft, photoIds) => closeTask(checked(closeSchema, taskInput(draft, photoIds))),
}

const photosOf = ({ photos }: HelpDraft, photoIds: PhotoIds) =>
  photos.map((photo) => photoIdOf(photo, photoIds))

const helpInput = (draft: HelpDraft, photoIds: PhotoIds) => ({
  clientId: draft.clientId,
  householdId: draft.subject,
  ...draft.form,
  photoIds: photosOf(draft, photoIds),
})

const taskInput = (draft: HelpDraft, photoIds: PhotoIds) => ({
  clientId: draft.clientId,
  taskId: draft.subject,
  what: draft.form.what,
  photoIds: photosOf(draft, photoIds),
})

/** What is still missing before it can be sent, in the schema's words; empty when nothing is. */
export function helpProblem(draft: HelpDraft): string {
  const nothing = new Map<string, string>()
  const parsed =
    draft.kind === taskKind.name
      ? parseInput(closeSchema, taskInput(draft, nothing))
      : parseInput(helpSchema, helpInput(draft, nothing))
  return parsed.ok ? '' : parsed.message
}

type Named = Pick<HouseholdRow, 'id' | 'number' | 'head' | 'villageId'>

export const aboutHelp = ({ id, number, head, villageId }: Named): About => ({
  subject: id,
  title: `帮扶 ${number} ${head}`,
  villageId,
})
export const aboutTask = ({ id, household }: Pick<TaskView, 'id' | 'household'>): About => ({
  subject: id,
  title: `上门 ${household.number} ${household.head}`,
  villageId: household.villageId,
})
