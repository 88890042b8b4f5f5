import { holdingOf, type HoldingName } from '@shared/privacy/holdings'
import { isAskable, readPath, type Path } from '@shared/privacy/holding'
import { names } from '@shared/privacy/substitute'
import { aliasOf } from '../alias'
import { collections } from '../records'
import { Collection, type Where } from '../store/collection'
import { command } from '../store/sdk'

export type AnyRecord = { readonly _id: string } & Readonly<Record<string, unknown>>

/** Any collection by its name, as the table of holdings knows it. */
export function collectionOf(name: HoldingName): Collection<AnyRecord> {
  const declaration = collections.find((one) => one.name === name)
  if (!declaration) throw new Error(`no collection ${name}`)
  return new Collection<AnyRecord>(declaration)
}

const asked = (paths: readonly Path[], openid: string): Where[] =>
  paths.map(({ parts, prefix, isAlias }) => ({
    [parts.join('.')]: prefix + (isAlias ? aliasOf(openid) : openid),
  }))

/**
 * The records of a collection that name a person, as far as the table says where. One request where the database can be
 * asked; small collections that name people by key are read whole.
 * @param ofAlias also those that have held the alias from the start: what is the person's own, and stays
 */
export async function recordsOf(
  name: HoldingName,
  openid: string,
  { limit, ofAlias = false }: { limit: number; ofAlias?: boolean },
): Promise<AnyRecord[]> {
  const paths = holdingOf(name)
    .persons.map(readPath)
    .filter(({ isAlias }) => ofAlias || !isAlias)
  if (paths.length === 0) return []
  const collection = collectionOf(name)
  if (paths.every(isAskable)) {
    const [only, ...others] = asked(paths, openid)
    const where = others.length ? (command.or([only ?? {}, ...others]) as unknown as Where) : only
    return collection.find(where ?? {}, { limit })
  }
  return (await collection.all()).filter((record) => names(record, openid)).slice(0, limit)
}
