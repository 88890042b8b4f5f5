/** Who may be in charge of households: the village's party members and cadres; `leads`: the secretary and committee. */
export interface PairingMember {
  readonly id: string
  readonly leads: boolean
}

/** A household as pairing sees it; `last` is its last score, where it has one. */
export interface PairedHousehold {
  readonly id: string
  readonly pairedWith: string
  readonly last?: number
}

export interface Coverage {
  /** Households by member; everybody is in it. */
  readonly loads: ReadonlyMap<string, number>
  /** Members with more households than one is to have. */
  readonly over: ReadonlySet<string>
  /** Households without a member, or whose member is one no longer. */
  readonly unpaired: ReadonlySet<string>
}

export function coverageOf(
  households: readonly PairedHousehold[],
  members: readonly PairingMember[],
  memberLoad: number,
): Coverage {
  const loads = new Map(members.map(({ id }) => [id, 0]))
  const unpaired = new Set<string>()
  for (const { id, pairedWith } of households) {
    const load = loads.get(pairedWith)
    if (load === undefined) unpaired.add(id)
    else loads.set(pairedWith, load + 1)
  }
  const over = new Set([...loads].flatMap(([id, load]) => (load > memberLoad ? [id] : [])))
  return { loads, over, unpaired }
}

/**
 * The worst households go to the secretary and committee (domain.md part 5): all that scored under the line, and where
 * these do not go round, so many of the next worst that no leader is without. The least loaded leader takes the next,
 * up to the load; a household some leader has already stays there. A person confirms.
 */
export function proposePairing(
  households: readonly PairedHousehold[],
  members: readonly PairingMember[],
  { memberLoad, below }: { memberLoad: number; below: number },
): { householdId: string; memberId: string }[] {
  const { loads } = coverageOf(households, members, memberLoad)
  const leaders = members.filter(({ leads }) => leads).map(({ id }) => ({ id, load: loads.get(id) ?? 0 }))
  const led = new Set(leaders.map(({ id }) => id))
  const worst = households
    .flatMap(({ id, pairedWith, last }) => (last === undefined || led.has(pairedWith) ? [] : [{ id, last }]))
    .sort((a, b) => a.last - b.last || (a.id < b.id ? -1 : 1))
  const proposals: { householdId: string; memberId: string }[] = []
  for (const { id, last } of worst) {
    const leader = leaders.reduce(
      (a, b) => (b.load < a.load ? b : a),
      leaders[0] ?? { id: '', load: Infinity },
    )
    if (leader.load >= memberLoad || (last >= below && leader.load > 0)) break
    leader.load += 1
    proposals.push({ householdId: id, memberId: leader.id })
  }
  return proposals
}
