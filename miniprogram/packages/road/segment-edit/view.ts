import type { Input, SegmentView, VillageRow } from '../../../../typings/contract'
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
