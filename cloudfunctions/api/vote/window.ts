import { canonicalJson } from '@shared/kernel/canonical'
import { windowState, type VoteWindow } from '@shared/vote/window'
import type { WindowView } from '@contract'
import type { Call } from '../../core/call'
import { refreshHome } from '../../core/home-snapshot'
import { campaignId, campaigns } from '../../core/records/campaign'
import { alsoWrote, type Wrote } from '../../core/records/ledger'
import { refuseCall } from '../../core/refusal-error'
import { command } from '../../core/store/sdk'

/** An admin opens, moves or closes the voting window; votes already cast stay. @throws WINDOW_BACKWARDS, CHANGED_MEANWHILE */
export async function setWindow(
  call: Call,
  input: VoteWindow & { reason: string; seen?: VoteWindow | null | undefined },
): Promise<WindowView> {
  const { reason, seen, ...window } = input
  if (window.closesAt <= window.opensAt) refuseCall('WINDOW_BACKWARDS')
  const line = { subject: 'voteWindow', why: reason }
  const wrote = await write(call, window, seen, call.wrote(line))
  if (wrote) call.record({ ...line, wrote, facts: { ...window } })
  await refreshHome(call.now)
  return { state: windowState(window, call.now), window }
}

/**
 * Over the window the person saw, where that is told, and over no other; the same request again finds its own there.
 * @returns this request's writing, also where it wrote before; nothing where another one wrote the same
 */
async function write(
  call: Call,
  window: VoteWindow,
  seen: VoteWindow | null | undefined,
  wrote: Wrote,
): Promise<Wrote | undefined> {
  const before = await campaigns.get(campaignId)
  const again = before && call.again(before)
  if (again) return again
  const over = seen === undefined ? {} : seen ? fieldsOf(seen) : { window: null }
  const changes = { window: command.set(window), writes: alsoWrote(wrote) }
  if (await campaigns.update({ _id: campaignId, ...over }, changes)) return wrote
  const now = (await campaigns.get(campaignId))?.window
  if (!now || canonicalJson(now) !== canonicalJson(window)) refuseCall('CHANGED_MEANWHILE')
  return undefined
}

const fieldsOf = (window: VoteWindow) =>
  Object.fromEntries(Object.entries(window).map(([field, value]) => [`window.${field}`, value as unknown]))
