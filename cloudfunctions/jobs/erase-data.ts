import { refreshHome } from '../core/home-snapshot'
import { eraseHousehold } from '../core/privacy/erase-household'
import { erasePerson, type Touched } from '../core/privacy/erase-person'
import { erasures, type Erasure } from '../core/records/privacy'
import { command } from '../core/store/sdk'
import { always, any, type Job } from './job'
import { underWay } from './signs'

const atOnce = 3
const rounds = 4

/**
 * Erases who asked for it. A round that finds nothing, and begins once everything that was under way when it was asked is
 * over, is the last: then the request lets go of the openid too.
 */
export const eraseData: Job = {
  due: always,
  signs: () => ({ ask: [any(erasures, { state: 'asked' })] }),
  async run(now) {
    const asked = await erasures.find({ state: 'asked' }, { order: [['askedAt', 'asc']], limit: atOnce })
    let done = 0
    for (const erasure of asked) if (await erase(erasure, now)) done++
    if (asked.length === 0) return undefined
    await refreshHome(now)
    return `${done} of ${asked.length} erased`
  },
}

async function erase(
  { _id, kind, openid, askedAt, touched: before }: Erasure,
  now: number,
): Promise<boolean> {
  let touched = before
  for (let round = 0; round < rounds; round++) {
    const found = await (kind === 'person' ? erasePerson(openid) : eraseHousehold(openid))
    if (Object.keys(found).length === 0) {
      if (now - askedAt < underWay) return false
      const done = { state: 'done', openid: '', doneAt: now }
      return (await erasures.update({ _id, state: 'asked', askedAt }, done)) > 0
    }
    touched = sum(touched, found)
    await erasures.update({ _id, state: 'asked' }, { touched: command.set(touched) })
  }
  return false
}

const sum = (a: Touched, b: Touched): Touched => {
  const total: Record<string, number> = { ...a }
  for (const [name, count] of Object.entries(b)) total[name] = (total[name] ?? 0) + count
  return total
}
