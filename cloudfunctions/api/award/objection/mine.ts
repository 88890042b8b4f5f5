import type { Output } from '@contract'
import type { Call } from '../../../core/call'
import { objections } from '../../../core/records/award'
import { objectionViews } from './objection'

const most = 1000

/** The caller's own objections, the newest first. */
export async function mine(call: Call): Promise<Output<'objection.mine'>> {
  const rows = await objections.find(
    { filedBy: call.caller.openid },
    {
      order: [
        ['filedAt', 'desc'],
        ['_id', 'desc'],
      ],
      limit: most,
    },
  )
  return { items: await objectionViews(rows) }
}
