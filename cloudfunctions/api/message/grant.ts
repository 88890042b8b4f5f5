import type { MessageTopic } from '@shared/message/topics'
import type { Call } from '../../core/call'
import { grants } from '../../core/records/message'
import { command } from '../../core/store/sdk'

/** Notes what the person allowed: one more message of each topic. WeChat has no way to ask how many are left. */
export async function grant(
  call: Call,
  input: { clientId: string; topics: readonly MessageTopic[] },
): Promise<{ granted: number }> {
  const topics = [...new Set(input.topics)]
  for (const topic of topics) await addOne(call.caller.openid, topic, input.clientId)
  call.record({ subject: `person:${call.caller.openid}`, facts: { topics } })
  return { granted: topics.length }
}

const remembered = 20

async function addOne(openid: string, topic: MessageTopic, clientId: string): Promise<void> {
  const _id = `${openid}:${topic}`
  const more = () =>
    grants.update(
      { _id, counted: command.nin([clientId]) },
      { left: command.inc(1), counted: command.push({ each: [clientId], slice: -remembered }) },
    )
  if (await more()) return
  // Refused where the record exists: then this grant was counted before, or another one was first in between.
  if (!(await grants.insert({ _id, openid, topic, left: 1, counted: [clientId] }))) await more()
}
