import { mayFileFor } from '../plan/bodies'
import { holds, type RoleGrant } from '../roster/roles'
import type { ProblemMove } from './problem-case'

/**
 * Who stands towards a problem how. One person may be several. `cadre` is who must mend it: cadres of the village, or the
 * staff of the office a thing of the town is kept by.
 */
export type Actor = 'cadre' | 'inspector' | 'staff' | 'reporter'

/** Who may make which move of a problem (domain.md part 8). `note` is a visit's and `overturn` a re-check's own action. */
export const actorsOf: Readonly<
  Record<Exclude<ProblemMove, 'note' | 'report' | 'overturn'>, readonly Actor[]>
> = {
  confirm: ['inspector', 'staff'],
  invalidate: ['inspector', 'staff'],
  merge: ['inspector', 'staff'],
  start: ['cadre'],
  askExtension: ['cadre'],
  extend: ['staff'],
  refuseExtension: ['staff'],
  fix: ['cadre'],
  close: ['inspector'],
  return: ['inspector'],
  answer: ['reporter'],
}
export type OfferedMove = keyof typeof actorsOf

/** Nobody looks at what the own village did. */
export const notByOwnVillage: readonly OfferedMove[] = ['close', 'return', 'invalidate', 'merge', 'extend']

export const actorNames: Readonly<Record<Actor, string>> = {
  cadre: '村干部',
  inspector: '督查员',
  staff: '镇工作人员',
  reporter: '反映人',
}

/** What a person is towards a problem. */
export const standsAs = (
  person: { readonly openid: string; readonly grants: readonly RoleGrant[] },
  problem: { readonly villageId: string; readonly reporter: string },
): ReadonlySet<Actor> =>
  new Set<Actor>([
    ...(mayFileFor(person.grants, problem.villageId) ? (['cadre'] as const) : []),
    ...(holds(person.grants, 'inspector') ? (['inspector'] as const) : []),
    ...(holds(person.grants, 'admin') || holds(person.grants, 'office') ? (['staff'] as const) : []),
    ...(problem.reporter !== '' && problem.reporter === person.openid ? (['reporter'] as const) : []),
  ])
