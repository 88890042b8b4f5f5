import { decideMove, isRepeat, type CaseKind, type CaseRecord, type MoveRequest } from '@shared/case/case'
import { demand, refuseCall } from './refusal-error'
import type { Collection, Patch, Stored } from './store/collection'
import { command } from './store/sdk'

/**
 * Makes one move of a stored case: decided by its kind, written only if nobody moved it meanwhile.
 * @param also fields that change with the move
 * @returns the record as it stands now and whether it changed (a request sent again changes nothing)
 * @throws WRONG_STATE, REASON_NEEDED, SECOND_PERSON_NEEDED, CHANGED_MEANWHILE
 */
export async function moveCase<
  State extends string,
  Move extends string,
  T extends Stored & CaseRecord<State, Move>,
>(
  collection: Collection<T>,
  kind: CaseKind<State, NoInfer<Move>>,
  record: T,
  move: NoInfer<Move>,
  request: MoveRequest,
  also: Partial<T> = {},
): Promise<{ record: T; changed: boolean }> {
  if (isRepeat(record, move, request)) return { record, changed: false }
  const moved = demand(decideMove<State, Move>(kind, record, move, request))
  const patch: Patch = { ...moved, ...also }
  // `command.set` replaces whole values: a bare object or array would be merged field by field.
  const whole = Object.fromEntries(
    Object.entries(patch).map(([field, value]) => [
      field,
      typeof value === 'object' && value !== null ? command.set(value) : value,
    ]),
  )
  const updated = await collection.update({ _id: record._id, version: record.version }, whole)
  if (updated === 0) refuseCall('CHANGED_MEANWHILE')
  return { record: { ...record, ...moved, ...also }, changed: true }
}
