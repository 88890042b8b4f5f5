import type { ErasureView } from '@contract'
import { aliasOf } from '../../core/alias'
import type { Call } from '../../core/call'
import { withLease } from '../../core/lease'
import type { Written } from '../../core/records/ledger'
import { erasures, type Erasure } from '../../core/records/privacy'
import { people } from '../../core/records/roster'
import { refuseCall } from '../../core/refusal-error'
import { command } from '../../core/store/sdk'
import { erasureView } from './view'

/**
 * The caller asks to be erased. Roles end at once, so that nothing is done in a name that goes; a job does the rest. Asked
 * again while it runs nothing changes, and after it is done it begins anew. @throws LAST_ADMIN, BUSY
 */
export async function erase(call: Call): Promise<ErasureView> {
  const alias = aliasOf(call.caller.openid)
  const before = await erasures.get(alias)
  if (before?.state === 'asked') {
    await endRoles(call)
    call.record({ subject: `erasure:${alias}`, once: String(before.askedAt) })
    return erasureView(before)
  }
  await endRoles(call)
  const asked = await openErasure({
    _id: alias,
    kind: 'person',
    openid: call.caller.openid,
    by: alias,
    reason: '',
    askedAt: call.now,
    writes: [call.wroteOnce({ subject: `erasure:${alias}`, once: String(call.now) })],
  })
  call.record({ subject: `erasure:${alias}`, once: String(asked.askedAt) })
  return erasureView(asked)
}

type Asked = Pick<Erasure, '_id' | 'kind' | 'openid' | 'by' | 'reason' | 'askedAt'> & Required<Written>

/** Opens a request, or opens one that is done again: one is open at a time. */
export async function openErasure(asked: Asked): Promise<Erasure> {
  const { _id, writes, ...fields } = asked
  const fresh: Erasure = { ...asked, state: 'asked', doneAt: 0, touched: {} }
  if (await erasures.insert(fresh)) return fresh
  await erasures.update(
    { _id, state: 'done' },
    { ...fields, state: 'asked', writes: command.set([...writes]) },
  )
  return (await erasures.get(_id)) ?? fresh
}

/** As {@link revokeRole} does it, one admin at a time, so that two who go at once leave one. */
async function endRoles({ caller, now }: Call): Promise<void> {
  const { openid } = caller
  const person = await people.get(openid)
  if (!person?.grants.length) return
  const end = async () => void (await people.update({ _id: openid }, { grants: command.set([]) }))
  if (!person.grants.some(({ role }) => role === 'admin')) return end()
  await withLease('admins', now, async () => {
    const others = await people.count({ _id: command.neq(openid), 'grants.role': 'admin' })
    if (others === 0) refuseCall('LAST_ADMIN')
    await end()
  })
}
