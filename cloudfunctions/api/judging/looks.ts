import { secondLook } from '@shared/judging/second-look'
import type { LookLine } from '@contract'
import type { Call } from '../../core/call'
import { sheetSlot } from '../../core/records/judging'
import { demand } from '../../core/refusal-error'
import { currentRule } from '../../core/rules'
import { readPicture, scoredSheets } from '../../core/judging/picture'

/**
 * Which works deserve a further sheet and by which judge, so that the prize money expected to go wrong falls most. A work or
 * judge without any sheet is not measured yet and waits: such works stand on the missing list.
 * @throws NO_SHEETS, DISCONNECTED
 */
export async function looks(
  _call: Call,
  { looks: wanted }: { looks: number },
): Promise<{ items: LookLine[] }> {
  const [picture, awards] = await Promise.all([readPicture(), currentRule('awards')])
  const { works, panel, sheets, stops, names } = picture
  const scored = new Set(sheets.map(({ entryId }) => entryId))
  const scoring = new Set(sheets.map(({ judge }) => judge))
  const judges = panel.filter(({ id, holds }) => holds && scoring.has(id))
  const filled = new Set(sheets.map(({ slot }) => slot))
  // Sheets still to come are on a route already: they are no further look, and make room in the list for one.
  const coming = new Set(
    stops.map(({ entry, judge }) => sheetSlot(entry, judge)).filter((slot) => !filled.has(slot)),
  )
  const chosen = demand(
    secondLook({
      sheets: scoredSheets(sheets),
      entries: works
        .filter(({ id, vetoed }) => !vetoed && scored.has(id))
        .map(({ id, villageId }) => ({ id, village: villageId })),
      judges: judges.map(({ id, recused }) => ({ id, recused })),
      prizes: awards.body.prizes
        .filter(({ group }) => group === 'graded')
        .map(({ count, amount }) => ({ count, yuan: amount })),
      looks: wanted + coming.size,
      mostPerJudge: Math.ceil((wanted + coming.size) / Math.max(judges.length, 1)),
    }),
  )
  const byId = new Map(works.map((work) => [work.id, work]))
  const items = chosen.flatMap(({ entry, judge, saves }) => {
    const work = byId.get(entry)
    if (!work || coming.has(sheetSlot(entry, judge))) return []
    const { number, title, villageName } = work
    const judgeName = names.get(judge) ?? ''
    return [{ entryId: entry, number, title, villageName, personId: judge, judgeName, saves }]
  })
  return { items: items.slice(0, wanted) }
}
