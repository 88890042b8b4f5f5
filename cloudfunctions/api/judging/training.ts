import { measure } from '@shared/judging/ruler'
import type { Sheet } from '@shared/sheet/sheet'
import type { JudgeRoute, SeverityView } from '@contract'
import { sheets, type Judging, type SheetRecord } from '../../core/records/judging'
import type { Entry } from '../../core/records/landscape'
import { command } from '../../core/store/sdk'
import { severityView } from './board'
import { scoredSheets } from '../../core/judging/picture'

/**
 * What the training tells a judge once all own anchors are in: the own severity from the anchors of all who have finished,
 * and the own total beside the mean. Nobody is named. One request.
 */
export async function trainingOf(
  { anchors, judges }: Judging,
  openid: string,
  works: readonly Entry[],
  sheet: Sheet,
): Promise<JudgeRoute['training']> {
  if (!anchors.length || !judges.some(({ judge }) => judge === openid)) return undefined
  const filled = await sheets.all({ state: 'valid', entryId: command.in([...anchors]) })
  const panel = judges.map(({ judge }) => judge)
  const finished = panel.filter(
    (judge) => filled.filter((one) => one.judge === judge).length === anchors.length,
  )
  if (!finished.includes(openid)) return undefined
  const counted = filled.filter(({ judge }) => finished.includes(judge))
  return {
    own: ownSeverity(counted, openid, sheet),
    finished: finished.length,
    anchors: anchors.flatMap((entryId) => {
      const entry = works.find(({ _id }) => _id === entryId)
      const totals = counted.filter((one) => one.entryId === entryId)
      const own = totals.find(({ judge }) => judge === openid)
      if (!entry || !own) return []
      const sum = totals.reduce((all, { score }) => all + score.total, 0)
      return [
        { entryId, title: entry.form.title, own: own.score.total, mean: Math.round(sum / totals.length) },
      ]
    }),
  }
}

function ownSeverity(counted: readonly SheetRecord[], openid: string, { total }: Sheet): SeverityView {
  const ruler = measure(scoredSheets(counted))
  const own = ruler.ok ? ruler.value.judges.find(({ judge }) => judge === openid) : undefined
  const alone = !ruler.ok || ruler.value.judges.length < 2
  // The first to finish is compared with nobody yet: anything the sheet allows may still come out.
  if (alone || !own) return { severity: 0, interval: [-total / 100, total / 100], sheets: own?.sheets ?? 0 }
  return severityView(own)
}
