import { accept, refuse, type Decision } from '../kernel/decision'
import type { Moment } from '../kernel/days'
import type { Changed } from '../kernel/refusals'

/** One move of a case: from which states, to which, and what it asks for. */
export interface MoveRule<State extends string> {
  readonly label: string
  readonly from: readonly State[]
  /** Absent where the case stays as it is: something is asked, answered or granted. */
  readonly to?: State
  readonly needsReason?: boolean
  /** Moves whose latest author may not make this one: the second pair of eyes. */
  readonly notByAuthorOf?: readonly string[]
  /** Which steps of others, made since it was looked at, stop this move; where absent every one that leads somewhere. */
  readonly stoppedBy?: readonly string[]
}

/** A state machine as data: entries, notices, problems and payouts are all cases. */
export interface CaseKind<State extends string, Move extends string> {
  readonly name: string
  readonly initial: State
  readonly states: Readonly<Record<State, string>>
  readonly moves: Readonly<Record<Move, MoveRule<State>>>
}

/** One line of a case's history, oldest first. */
export interface Step<State extends string = string, Move extends string = string> {
  readonly move: Move
  readonly from: State
  readonly to: State
  readonly at: Moment
  /** openid of who made the move; private. */
  readonly by: string
  readonly reason?: string
  readonly clientId?: string
}

/** The part of a stored record that makes it a case. `version` counts moves and guards against lost updates. */
export interface CaseRecord<State extends string = string, Move extends string = string> {
  readonly state: State
  readonly version: number
  readonly history: readonly Step<State, Move>[]
}

export interface MoveRequest {
  readonly by: string
  readonly at: Moment
  readonly reason?: string | undefined
  readonly clientId?: string | undefined
  /** The version the person saw when they made up their mind; see {@link changedSince}. */
  readonly seen?: number | undefined
}

/** A case before its first move. */
export const newCase = <State extends string, Move extends string>(
  kind: CaseKind<State, Move>,
): CaseRecord<State, Move> => ({ state: kind.initial, version: 0, history: [] })

/**
 * True when this very request was carried out before: answer as before, change nothing. Also where others moved the case
 * since: a copy that comes late must not move a case that loops a second time.
 */
export const isRepeat = (
  { history }: Pick<CaseRecord, 'history'>,
  move: string,
  { by, clientId }: MoveRequest,
): boolean =>
  clientId !== undefined &&
  history.some((step) => step.move === move && step.by === by && step.clientId === clientId)

/**
 * Decides one move of a case.
 * @returns the record's new case part, or CHANGED_MEANWHILE, WRONG_STATE, REASON_NEEDED, SECOND_PERSON_NEEDED
 */
export function decideMove<State extends string, Move extends string>(
  kind: CaseKind<State, Move>,
  record: CaseRecord<State, Move>,
  move: Move,
  request: MoveRequest,
): Decision<CaseRecord<State, Move>> {
  const changed = changedSince(kind, record, request, move)
  if (changed) return refuse('CHANGED_MEANWHILE', changed)
  const rule = kind.moves[move]
  if (!rule.from.includes(record.state))
    return refuse('WRONG_STATE', { state: kind.states[record.state], move: rule.label })
  const reason = request.reason?.trim()
  if (rule.needsReason && !reason) return refuse('REASON_NEEDED', { move: rule.label })
  if (barredFrom(kind, record, move).includes(request.by))
    return refuse('SECOND_PERSON_NEEDED', { step: rule.label })
  const to = rule.to ?? record.state
  const step: Step<State, Move> = {
    move,
    from: record.state,
    to,
    at: request.at,
    by: request.by,
    ...(reason ? { reason } : {}),
    ...(request.clientId ? { clientId: request.clientId } : {}),
  }
  return accept({ state: to, version: record.version + 1, history: [...record.history, step] })
}

/**
 * What others did to a case since somebody saw it: its latest step that stops the move. The person's own later steps are
 * none, and nothing is known of a request that does not say what was seen.
 */
export function changedSince<State extends string, Move extends string>(
  kind: CaseKind<State, Move>,
  { state, version, history }: CaseRecord<State, Move>,
  { by, seen }: Pick<MoveRequest, 'by' | 'seen'>,
  wanted?: Move,
): Changed | undefined {
  if (seen === undefined || seen >= version) return undefined
  const stoppedBy = wanted && kind.moves[wanted].stoppedBy
  const stops = (move: Move) => (stoppedBy ? stoppedBy.includes(move) : kind.moves[move].to !== undefined)
  const others = history.slice(seen - version).filter((step) => step.by !== by && stops(step.move))
  const last = others[others.length - 1]
  return last && { move: kind.moves[last.move].label, state: kind.states[state], at: last.at, seen: version }
}

/** Who may not make a move because they made what it looks at: the authors the second pair of eyes is not. */
export const barredFrom = <State extends string, Move extends string>(
  kind: CaseKind<State, Move>,
  record: Pick<CaseRecord, 'history'>,
  move: Move,
): string[] => (kind.moves[move].notByAuthorOf ?? []).flatMap((other) => latestAuthor(record, other) ?? [])

/** The moves a state allows, for buttons and for generated tests. */
export const movesFrom = <State extends string, Move extends string>(
  kind: CaseKind<State, Move>,
  state: State,
): Move[] => (Object.keys(kind.moves) as Move[]).filter((move) => kind.moves[move].from.includes(state))

function latestAuthor(record: Pick<CaseRecord, 'history'>, move: string): string | undefined {
  for (let i = record.history.length - 1; i >= 0; i--)
    if (record.history[i]?.move === move) return record.history[i]?.by
  return undefined
}
