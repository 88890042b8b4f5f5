import type { ScoringBoard } from '../../../typings/contract'
import { householdScoreKind } from '../../services/forms/household-score'
import { askOrRemember, recall, type Seen } from '../../services/last-seen'
import { getScoringBoard } from '../../services/scoring'
import { waiting, type WaitingLine } from '../../services/waiting'
import { dayOf } from '../../shared/kernel/days'
import { onDay } from './rows'

const keyOf = (villageId: string): string => `scores:${villageId}`

/** The village's poor households, as last seen where there is no signal. */
export async function loadBoard(villageId: string): Promise<Seen<ScoringBoard>> {
  const seen = await askOrRemember(keyOf(villageId), () => getScoringBoard(villageId))
  return seen.asOf ? { ...seen, answer: today(seen.answer) } : seen
}

export function keptBoard(villageId: string): ScoringBoard | undefined {
  const kept = recall<ScoringBoard>(keyOf(villageId))
  return kept && today(kept.answer)
}

const today = (board: ScoringBoard): ScoringBoard => onDay(board, dayOf(Date.now()))

/** Scores on this phone that are not with the town yet. */
export const scoresOnPhone = (): WaitingLine[] => waiting({ kind: householdScoreKind.name })
