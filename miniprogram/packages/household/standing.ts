import { householdScoreKind } from '../../services/forms/household-score'
import { waiting, type WaitingLine } from '../../services/waiting'

/** Scores on this phone that are not with the town yet. */
export const scoresOnPhone = (): WaitingLine[] => waiting({ kind: householdScoreKind.name })
