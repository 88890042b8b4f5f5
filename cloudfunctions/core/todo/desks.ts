import { holds, type RoleGrant } from '@shared/roster/roles'
import type { Waiting } from '../records/campaign'
import { assessmentDesks } from './assessment-desks'
import { contestDesks } from './contest-desks'
import type { Asked } from './desk'
import { homeDesks } from './home-desks'
import { planDesks } from './plan-desks'
import { problemDesks, reporterDesk } from './problem-desks'
import { streetDesks } from './street-desks'

const desks = [
  ...contestDesks,
  ...homeDesks,
  ...problemDesks,
  ...streetDesks,
  ...planDesks,
  ...assessmentDesks,
  reporterDesk,
]

/**
 * What waits now, all questions at once.
 * @param grants asks only what concerns the holder of these; all desks where absent
 */
export async function readDesks(asked: Asked, grants?: readonly RoleGrant[]): Promise<Waiting[]> {
  const concerned = desks.filter(({ of }) => !grants || of.some((role) => holds(grants, role)))
  const waiting = await Promise.all(concerned.map(({ read }) => read(asked)))
  return waiting.flat().filter((one) => one.count > 0)
}
