import type { Link } from '@shared/judging/request'
import { missingWorks, standingStops, type ProgressRequest } from '@shared/judging/progress'
import type { ScoredSheet } from '@shared/judging/sheets'
import type { EntryLine } from '@contract'
import { routes, sheets, type Judging, type Route, type SheetRecord } from '../records/judging'
import { people } from '../records/roster'
import { loadJudging } from './judging'
import { panelOf, type PanelJudge } from './recusal'
import { readWorks, type Work } from './works'

/** The judging whole, as staff's views and the assignment go by it. */
export interface Picture {
  readonly judging: Judging
  readonly panel: readonly PanelJudge[]
  /** Published works, by number. */
  readonly works: readonly Work[]
  readonly routes: readonly Route[]
  /** What routes ask for and a judge may still fill, and what was filled. */
  readonly stops: readonly Link[]
  /** Valid sheets, never cut short. */
  readonly sheets: readonly SheetRecord[]
  /** By openid: everybody of the panel and everybody with a sheet. */
  readonly names: ReadonlyMap<string, string>
}

/** Six requests, in two turns; more only past a thousand records. */
export async function readPicture(judging?: Judging): Promise<Picture> {
  const [current, works, allRoutes, valid] = await Promise.all([
    judging ?? loadJudging(),
    readWorks(),
    routes.all(),
    sheets.all({ state: 'valid' }),
  ])
  const openids = [...current.judges.map(({ judge }) => judge), ...valid.map(({ judge }) => judge)]
  const persons = await people.byIds([...new Set(openids)])
  const panel = panelOf(current, persons)
  const village = new Map(works.map(({ id, villageId }) => [id, villageId]))
  const mayFill = ({ entry, judge }: Link) => {
    const of = village.get(entry)
    const seat = panel.find(({ id }) => id === judge)
    return of !== undefined && seat !== undefined && seat.holds && !seat.recused.includes(of)
  }
  const asked = allRoutes.flatMap(({ _id: judge, stops }) =>
    stops.map(({ entryId }) => ({ entry: entryId, judge })),
  )
  return {
    judging: current,
    panel,
    works,
    routes: allRoutes,
    stops: standingStops(asked, scoredSheets(valid), mayFill),
    sheets: valid,
    names: new Map(persons.map(({ _id, name }) => [_id, name])),
  }
}

/** Sheets as the ruler takes them: totals in points. */
export const scoredSheets = (records: readonly SheetRecord[]): ScoredSheet[] =>
  records.map(({ entryId, judge, score }) => ({ entry: entryId, judge, score: score.total / 100 }))

/** What the progress of the judging is counted from: the board and the awards go by the same. */
export const progressRequest = ({ judging, works, stops, sheets: valid }: Picture): ProgressRequest => {
  const assigned = judging.state === 'judging' || judging.state === 'closed'
  const { anchors, perEntry } = judging
  return { works, stops, sheets: scoredSheets(valid), anchors, perEntry: assigned ? perEntry : 0 }
}

/** Works with fewer sheets than wanted, by number. */
export function missingLines(picture: Picture): EntryLine[] {
  const byId = new Map(picture.works.map((work) => [work.id, work]))
  return missingWorks(progressRequest(picture)).flatMap(({ id, wanted, got }) => {
    const work = byId.get(id)
    if (!work) return []
    const { number, title, villageName } = work
    return [{ entryId: id, number, title, villageName, wanted, got }]
  })
}
