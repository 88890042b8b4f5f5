import { judgingCase } from '@shared/judging/judging-case'
import type { RuleRef } from '@shared/rules/rules'
import type { Sheet } from '@shared/sheet/sheet'
import type { JudgeRoute, JudgeStop } from '@contract'
import type { Call } from '../../core/call'
import { routes, sheets, type Judging, type Route, type SheetRecord } from '../../core/records/judging'
import { entries, type Entry } from '../../core/records/landscape'
import { villages } from '../../core/records/roster'
import { currentRule, refOf } from '../../core/rules'
import { frozenSheet } from './frozen-sheet'
import { loadJudging } from '../../core/judging/judging'
import { recusedNow } from '../../core/judging/recusal'
import { trainingOf } from './training'
import { workOf } from '../../core/judging/works'

/** A judge's own work list. Nothing of other judges is in it but the means of the training. */
export async function route({ caller }: Call): Promise<JudgeRoute> {
  const { openid } = caller
  const [judging, mine, own, person] = await Promise.all([
    loadJudging(),
    routes.get(openid),
    sheets.all({ judge: openid, state: 'valid' }),
    caller.person(),
  ])
  const recused = recusedNow(judging, openid, person)
  const [works, avoided, rule] = await Promise.all([
    entries.byIds(mine?.stops.map(({ entryId }) => entryId) ?? []),
    villages.byIds(recused),
    sheetOf(judging),
  ])
  const stops = stopsOf(mine, works, own, recused)
  const training = await trainingOf(judging, openid, works, rule.sheet)
  return {
    state: judging.state,
    stateName: judgingCase.states[judging.state],
    sheet: rule.sheet,
    rule: rule.ref,
    stops,
    done: stops.filter(({ sheet }) => sheet).length,
    recused: avoided.map(({ name }) => name),
    ...(training ? { training } : {}),
  }
}

/** The sheet in use; before the training the newest version, as it would be used. */
async function sheetOf({ rule }: Judging): Promise<{ sheet: Sheet; ref: RuleRef }> {
  if (rule) return { sheet: await frozenSheet(rule), ref: rule }
  const current = await currentRule('contestSheet')
  return { sheet: current.body, ref: refOf(current) }
}

/** Published works in walking order; one in a village avoided since drops out unless it was scored before. */
function stopsOf(
  mine: Route | undefined,
  works: readonly Entry[],
  own: readonly SheetRecord[],
  recused: readonly string[],
): JudgeStop[] {
  return (mine?.stops ?? []).flatMap(({ entryId, turn }) => {
    const entry = works.find(({ _id }) => _id === entryId)
    const sheet = own.find((one) => one.entryId === entryId)
    if (!entry || (!sheet && (entry.state !== 'published' || recused.includes(entry.villageId)))) return []
    const { number, title, villageId, villageName, cover, place } = workOf(entry)
    return [
      {
        entryId,
        number,
        title,
        villageId,
        villageName,
        cover,
        place: { words: place.words, ...pointOf(entry) },
        turn,
        ...(sheet ? { sheet: { id: sheet._id, total: sheet.score.total, at: sheet.filledAt } } : {}),
      },
    ]
  })
}

function pointOf({ form: { place } }: Entry) {
  const { latitude, longitude } = place
  return latitude === undefined || longitude === undefined ? {} : { latitude, longitude }
}
