import type { Me } from '@contract'
import { people, villages } from '../../core/records/roster'
import { readDesks } from '../../core/todo/desks'
import { todoLines } from '../../core/todo/todo'
import { grantViews } from './view'

/** Who a person is here and what waits for them, read anew: a grant just accepted is already in it. */
export async function meOf(openid: string, now: number): Promise<Me> {
  const person = await people.get(openid)
  if (!person?.grants.length) return { ...nameOf(person), grants: [], setupOpen: await setupOpen(), todo: [] }
  const all = await villages.all()
  const own = all.filter(({ _id }) => person.grants.some(({ villageId }) => villageId === _id))
  const isAdmin = person.grants.some(({ role }) => role === 'admin')
  const [desk, open] = await Promise.all([
    readDesks({ now, villages: own }, person.grants),
    isAdmin ? false : setupOpen(),
  ])
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
