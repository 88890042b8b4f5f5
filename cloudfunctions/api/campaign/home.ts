import type { Home } from '@contract'
import type { Call } from '../../core/call'
import { snapshots } from '../../core/records/campaign'
import { readCampaign } from '../../core/rules'
import { todoLines } from '../../core/todo/todo'
import { emptyHome, homeView } from './view'

/** The home page: two requests, the snapshot and the caller, however much the town has published. */
export async function home(call: Call): Promise<Home> {
  const { caller, now } = call
  const snapshot = await snapshots.get('home')
  if (!snapshot) return emptyHome((await readCampaign()).facts, now)
  const person = await caller.person()
  return homeView(snapshot, todoLines(person?.grants ?? [], caller.openid, snapshot.desk), now)
}
