import type { Decision } from '@shared/kernel/decision'
import * as chain from '@shared/responsibility/chain'
import type { Link, LinkId } from '@shared/responsibility/chain'
import type { ChainView } from '@contract'
import type { Call } from '../../core/call'
import { alsoWrote } from '../../core/records/ledger'
import { linkOf, responsibilities, type Responsibility } from '../../core/records/responsibility'
import type { Village } from '../../core/records/roster'
import { demand, refuseCall } from '../../core/refusal-error'
import { command } from '../../core/store/sdk'
import { chainView } from './view'

interface Change {
  readonly link: LinkId
  readonly clientId: string
  readonly seen?: number | undefined
}

/** A village with its chain. */
export interface Chain {
  readonly village: Village
  readonly stored: Responsibility | undefined
}

/**
 * Changes one link, written only on what was read: of two at once one is refused, so a link has one holder.
 * @throws CHANGED_MEANWHILE
 */
async function changeLink(
  call: Call,
  { link: id, clientId, seen }: Change,
  { village, stored }: Chain,
  decide: (link: Link) => Decision<Link>,
  why: string,
  held?: string,
): Promise<ChainView> {
  const before = linkOf(stored, id)
  const _id = village._id
  const line = {
    subject: `responsibility:${_id}`,
    villageId: _id,
    ...(why ? { why } : {}),
  }
  if (before.seen.includes(clientId)) {
    // The first time may have died before it; what stood before is not known any more.
    call.record({ ...line, facts: { link: id, after: before.current?.post ?? '' } })
    return chainView(village, stored)
  }
  if (seen !== undefined && seen !== before.turn) refuseCall('CHANGED_MEANWHILE')
  const after = demand(decide(before))
  const links = { ...stored?.links, [id]: after }
  const holds = held === undefined ? {} : { [id]: held }
  const wrote = call.wroteOnce(line)
  const made = !stored && (await responsibilities.insert({ _id, links, held: holds, writes: [wrote] }))
  const turn = before.turn ? before.turn : command.exists(false)
  const kept =
    made ||
    (await responsibilities.update(
      { _id, [`links.${id}.turn`]: turn },
      {
        [`links.${id}`]: command.set(after),
        ...(held === undefined ? {} : { [`held.${id}`]: held }),
        writes: alsoWrote(wrote),
      },
    )) > 0
  if (!kept) refuseCall('CHANGED_MEANWHILE')
  call.record({
    ...line,
    // Posts, not names: the record of who holds them is the link itself, and its names can be erased.
    facts: { link: id, before: before.current?.post ?? '', after: after.current?.post ?? '' },
  })
  return chainView(village, { _id, links, held: { ...stored?.held, ...holds } })
}

interface Assigned extends Change {
  readonly name: string
  readonly post: string
  readonly personId?: string | undefined
  readonly from: string
  readonly reason: string
}

/** Someone answers for the village from a day on; who did before stops then. */
export async function assign(call: Call, input: Assigned, subject: Chain): Promise<ChainView> {
  const { name, post, personId, from, reason, clientId } = input
  const given = { name, post, personId, from, reason }
  const { _id, name: villageName } = subject.village
  const held = await call.hold({ kind: 'responsibility', recordId: `${_id}:${input.link}`, villageName })
  return changeLink(call, input, subject, (link) => chain.assign(link, given, clientId), reason, held)
}

/** The holder stops and nobody follows yet. */
export const end = (
  call: Call,
  input: Change & { readonly until: string; readonly reason: string },
  subject: Chain,
): Promise<ChainView> =>
  changeLink(
    call,
    input,
    subject,
    (link) => chain.end(link, input.until, input.reason, input.clientId),
    input.reason,
  )

/** The holder agreed to be named on the village's public page. */
export const consent = (
  call: Call,
  input: Change & { readonly how: string },
  subject: Chain,
): Promise<ChainView> =>
  changeLink(
    call,
    input,
    subject,
    (link) => chain.consent(link, { how: input.how, at: call.now }, input.clientId),
    input.how,
  )

/** The holder takes it back: the name is off the public page at once. */
export const revokeConsent = (
  call: Call,
  input: Change & { readonly reason: string },
  subject: Chain,
): Promise<ChainView> =>
  changeLink(
    call,
    input,
    subject,
    (link) => chain.consent(link, { revokedAt: call.now }, input.clientId),
    input.reason,
  )
