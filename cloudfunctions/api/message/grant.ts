import type { MessageTopic } from '@shared/message/topics'
import type { Call } from '../../core/call'
import { alsoWrote, type Wrote } from '../../core/records/ledger'
import { grants, type Grant } from '../../core/records/message'
import { command } from '../../core/store/sdk'

/** Notes what the person allowed: one more message of each topic. WeChat has no way to ask how many are left. */
export async function grant(
  call: Call,
  input: { clientId: string; topics: readonly MessageTopic[] },
): Promise<{ granted: number }> {
  const topics = [...new Set(input.topics)]
  const { openid } = call.caller
  const line = { subject: `person:${openid}` }
  for (const topic of topics) await addOne({ openid, topic }, input.clientId, call.wroteOnce(line))
  call.record({ ...line, facts: { topics } })
  return { granted: topics.length }
}

const remembered = 20

async function addOne(
  { openid, topic }: Pick<Grant, 'openid' | 'topic'>,
  clientId: string,
  wrote: Wrote,
): Promise<void> {
  const _id = `${openid}:${topic}`
  const more = () =>
    grants.update(
      { _id, counted: command.nin([clientId]) },
      {
        left: command.inc(1),
        counted: command.push({ each: [clientId], slice: -remembered }),
        writes: alsoWrote(wrote),
      },
    )
  if (await more()) return
  // Refused where the record exists: then this grant was counted before, or another one was first in between.
  if (!(await grants.insert({ _id, openid, topic, left: 1, counted: [clientId], writes: [wrote] })))
    await more()
}
