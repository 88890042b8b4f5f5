import type { Link } from '@shared/judging/request'
import { judgingCase } from '@shared/judging/judging-case'
import { measure, type JudgeEstimate } from '@shared/judging/ruler'
import type { JudgeLine, JudgingBoard, SeverityView } from '@contract'
import { namesIn } from '../../core/names'
import { sheets } from '../../core/records/judging'
import { villages } from '../../core/records/roster'
import { currentRule, refOf } from '../../core/rules'
import { historyLines } from '../../core/views'
import { missingLines, readPicture, scoredSheets, type Picture } from '../../core/judging/picture'
import type { PanelJudge } from '../../core/judging/recusal'

/** How far the judging is, for staff and leaders; also what every change of it answers. */
export async function board(): Promise<JudgingBoard> {
  const picture = await readPicture()
  const { judging, works, stops, panel } = picture
  const [rule, voided, authors, places] = await Promise.all([
    judging.rule ?? currentRule('contestSheet').then(refOf),
    sheets.count({ state: 'voided' }),
    namesIn([judging]),
    villages.byIds([...new Set(panel.flatMap(({ recused }) => recused))]),
  ])
  const villageNames = new Map(places.map(({ _id, name }) => [_id, name]))
  const filled = filledOf(picture)
  const severities = severitiesOf(picture)
  return {
    state: judging.state,
    version: judging.version,
    stateName: judgingCase.states[judging.state],
    perEntry: judging.perEntry,
    seed: judging.seed,
    rule,
    anchors: judging.anchors.flatMap((id) => {
      const work = works.find((one) => one.id === id)
      if (!work) return []
      const { number, title, villageName, cover } = work
      return [{ entryId: id, number, title, villageName, cover }]
    }),
    judges: panel.map((judge) => judgeLine(judge, picture, filled, villageNames, severities)),
    sheets: { wanted: stops.length, got: stops.filter(filled).length, voided },
    missing: missingLines(picture),
    history: historyLines(judgingCase, judging, authors),
  }
}

type Filled = (link: Link) => boolean

function filledOf({ sheets: valid }: Picture): Filled {
  const slots = new Set(valid.map(({ slot }) => slot))
  return ({ entry, judge }) => slots.has(`${entry}:${judge}`)
}

/** Severities from the sheets so far; none where they cannot be put on one ruler yet. */
function severitiesOf({ sheets: valid }: Picture): Map<string, SeverityView> {
  const ruler = measure(scoredSheets(valid))
  // A single judge is compared with nobody: what the ruler gives then is no finding.
  if (!ruler.ok || ruler.value.judges.length < 2) return new Map()
  return new Map(ruler.value.judges.map((judge) => [judge.judge, severityView(judge)]))
}

export const severityView = ({ severity, interval, sheets: count }: JudgeEstimate): SeverityView => ({
  severity,
  interval,
  sheets: count,
})

function judgeLine(
  { id, name, recused, own }: PanelJudge,
  { judging, stops }: Picture,
  filled: Filled,
  villageNames: ReadonlyMap<string, string>,
  severities: ReadonlyMap<string, SeverityView>,
): JudgeLine {
  const mine = stops.filter(({ judge }) => judge === id)
  const severity = severities.get(id)
  return {
    personId: id,
    name,
    recused: recused.map((villageId) => ({
      villageId,
      villageName: villageNames.get(villageId) ?? '',
      own: own.includes(villageId),
    })),
    load: mine.length,
    done: mine.filter(filled).length,
    anchorsDone: judging.anchors.filter((entry) => filled({ entry, judge: id })).length,
    ...(severity ? { severity } : {}),
  }
}
