import { dueBefore } from '@shared/check/place'
import type { ShopView } from '@shared/street/schema'
import { rules, type Rule } from './records/rules'
import { found } from './refusal-error'
import type { Where } from './store/collection'
import { command } from './store/sdk'

/** What stands now: the pledge to be signed, and since when a check is too old. */
export interface Standing {
  readonly pledge: Rule<'pledge'>
  readonly version: number
  readonly due: number
}

/** More versions of two rule sets than a town ever makes. */
const versions = 100

/** One request. */
export async function shopStanding(now: number): Promise<Standing> {
  const all = await rules.find(
    { name: command.in(['pledge', 'check']) },
    { order: [['version', 'desc']], limit: versions },
  )
  const pledge = found(all.find(isPledge), '套规则')
  const check = found(all.find(isCheck), '套规则')
  return { pledge, version: pledge.version, due: dueBefore(check.body.shop.everyDays, now) }
}

const isPledge = (rule: Rule): rule is Rule<'pledge'> => rule.name === 'pledge'
const isCheck = (rule: Rule): rule is Rule<'check'> => rule.name === 'check'

/** The shops a list is of. */
export const shopsIn = (view: ShopView, { version, due }: Standing): Where => {
  const of: Readonly<Record<ShopView, Where>> = {
    all: {},
    unsigned: { pledged: command.neq(version) },
    signed: { pledged: version },
    due: { checkedAt: command.lt(due) },
    closed: {},
  }
  return { state: view === 'closed' ? 'closed' : 'open', ...of[view] }
}
