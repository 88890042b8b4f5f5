import { placesOf, prizeCuts } from '@shared/judging/places'
import { measure, type EntryEstimate, type Ruler } from '@shared/judging/ruler'
import type { JudgingReport, ReportLine } from '@contract'
import { demand, refuseCall } from '../../core/refusal-error'
import { currentRule } from '../../core/rules'
import { severityView } from './board'
import { missingLines, readPicture, scoredSheets, type Picture } from '../../core/judging/picture'
import type { Work } from '../../core/judging/works'

/** 评审报告: all valid sheets on one ruler. @throws NO_SHEETS, DISCONNECTED with the judges' names and works' numbers */
export async function report(): Promise<JudgingReport> {
  const [picture, awards] = await Promise.all([readPicture(), currentRule('awards')])
  const { prizes, score } = awards.body
  const ruler = rulerOf(picture)
  const { lines, standing } = linesOf(picture.works, ruler, score)
  const graded = prizes.filter(({ group }) => group === 'graded')
  return {
    works: lines,
    judges: ruler.judges.map((judge) => ({
      ...severityView(judge),
      personId: judge.judge,
      name: picture.names.get(judge.judge) ?? '',
      noise: judge.noise,
    })),
    spread: ruler.spread,
    noiseMeasured: ruler.noiseMeasured,
    reliability: ruler.reliability,
    missing: missingLines(picture),
    cuts: prizeCuts(
      graded,
      standing.map((line) => line[score]),
    ),
  }
}

/** The ruler over all valid sheets; who stands apart is told by name and number. */
export function rulerOf({ sheets, names, works }: Picture): Ruler {
  const measured = measure(scoredSheets(sheets))
  if (measured.ok || measured.code !== 'DISCONNECTED') return demand(measured)
  const numbers = new Map(works.map(({ id, number }) => [id, String(number)]))
  const groups = (measured.details as { groups: { judges: string[]; entries: string[] }[] }).groups
  return refuseCall('DISCONNECTED', {
    groups: groups.map(({ judges, entries }) => ({
      judges: judges.map((id) => names.get(id) ?? ''),
      entries: entries.map((id) => numbers.get(id) ?? ''),
    })),
  })
}

/** Works by place; vetoed ones stand in no order (place 0) and come last. */
function linesOf(works: readonly Work[], ruler: Ruler, score: 'adjusted' | 'expected') {
  const estimates = new Map(ruler.entries.map((estimate) => [estimate.entry, estimate]))
  const measured = works.flatMap((work) => {
    const estimate = estimates.get(work.id)
    return estimate ? [{ work, estimate }] : []
  })
  const inOrder = measured.filter(({ work }) => !work.vetoed)
  const rawPlaces = placesOf(inOrder.map(({ estimate }) => estimate.raw))
  const places = placesOf(inOrder.map(({ estimate }) => estimate[score]))
  const standing = inOrder
    .map(({ work, estimate }, i) => lineOf(work, estimate, rawPlaces[i] ?? 0, places[i] ?? 0))
    .sort((a, b) => a.place - b.place || a.number - b.number)
  const vetoed = measured.filter(({ work }) => work.vetoed)
  return {
    standing,
    lines: [...standing, ...vetoed.map(({ work, estimate }) => lineOf(work, estimate, 0, 0))],
  }
}

const lineOf = (work: Work, estimate: EntryEstimate, rawPlace: number, place: number): ReportLine => ({
  entryId: work.id,
  number: work.number,
  title: work.title,
  villageName: work.villageName,
  sheets: estimate.sheets,
  raw: estimate.raw,
  adjusted: estimate.adjusted,
  expected: estimate.expected,
  error: estimate.error,
  interval: estimate.interval,
  rawPlace,
  place,
  vetoed: work.vetoed,
})
