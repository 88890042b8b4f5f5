import { queuedMessage, queueMessages } from '../core/outbox'
import { broadcasts, grants, type Broadcast } from '../core/records/message'
import { publications } from '../core/records/publication'
import { command } from '../core/store/sdk'
import { always, any, type Job } from './job'

const pageSize = 100
/** Pages a run: a town's followers in a few minutes, and never a run that is cut off. */
const pagesARun = 20

/**
 * Tells all who granted a topic what was published: walks through the grants by id and queues one message each. The
 * place reached is written after each page; a page done twice queues nothing twice.
 */
export const tellEverybody: Job = {
  due: always,
  signs: () => ({ ask: [any(broadcasts, { state: 'open' })] }),
  async run(now) {
    const [open] = await broadcasts.find({ state: 'open' }, { order: [['at', 'asc']], limit: 1 })
    if (!open) return undefined
    const stands = await publications.count({ _id: open.publicationId, state: 'published' })
    if (stands === 0) return close(open, 'withdrawn meanwhile')
    let { cursor, told } = open
    for (let page = 0; page < pagesARun; page++) {
      const people = await grants.find(
        { topic: open.topic, _id: command.gt(cursor), left: command.gt(0) },
        { order: [['_id', 'asc']], limit: pageSize, fields: ['openid'] },
      )
      await queueMessages(people.map(({ openid }) => messageTo(open, openid, now)))
      const last = people[people.length - 1]?._id ?? cursor
      const moved = { cursor: last, told: told + people.length }
      if (!(await broadcasts.update({ _id: open._id, state: 'open', cursor }, moved))) return 'elsewhere'
      ;({ cursor, told } = moved)
      if (people.length < pageSize) return close(open, `${told} told`)
    }
    return `${told} told so far`
  },
}

const messageTo = ({ _id, topic, page, words }: Broadcast, to: string, now: number) =>
  queuedMessage(`${_id}:${to}`, { to, topic, page, words: words as never, now })

async function close({ _id }: Broadcast, said: string): Promise<string> {
  await broadcasts.update({ _id, state: 'open' }, { state: 'done' })
  return said
}
