import type { MessageTopic, Words } from '@shared/message/topics'
import { isOffice } from '@shared/plan/bodies'
import { messages, type Message } from './records/message'
import { people } from './records/roster'
import { command } from './store/sdk'

interface Told<T extends MessageTopic> {
  readonly topic: T
  /** The page it opens, without a slash before it. */
  readonly page: string
  readonly words: Words<T>
  readonly now: number
}

/**
 * A message to one person as the outbox holds it.
 * @param event names what it tells of (`entry:<id>:published:2`): the same event is queued once
 * @returns false where it was queued before
 */
/** A message as the outbox holds it, to queue it together with others. Like `queueMessage`. */
export const queuedMessage = <T extends MessageTopic>(
  event: string,
  { to, topic, page, words, now }: Told<T> & { readonly to: string },
): Message => ({
  _id: event,
  to,
  topic,
  page,
  words: { ...words },
  state: 'queued',
  queuedAt: now,
  nextTryAt: now,
  tries: 0,
  note: '',
})

/** Puts a message to one person into the outbox; a job sends it if the person granted the topic. */
export const queueMessage = <T extends MessageTopic>(
  event: string,
  message: Told<T> & { readonly to: string },
): Promise<boolean> => messages.insert(queuedMessage(event, message))

const atOnce = 200

/** Queues what is not queued yet: an event told before is not told again. @returns how many were new */
export async function queueMessages(all: readonly Message[]): Promise<number> {
  let queued = 0
  for (let start = 0; start < all.length; start += atOnce)
    queued += await messages.insertMissing(all.slice(start, start + atOnce))
  return queued
}

/** Who does the work of these bodies: cadres of a village, staff of an office. Openids by body. One request. */
export async function cadresOf(
  villageIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const byVillage = new Map<string, string[]>(villageIds.map((id) => [id, []]))
  if (villageIds.length === 0) return byVillage
  const roles = villageIds.some(isOffice) ? ['cadre', 'office'] : ['cadre']
  const workers = await people.find({ 'grants.role': command.in(roles) }, { limit: 1000, fields: ['grants'] })
  for (const { _id, grants } of workers)
    for (const { role, villageId = '', office = '' } of grants) {
      if (role === 'cadre') byVillage.get(villageId)?.push(_id)
      if (role === 'office') byVillage.get(office)?.push(_id)
    }
  return byVillage
}

/** Tells every cadre of a village, or everybody of an office, the same. @param event as of `queueMessage`; each cadre's message is named by it */
export async function tellVillage<T extends MessageTopic>(
  villageId: string,
  event: string,
  told: Told<T>,
): Promise<void> {
  const cadres = (await cadresOf([villageId])).get(villageId) ?? []
  await Promise.all(cadres.map((to) => queueMessage(`${event}:${to}`, { ...told, to })))
}
