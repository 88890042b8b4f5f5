import { messageTopics, type MessageTopic } from '@shared/message/topics'
import type { Output } from '@contract'
import type { Call } from '../../core/call'
import { grants, messages, type Message } from '../../core/records/message'
import { $ } from '../../core/store/sdk'
import { templateOf } from '../../core/templates'

const shownFailures = 20

/** What the caller allowed. One request. */
export async function mine(call: Call): Promise<Output<'message.mine'>> {
  const connected = messageTopics.filter(templateOf)
  const own = await grants.find({ openid: call.caller.openid }, { limit: messageTopics.length })
  const left = new Map(own.map((grant) => [grant.topic, grant.left]))
  return { topics: connected.map((topic) => ({ topic, left: left.get(topic) ?? 0 })) }
}

interface Granted {
  readonly _id: MessageTopic
  readonly people: number
  readonly left: number
}
interface Counted {
  readonly _id: { readonly topic: MessageTopic; readonly state: Message['state'] }
  readonly count: number
}

/** How the topics stand: three requests, whatever the town's size. */
export async function ledger(): Promise<Output<'message.ledger'>> {
  const [granted, counted, failures] = await Promise.all([
    grants.aggregate<Granted>([
      [
        'group',
        {
          _id: '$topic',
          people: $.sum($.cond({ if: $.gt(['$left', 0]), then: 1, else: 0 })),
          left: $.sum('$left'),
        },
      ],
      ['limit', 100],
    ]),
    messages.aggregate<Counted>([
      ['group', { _id: { topic: '$topic', state: '$state' }, count: $.sum(1) }],
      ['limit', 100],
    ]),
    messages.find({ state: 'failed' }, { order: [['nextTryAt', 'desc']], limit: shownFailures }),
  ])
  return {
    topics: messageTopics.map((topic) => {
      const grant = granted.find(({ _id }) => _id === topic)
      const of = (...states: Message['state'][]) =>
        counted
          .filter(({ _id }) => _id.topic === topic && states.includes(_id.state))
          .reduce((sum, { count }) => sum + count, 0)
      return {
        topic,
        connected: templateOf(topic) !== undefined,
        people: grant?.people ?? 0,
        left: grant?.left ?? 0,
        queued: of('queued', 'sending'),
        sent: of('sent'),
        notGranted: of('notGranted'),
        failed: of('failed'),
      }
    }),
    failures: failures.map(({ topic, queuedAt, note }) => ({ topic, at: queuedAt, note })),
  }
}
