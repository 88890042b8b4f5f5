import type { EvidencePhoto, ExposureRecordView, ProblemDetail } from '../../../../typings/contract'
import { historyWords } from '../../../page/history'
import { checkWaits } from '../../../page/stage'
import { movesFrom } from '../../../shared/case/case'
import { exposureForm, exposureKinds, type ExposureKind } from '../../../shared/exposure/schema'
import { replyRuns } from '../../../shared/exposure/reply'
import type { Moment } from '../../../shared/kernel/days'
import { parseInput } from '../../../shared/kernel/parse'
import { publicationCase, type PublicationState } from '../../../shared/publication/publication-case'
import { differences, type Compared } from '../../../services/forms/kind'
import { replyWords } from '../exposures/view'
import { whereTheyDiffer } from '../text-change'

/** The form as it is typed. */
export interface ExampleDraft {
  readonly kind: ExposureKind | ''
  readonly title: string
  readonly text: string
  readonly villageId: string
  readonly place: string
  readonly photoIds: readonly string[]
  readonly beforeIds: readonly string[]
  readonly problemId: string
}
export const emptyExample: ExampleDraft = {
  kind: '',
  title: '',
  text: '',
  villageId: '',
  place: '',
  photoIds: [],
  beforeIds: [],
  problemId: '',
}

export const draftOfRecord = ({ form }: ExposureRecordView): ExampleDraft => ({
  ...emptyExample,
  ...form,
  beforeIds: form.beforeIds ?? [],
  problemId: form.problemId ?? '',
})

const idsOf = (photos: readonly EvidencePhoto[]) => photos.map(({ id }) => id)

/** What a problem says of itself, as the start of an example: mended ones may be praised, others are shown as they are. */
export function draftOfProblem(problem: ProblemDetail): ExampleDraft {
  const good = problem.state === 'closed'
  const last = problem.fixes[problem.fixes.length - 1]
  const before = idsOf(problem.photos).slice(0, 3)
  return {
    kind: good ? 'good' : 'bad',
    title: '',
    text: problem.what,
    villageId: problem.villageId,
    place: problem.place,
    photoIds: good && last ? idsOf(last.photos).slice(0, 3) : before,
    beforeIds: good && last ? before : [],
    problemId: problem.id,
  }
}

/** What a page begins with. */
export const beginning = (
  record: ExposureRecordView | undefined,
  problem: ProblemDetail | undefined,
): ExampleDraft => (record ? draftOfRecord(record) : problem ? draftOfProblem(problem) : emptyExample)

export const rawExample = ({ problemId, ...draft }: ExampleDraft): Record<string, unknown> => ({
  ...draft,
  beforeIds: draft.kind === 'bad' ? [] : draft.beforeIds,
  ...(problemId ? { problemId } : {}),
})

const fields = ['kind', 'villageId', 'place', 'title', 'text', 'photoIds'] as const
export type ExampleField = (typeof fields)[number]

/** What is still missing or wrong, by field, in the order of the form. */
export function exampleProblems(draft: ExampleDraft): Partial<Record<ExampleField, string>> {
  const problems: Partial<Record<ExampleField, string>> = {}
  for (const field of fields) {
    const parsed = parseInput(exposureForm.entries[field], draft[field] === '' ? undefined : draft[field])
    if (!parsed.ok) problems[field] = parsed.message
  }
  return problems
}

export interface ExampleFace {
  /** Empty while it was never saved. */
  readonly id: string
  readonly state: PublicationState
  readonly word: string
  readonly editable: boolean
  readonly canCheck: boolean
  /** What stands where nothing is to be done. */
  readonly waits: string
  readonly canPublish: boolean
  readonly canWithdraw: boolean
  /** Where the village's answer stands, and what it says. */
  readonly answer: string
  readonly said: string
  readonly history: readonly string[]
}

export function exampleFace(record: ExposureRecordView | undefined, now: Moment): ExampleFace {
  const state = record?.state ?? 'new'
  const moves = record ? movesFrom(publicationCase, state) : (['revise'] as const)
  const has = (move: string) => (moves as readonly string[]).includes(move)
  const example = record && {
    kind: record.form.kind,
    replyUntil: record.replyUntil,
    reply: record.reply ?? null,
  }
  return {
    id: record?.id ?? '',
    state,
    word: record ? publicationCase.states[state] : '新写的',
    editable: has('revise'),
    canCheck: has('check') && record?.mayCheck !== false,
    waits: has('check') ? checkWaits : state === 'checked' ? '等村里答复' : publicationCase.states[state],
    canPublish: has('publish') && !(example && replyRuns(example, now)),
    canWithdraw: has('withdraw'),
    answer: example ? replyWords(example, state, now) : '',
    said: record?.reply?.text ?? '',
    history: record?.history.map(historyWords) ?? [],
  }
}

export const kinds = Object.entries(exposureKinds).map(([value, label]) => ({ value, label }))

/** The pictures a problem has, to choose from. */
export const problemPhotos = (problem: ProblemDetail): EvidencePhoto[] => [
  ...problem.photos,
  ...problem.fixes.flatMap(({ photos }) => photos),
]

/** A problem's picture to choose, and whether it is chosen. */
export interface Offered {
  readonly id: string
  readonly thumb: string
  readonly on: boolean
}

/** The pictures to choose from, for each list of the form. */
export const offer = (pictures: readonly EvidencePhoto[], draft: ExampleDraft) => {
  const of = (chosen: readonly string[]): Offered[] =>
    pictures.map(({ id, thumb }) => ({ id, thumb, on: chosen.includes(id) }))
  return { photoIds: of(draft.photoIds), beforeIds: of(draft.beforeIds) }
}

/** What to show of pictures, by photo id. */
export const picturesOf = (photos: readonly EvidencePhoto[]): Record<string, string> =>
  Object.fromEntries(photos.map(({ id, thumb }) => [id, thumb]))

export const withdrawReasons: readonly string[] = ['内容有误', '有个人信息', '村里说明了情况', '事情有变化']

/** Said before it is checked. */
export const checkWords = (kind: ExampleDraft['kind'], village: string): string =>
  kind === 'bad'
    ? `表示您看过文字和照片：属实，只到村和地点，没有个人信息。核对以后${village}会先看到，可以答复；过了答复时间才能公布。`
    : '表示您看过文字和照片：属实，没有个人信息。写的人自己不能核对。'

const labels = {
  kind: '放在哪个榜',
  village: '哪个村',
  place: '什么地方',
  title: '标题',
  text: '说明',
  photos: '照片',
  before: '原来的照片',
} as const

/** What is written beside what stands; of the text the place where they differ. */
export function compareExamples(
  draft: ExampleDraft,
  record: ExposureRecordView,
  villages: readonly { readonly id: string; readonly name: string }[],
): Compared[] {
  const inWords = ({ kind, place, title, text, villageId, photoIds, beforeIds }: ExampleDraft) => ({
    ...{ place, title, text },
    kind: kind ? exposureKinds[kind] : '',
    village: villages.find(({ id }) => id === villageId)?.name ?? '',
    photos: `${photoIds.length} 张`,
    before: `${beforeIds.length} 张`,
  })
  const [mine, theirs] = [inWords(draft), inWords(draftOfRecord(record))]
  const text = whereTheyDiffer(mine.text, theirs.text)
  return differences(labels, { ...mine, text: text.mine }, { ...theirs, text: text.theirs })
}
