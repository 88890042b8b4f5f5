export type HouseholdKind = 'poor' | 'ordinary'
export const householdKinds: Readonly<Record<HouseholdKind, string>> = { poor: '贫困户', ordinary: '一般户' }

/** Who scored: the village's own supervisor, or the town's inspector on a visit. They are never mixed. */
export type ScoreSource = 'supervisor' | 'visit'
