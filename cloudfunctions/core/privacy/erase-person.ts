import { holdingNames, holdingOf, type HoldingName } from '@shared/privacy/holdings'
import { readPath } from '@shared/privacy/holding'
import { changesOf, withoutPerson, type Change } from '@shared/privacy/substitute'
import { aliasOf } from '../alias'
import { deleteFiles } from '../platform'
import { photos } from '../records/evidence'
import type { Patch, Where } from '../store/collection'
import { command } from '../store/sdk'
import { collectionOf, recordsOf, type AnyRecord } from './search'

/** Read together; a person has more than this in the ledger alone, and the next round takes the rest. */
const atOnce = 500

/** Records changed or erased, by collection; empty where nothing names the person any more. */
export type Touched = Readonly<Record<string, number>>

/**
 * One round over everything the table of holdings says. Each record is changed by one write that holds only on what was
 * read, so nothing anybody does meanwhile is lost; what such a write put back, the next round takes. Safe to repeat and to
 * stop anywhere: what is done is not found again.
 */
export async function erasePerson(openid: string): Promise<Touched> {
  const touched: Record<string, number> = {}
  const alias = aliasOf(openid)
  const unused = await eraseUnusedPhotos(openid)
  if (unused) touched['photos'] = unused
  for (const name of holdingNames) {
    const { atErasure, persons } = holdingOf(name)
    if (persons.length === 0 || atErasure === 'nothing') continue
    let count = await changeAlone(name, openid, alias)
    for (const record of await recordsOf(name, openid, { limit: atOnce }))
      count += atErasure === 'erase' ? await remove(name, record) : await change(name, record, openid, alias)
    if (count) touched[name] = (touched[name] ?? 0) + count
  }
  return touched
}

/** Records of which the person is one plain field: one request for each such field, however many there are. */
async function changeAlone(name: HoldingName, openid: string, alias: string): Promise<number> {
  let count = 0
  for (const { parts, prefix, isAlone } of holdingOf(name).persons.map(readPath))
    if (isAlone) {
      const field = parts.join('.')
      count += await collectionOf(name).update({ [field]: prefix + openid }, { [field]: prefix + alias })
    }
  return count
}

const remove = (name: HoldingName, { _id }: AnyRecord) => collectionOf(name).remove({ _id })

async function change(name: HoldingName, record: AnyRecord, openid: string, alias: string): Promise<number> {
  const collection = collectionOf(name)
  const after = withoutPerson(record, holdingOf(name), openid, alias) as AnyRecord
  if (after._id !== record._id) {
    await collection.insert(after)
    return collection.remove({ _id: record._id })
  }
  const changes = changesOf(record, after)
  if (changes.length === 0) return 0
  return collection.update({ _id: record._id, ...standing(changes) }, patchOf(changes))
}

/** What was read of the changed fields still stands: arrays are replaced whole, so nobody may have added to one. */
const standing = (changes: readonly Change[]): Where =>
  Object.fromEntries(
    changes.flatMap(({ field, before }) =>
      before === undefined ? [] : [[field, command.eq(before as never)]],
    ),
  )

const patchOf = (changes: readonly Change[]): Patch =>
  Object.fromEntries(
    changes.map(({ field, after }) => [
      field,
      after === undefined ? command.remove() : command.set(after as object),
    ]),
  )

/** Pictures that are evidence for nothing: the person's alone. Marked first, so that nothing can use one meanwhile. */
async function eraseUnusedPhotos(openid: string): Promise<number> {
  const leaving = { owner: openid, usedBy: command.in([null, 'erasure']) }
  await photos.update(leaving, { usedBy: 'erasure' })
  const found = await photos.find({ owner: openid, usedBy: 'erasure' }, { limit: atOnce })
  await deleteFiles([
    ...new Set(found.flatMap(({ thumb, display, grey }) => [thumb, display, grey].filter(Boolean))),
  ])
  return found.length ? photos.remove({ _id: command.in(found.map(({ _id }) => _id)), usedBy: 'erasure' }) : 0
}
