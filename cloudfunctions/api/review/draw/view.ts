import { heldWords } from '@shared/privacy/held-text'
import { roleNames } from '@shared/roster/roles'
import type { DrawView } from '@contract'
import type { Call } from '../../../core/call'
import type { Draw } from '../../../core/records/review'
import { drawsOf, openedAt } from './load'

/**
 * A draw as everybody sees it, of an allow-list: who committed is a role and a number. One request.
 * @param call whose own commit is told to them alone
 */
export async function drawView({ caller }: Call, draw: Draw): Promise<DrawView> {
  const others = (await drawsOf(draw)).filter(({ _id }) => _id !== draw._id)
  const mine = draw.commits.findIndex(({ by }) => by === caller.openid)
  return {
    id: draw._id,
    reviewId: draw.reviewId,
    month: draw.reviewId,
    districtId: draw.districtId,
    districtName: draw.districtName,
    state: draw.state === 'new' ? 'committing' : draw.state,
    ...reasonOf(draw),
    openedAt: openedAt(draw),
    list: draw.list.map(({ id, name, weight }) => ({ id, name, weight })),
    listSha256: draw.listSha256,
    commits: draw.commits.map(({ role, commitment, at }, i) => ({
      who: `${roleNames[role]}（${i + 1}号）`,
      commitment,
      at,
    })),
    closedAt: draw.closedAt || null,
    secrets: draw.commits.map(({ by }) => draw.secrets[by] ?? null),
    drawn: draw.drawn || null,
    others: others.map((other) => ({ id: other._id, openedAt: openedAt(other), ...reasonOf(other) })),
    mine: mine < 0 ? null : mine,
  }
}

function reasonOf({ state, history, held }: Draw): { voidedReason?: string } {
  if (state !== 'voided') return {}
  return { voidedReason: held ? heldWords : (history[history.length - 1]?.reason ?? '') }
}
