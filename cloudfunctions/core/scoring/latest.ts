import { reboundOf, withScore } from '@shared/household/rebound'
import type { HouseholdRules } from '@shared/household/rules'
import { households, reboundTasks, type Household, type HouseholdScore } from '../records/household'
import { found } from '../refusal-error'
import { command } from '../store/sdk'

/** Remembers a score with its household, once, under its version. One request, unless somebody else wrote meanwhile. */
export async function keepLatest(
  read: Household,
  { score: { total }, at }: HouseholdScore,
): Promise<{ household: Household; added: boolean }> {
  for (let household = read; ;) {
    const latest = withScore(household.latest, { total, at })
    if (latest === household.latest || latest.every((each) => each.at !== at))
      return { household, added: false }
    const { _id, version } = household
    const patch = { latest: command.set(latest), version: command.inc(1) }
    if (await households.update({ _id, version }, patch))
      return { household: { ...household, latest, version: version + 1 }, added: true }
    household = found(await households.get(_id), '户')
  }
}

/**
 * Opens the task of a household that rebounded with this score. One request where it did: the id allows one task a
 * score, also after it was closed, and the slot one open task a household.
 * @returns whether a task was opened
 */
export async function openTask(
  { household, added }: { household: Household; added: boolean },
  { _id, at }: HouseholdScore,
  rebound: HouseholdRules['rebound'],
  now: number,
): Promise<boolean> {
  // An older score that was remembered before says nothing of the two that stand there now.
  if (!added && household.latest[0]?.at !== at) return false
  const why = reboundOf(household.latest, rebound)
  if (why === undefined) return false
  return reboundTasks.insert({
    _id,
    slot: household._id,
    villageId: household.villageId,
    householdId: household._id,
    pairedWith: household.pairedWith,
    why,
    since: now,
    state: 'open',
    what: '',
    closedBy: '',
    photoIds: [],
  })
}
