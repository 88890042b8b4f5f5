import type { ScoringBoard } from '../../../typings/contract'
import { householdScoreKind } from '../../services/forms/household-score'
import { askOrRemember, recall, type Seen } from '../../services/last-seen'
import { getScoringBoard } from '../../services/scoring'
import { waiting, type WaitingLine } from '../../services/waiting'

const keyOf = (villageId: string): string => `scores:${villageId}`

/** The village's poor households, as last seen where there is no signal. */
export const loadBoard = (villageId: string): Promise<Seen<ScoringBoard>> =>
  askOrRemember(keyOf(villageId), () => getScoringBoard(villageId))

export const keptBoard = (villageId: string): ScoringBoard | undefined =>
  recall<ScoringBoard>(keyOf(villageId))?.answer

/** Scores on this phone that are not with the town yet. */
export const scoresOnPhone = (): WaitingLine[] => waiting({ kind: householdScoreKind.name })
