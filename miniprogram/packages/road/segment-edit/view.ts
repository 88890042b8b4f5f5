import type { Input, SegmentView, VillageRow } from '../../../../typings/contract'
import { differences, type Compared } from '../../../services/forms/kind'
import { parseInput } from '../../../shared/kernel/parse'
import { segmentForm } from '../../../shared/road/schema'
import { officeNames, offices } from '../../../shared/roster/roles'

export type SegmentForm = Input<'segment.add'>['form']

export const emptyForm = {
  name: '',
  from: '',
  to: '',
  villageIds: [] as string[],
  bodyId: 'construction',
  post: '',
}
export type Fields = typeof emptyForm

export const formOf = ({ name, from, to, villages, bodyId, post }: SegmentView): Fields => ({
  name,
  from,
  to,
  villageIds: villages.map(({ id }) => id),
  bodyId,
  post,
})

export const villageOptions = (rows: readonly Pick<VillageRow, 'id' | 'name'>[]) =>
  rows.map(({ id, name }) => ({ value: id, label: name }))

/** Who may answer for it: the offices, and the villages it passes. */
export const bodyOptions = (
  villages: readonly { value: string; label: string }[],
  chosen: readonly string[],
) => [
  ...offices.map((office) => ({ value: office as string, label: officeNames[office] })),
  ...villages.filter(({ value }) => chosen.includes(value)),
]

/** What is wrong with the form, as the server would say it; the field comes first. */
export function wrongWith(fields: Fields): { at: string; words: string } {
  const parsed = parseInput(segmentForm, fields)
  if (parsed.ok) return { at: '', words: '' }
  const { field } = (parsed.details ?? {}) as { field?: string }
  return { at: (field ?? '').split('.')[0] ?? '', words: parsed.message }
}

const labels = {
  name: '路段名称',
  from: '从哪里',
  to: '到哪里',
  villages: '经过哪些村',
  body: '谁负责',
  post: '负责岗位',
} as const

/** What is written of a segment beside what stands. */
export function compareSegments(
  mine: Fields,
  theirs: Fields,
  villages: readonly { readonly value: string; readonly label: string }[],
): Compared[] {
  const bodies = bodyOptions(
    villages,
    villages.map(({ value }) => value),
  )
  const nameOf = (id: string) => bodies.find(({ value }) => value === id)?.label ?? id
  const inWords = ({ villageIds, bodyId, ...words }: Fields) => ({
    ...words,
    villages: villageIds.map(nameOf).join('、'),
    body: nameOf(bodyId),
  })
  return differences(labels, inWords(mine), inWords(theirs))
}
