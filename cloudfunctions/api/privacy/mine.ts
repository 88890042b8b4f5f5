import { keptWords } from '@shared/privacy/holding'
import { holdingOf, ownHoldings } from '@shared/privacy/holdings'
import type { OwnData, OwnHolding } from '@contract'
import { aliasOf } from '../../core/alias'
import type { Call } from '../../core/call'
import { ownLines } from '../../core/privacy/own-lines'
import { recordsOf } from '../../core/privacy/search'
import { erasures } from '../../core/records/privacy'
import { erasureView } from './view'

/** Shown of each; the copy has all. */
const shown = 3

/**
 * What the town holds about the caller. Of people who never held a role only what everybody may leave behind is looked for:
 * caller, request, and one request for each of those.
 */
export async function mine({ caller }: Call): Promise<OwnData> {
  const { openid } = caller
  const [person, erasure] = await Promise.all([caller.person(), erasures.get(aliasOf(openid))])
  const names = ownHoldings(person !== undefined)
  const found = await Promise.all(
    names.map(async (name): Promise<OwnHolding | undefined> => {
      const rows = await recordsOf(name, openid, { limit: shown + 1, ofAlias: true })
      if (rows.length === 0) return undefined
      const { name: title, why, kept, atErasure, keeps } = holdingOf(name)
      return {
        name: title,
        why,
        kept: keptWords(kept),
        atErasure,
        keeps,
        lines: ownLines(name, rows).slice(0, shown),
        more: rows.length > shown,
      }
    }),
  )
  return {
    holdings: found.flatMap((one) => one ?? []),
    roles: (person?.grants.length ?? 0) > 0,
    ...(erasure ? { erasure: erasureView(erasure) } : {}),
  }
}
