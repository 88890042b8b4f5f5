import type { MessageTopic } from '@shared/message/schema'
import type { Call } from '../../core/call'
import { grants } from '../../core/records/message'
import { command } from '../../core/store/sdk'

/** Notes what the person allowed: one more message of each topic. WeChat has no way to ask how many are left. */
export async function grant(
  call: Call,
  input: { topics: readonly MessageTopic[] },
): Promise<{ granted: number }> {
  const topics = [...new Set(input.topics)]
  for (const topic of topics) await addOne(call.caller.openid, topic)
  call.record({ subject: `person:${call.caller.openid}`, facts: { topics } })
  return { granted: topics.length }
}

async function addOne(openid: string, topic: MessageTopic): Promise<void> {
  const _id = `${openid}:${topic}`
  const more = () => grants.update({ _id }, { left: command.inc(1) })
  if (await more()) return
  // Two first grants at once: the one whose insert is refused finds the other's record.
  if (!(await grants.insert({ _id, openid, topic, left: 1 }))) await more()
}
