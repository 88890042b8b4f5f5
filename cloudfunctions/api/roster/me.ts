import type { Role } from '@shared/roster/roles'
import type { Me } from '@contract'
import { readDesk } from '../../core/desk'
import { people, villages } from '../../core/records/roster'
import { todoLines } from '../../core/todo'
import { grantViews } from './view'

/** Who a person is here and what waits for them, read anew: a grant just accepted is already in it. */
export async function meOf(openid: string, now: number): Promise<Me> {
  const person = await people.get(openid)
  if (!person?.grants.length) return { ...nameOf(person), grants: [], setupOpen: await setupOpen(), todo: [] }
  const all = await villages.all()
  const has = (...roles: Role[]) => person.grants.some(({ role }) => roles.includes(role))
  const parts = {
    town: has('admin', 'office'),
    inspectors: has('inspector'),
    judges: has('judge'),
    villages: has('cadre') ? all : [],
  }
  const [desk, open] = await Promise.all([readDesk(parts, now), has('admin') ? false : setupOpen()])
  return {
    ...nameOf(person),
    grants: grantViews(person.grants, all),
    setupOpen: open,
    todo: todoLines(person.grants, openid, desk),
  }
}

const nameOf = (person: { name: string } | undefined) => (person ? { name: person.name } : {})

/** True while nobody is admin. */
export const setupOpen = async (): Promise<boolean> => (await people.count({ 'grants.role': 'admin' })) === 0
