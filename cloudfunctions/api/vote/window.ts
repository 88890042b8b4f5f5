import { windowState, type VoteWindow } from '@shared/vote/window'
import type { WindowView } from '@contract'
import type { Call } from '../../core/call'
import { refreshHome } from '../../core/home-snapshot'
import { campaignId, campaigns } from '../../core/records/campaign'
import { refuseCall } from '../../core/refusal-error'
import { command } from '../../core/store/sdk'

/** An admin opens, moves or closes the voting window; votes already cast stay. */
export async function setWindow(call: Call, input: VoteWindow & { reason: string }): Promise<WindowView> {
  const { reason, ...window } = input
  if (window.closesAt <= window.opensAt) refuseCall('WINDOW_BACKWARDS')
  const before = await campaigns.get(campaignId)
  const wrote = before && call.isAgain(before) ? before.wrote : call.wrote
  await campaigns.update({ _id: campaignId }, { window: command.set(window), wrote: command.set(wrote) })
  call.record({ subject: 'voteWindow', why: reason, wrote, facts: { ...window } })
  await refreshHome(call.now)
  return { state: windowState(window, call.now), window }
}
