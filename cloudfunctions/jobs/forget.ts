import { dayOf } from '@shared/kernel/days'
import { holdingNames, holdingOf, type HoldingName } from '@shared/privacy/holdings'
import type { Kept } from '@shared/privacy/holding'
import { changesOf, withoutPerson } from '@shared/privacy/substitute'
import { aliasOf } from '../core/alias'
import { deleteFiles } from '../core/platform'
import { collectionOf, type AnyRecord } from '../core/privacy/search'
import type { Where } from '../core/store/collection'
import { command } from '../core/store/sdk'
import { any, onNewDay, type Job } from './job'

type Timed = Exclude<Kept, { while: string }>

const atOnce = 500
const day = 86_400_000

const timed = holdingNames.flatMap((name): { name: HoldingName; kept: Timed }[] => {
  const { kept } = holdingOf(name)
  return 'while' in kept ? [] : [{ name, kept }]
})

/** Records past their days, that have not been forgotten yet. */
function past({ days, after, where = {}, then, blanks = {}, who = '' }: Timed, now: number): Where {
  const over = Object.fromEntries(
    Object.entries(where).map(([field, values]) => [field, command.in([...values])]),
  )
  const left =
    then === 'alias'
      ? [{ [who]: command.gt('') }]
      : then === 'blank'
        ? Object.entries(blanks).map(([field, blank]) => ({ [field]: command.neq(blank as never) }))
        : []
  const old = { ...over, [after]: command.lte(now - days * day) }
  return left.length ? (command.and([old, command.or(left)]) as unknown as Where) : old
}

/**
 * Forgets what is past its retention, as the table of holdings says: erased, emptied, or without the person. Each record by
 * itself, so that a run that died has done what it did and the next goes on; a week missed is made up for.
 */
export const forget: Job = {
  due: onNewDay(dayOf),
  signs: (_, now) => ({ ask: timed.map(({ name, kept }) => any(collectionOf(name), past(kept, now))) }),
  async run(now) {
    const said: string[] = []
    for (const { name, kept } of timed) {
      const old = await collectionOf(name).find(past(kept, now), { limit: atOnce })
      let count = 0
      for (const record of old) count += await forgetOne(name, kept, record)
      if (count) said.push(`${name} ${count}`)
    }
    return said.length ? said.join(', ') : undefined
  },
}

async function forgetOne(name: HoldingName, kept: Timed, record: AnyRecord): Promise<number> {
  const collection = collectionOf(name)
  const { _id } = record
  switch (kept.then) {
    case 'erase': {
      // The file goes first: without its line nobody would know of it.
      if (name === 'exportFiles' && record['fileId']) await deleteFiles([String(record['fileId'])])
      return collection.remove({ _id })
    }
    case 'blank':
      return collection.update(
        { _id },
        Object.fromEntries(
          Object.entries(kept.blanks ?? {}).map(([field, blank]) => [field, command.set(blank as never)]),
        ),
      )
    case 'alias': {
      const openid = String(record[kept.who ?? ''])
      const changes = changesOf(record, withoutPerson(record, holdingOf(name), openid, aliasOf(openid)))
      return collection.update(
        {
          _id,
          ...Object.fromEntries(changes.map(({ field, before }) => [field, command.eq(before as never)])),
        },
        Object.fromEntries(changes.map(({ field, after }) => [field, command.set(after as object)])),
      )
    }
  }
}
