import { objectionCase } from '@shared/award/cases'
import type { ObjectionView } from '@contract'
import { objections, type Objection } from '../../../core/records/award'
import { entries } from '../../../core/records/landscape'
import { found } from '../../../core/refusal-error'

export const loadObjection = async ({ objectionId }: { objectionId: string }): Promise<Objection> =>
  found(await objections.get(objectionId), '条异议')

/** Objections without who filed them; the works they name are read in one request. */
export async function objectionViews(rows: readonly Objection[]): Promise<ObjectionView[]> {
  const works = await entries.byIds([...new Set(rows.flatMap(({ entryId }) => entryId || []))])
  const byId = new Map(works.map((work) => [work._id, work]))
  return rows.map((row) => {
    const [first] = row.history
    const last = row.history[row.history.length - 1]
    const work = byId.get(row.entryId)
    return {
      id: row._id,
      resultId: row.resultId,
      ...(work ? { entry: { id: work._id, number: work.number, title: work.form.title } } : {}),
      reason: first?.reason ?? '',
      filedAt: row.filedAt,
      state: row.state,
      stateName: objectionCase.states[row.state],
      ...(last && row.state !== 'open' ? { answer: last.reason ?? '', answeredAt: last.at } : {}),
    }
  })
}

export async function objectionView(row: Objection): Promise<ObjectionView> {
  const [view] = await objectionViews([row])
  return found(view, '条异议')
}
