import { toKeywords } from '@shared/message/topics'
import { sendSubscribeMessage } from '../core/platform'
import { grants, messages, type Message } from '../core/records/message'
import { command } from '../core/store/sdk'
import { templateOf, templateVariables } from '../core/templates'
import { afterFailure, sendingMs } from './delivery'
import { always, any, type Job } from './job'

const hour = 3_600_000

/**
 * Empties the outbox. A message is claimed by one conditional update, pays with one grant of the person's, and is sent
 * once; one whose sender died in between may have gone out, so it is not sent again.
 */
export const sendMessages: Job = {
  due: always,
  signs: (_, now) => ({ ask: [any(messages, dueAt(now))] }),
  async run(now) {
    const waiting = await messages.find(dueAt(now), { order: [['nextTryAt', 'asc']], limit: 50 })
    const results: Record<string, number> = {}
    for (const message of waiting) {
      const result = message.state === 'sending' ? await giveUp(message) : await send(message, now)
      results[result] = (results[result] ?? 0) + 1
    }
    return waiting.length ? JSON.stringify(results) : undefined
  },
}

const dueAt = (now: number) => ({ state: command.in(['queued', 'sending']), nextTryAt: command.lte(now) })

async function giveUp({ _id, tries }: Message): Promise<string> {
  await messages.update(
    { _id, state: 'sending', tries },
    { state: 'failed', note: 'perhaps sent: the sender died' },
  )
  return 'failed'
}

async function send(message: Message, now: number): Promise<string> {
  const { _id, to, topic } = message
  const template = templateOf(topic)
  if (!template) {
    const note = `${templateVariables[topic]} is not set`
    await messages.update({ _id, state: 'queued' }, { note, nextTryAt: now + hour })
    return 'noTemplate'
  }
  const tries = message.tries + 1
  const mine = await messages.update(
    { _id, state: 'queued', tries: message.tries },
    { state: 'sending', tries, nextTryAt: now + sendingMs },
  )
  if (mine === 0) return 'elsewhere'
  const close = (change: Partial<Message>) => messages.update({ _id, state: 'sending', tries }, change)
  const grant = { _id: `${to}:${topic}` }
  if (!(await grants.update({ ...grant, left: command.gt(0) }, { left: command.inc(-1) }))) {
    await close({ state: 'notGranted' })
    return 'notGranted'
  }
  try {
    const words = Object.entries(toKeywords(template, message.words))
    const data = Object.fromEntries(words.map(([key, value]) => [key, { value }]))
    await sendSubscribeMessage({ touser: to, templateId: template.id, page: message.page, data })
  } catch (error) {
    const { giveBack, ...change } = afterFailure(error, tries, now)
    if (giveBack) await grants.update(grant, { left: command.inc(1) })
    await close(change)
    return change.state ?? 'failed'
  }
  await close({ state: 'sent', note: '' })
  return 'sent'
}
