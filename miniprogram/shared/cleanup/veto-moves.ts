import { barredFrom, movesFrom, type CaseRecord } from '../case/case'
import { accept, refuse, type Decision } from '../kernel/decision'
import { readMoment, type Moment } from '../kernel/days'
import { some, type Some } from './checklist'
import { vetoCase, type VetoMove, type VetoState } from './veto-case'

/** The author of what the town's timer does; no person's openid. */
export const bySystem = 'system'

/** What a person is where a village's veto is concerned. */
export interface VetoRights {
  readonly openid: string
  readonly inspector: boolean
  /** Decides vetoes: an admin or the discipline office. */
  readonly decides: boolean
  /** Cadre of the village itself. */
  readonly cadre: boolean
}

interface StandingVeto extends CaseRecord<VetoState, VetoMove> {
  readonly photoIds: readonly string[]
  readonly appealUntil: Moment
}

type PersonsMove = Exclude<VetoMove, 'propose'>

const mover: Readonly<Record<PersonsMove, keyof Omit<VetoRights, 'openid'>>> = {
  verify: 'inspector',
  confirm: 'decides',
  dismiss: 'decides',
  appeal: 'cadre',
  uphold: 'decides',
  clear: 'decides',
}

/** The moves this person may make now: by state, role, what the person did before, evidence and time. */
export const vetoMovesOf = (veto: StandingVeto, who: VetoRights, now: Moment): PersonsMove[] =>
  movesFrom(vetoCase, veto.state).filter(
    (move): move is PersonsMove =>
      move !== 'propose' &&
      who[mover[move]] &&
      (move === 'appeal' || !who.cadre) &&
      !barredFrom(vetoCase, veto, move).includes(who.openid) &&
      (move !== 'confirm' || some(veto.photoIds)) &&
      (move !== 'appeal' || now <= veto.appealUntil),
  )

/** Photos from the spot: no veto is verified or confirmed without one. */
export const demandEvidence = (photoIds: readonly string[]): Decision<Some<string>> =>
  some(photoIds) ? accept(photoIds) : refuse('EVIDENCE_NEEDED')

/** A village may appeal as long as the rule says, counted from the confirmation. */
export const mayAppeal = (
  { state, appealUntil }: Pick<StandingVeto, 'state' | 'appealUntil'>,
  now: Moment,
): Decision<true> =>
  state === 'confirmed' && now > appealUntil
    ? refuse('APPEAL_OVER', { until: readMoment(appealUntil) })
    : accept(true)
