import type { Home } from '@contract'
import type { Call } from '../../core/call'
import { campaignId, campaigns, snapshots } from '../../core/records/campaign'
import { found } from '../../core/refusal-error'
import { todoLines } from '../../core/todo'
import { emptyHome, homeView } from './view'

/** The home page: two requests, the snapshot and the caller, however much the town has published. */
export async function home(call: Call): Promise<Home> {
  const { caller, now } = call
  const snapshot = await snapshots.get('home')
  if (!snapshot) return emptyHome(found(await campaigns.get(campaignId), '个活动'), now)
  const person = await caller.person()
  return homeView(snapshot, todoLines(person?.grants ?? [], caller.openid, snapshot.desk), now)
}
