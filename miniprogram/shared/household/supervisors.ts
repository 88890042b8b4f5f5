import type { HouseholdRules } from './rules'

export type SupervisorFlag = 'none' | 'few' | 'many'

/** How many supervisors a village with so many poor households has: the first row that is not passed, else the last. */
export function supervisorsWanted(poor: number, rows: HouseholdRules['supervisors']): number {
  const row = rows.find(({ upTo }) => poor <= upTo) ?? rows[rows.length - 1]
  return row?.count ?? 0
}

export function supervisorFlag(supervisors: number, wanted: number): SupervisorFlag {
  if (supervisors === wanted) return 'none'
  return supervisors < wanted ? 'few' : 'many'
}
