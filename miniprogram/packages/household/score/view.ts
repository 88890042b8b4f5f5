import type { ScoreDraft } from '../../../services/forms/household-score'
import { dayOf, readDay } from '../../../shared/kernel/days'
import { plainPoints } from '../../../shared/sheet/points'
import type { Scored } from '../rows'

/** `form`: to be filled; `queued`: handed over, waiting for the network; `done`: with the town, of today. */
export type Mode = 'form' | 'queued' | 'done'

export function modeOf({ doneToday }: Scored, draft: ScoreDraft): Mode {
  if (draft.state === 'queued') return 'queued'
  return doneToday && draft.state !== 'refused' ? 'done' : 'form'
}

/** Whose home it is, and how it stood the last times. */
export const homeView = ({ number, head, pairedWith, scores }: Scored, villageName: string) => ({
  name: head,
  where: [villageName, `户号 ${number}`, pairedWith && `联户党员 ${pairedWith.name}`]
    .filter(Boolean)
    .join(' · '),
  last: scores.map(({ total, at }) => `${readDay(dayOf(at))} ${plainPoints(total)} 分`).join('，'),
  total: scores[0] ? plainPoints(scores[0].total) : '',
})
export type HomeView = ReturnType<typeof homeView>
