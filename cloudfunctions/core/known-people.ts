import { possibleNames } from '@shared/publication/names'
import { findPrivate, type Known } from '@shared/publication/privacy'
import { households } from './records/household'
import { people, villages } from './records/roster'
import { command } from './store/sdk'

/** Words in one question, and records in one answer. */
const most = 1000

/**
 * Whom of the town's registers texts name that are to become public: heads of households, and people with roles. A protected
 * household never passes, by its name or its phone; where nobody may be named at all (`nobody`), no name does. Nothing of
 * the register leaves it: only words of the text itself are answered. Three requests, none where no word may be a name.
 */
export async function knownIn(
  texts: readonly string[],
  { nobody = false }: { nobody?: boolean } = {},
): Promise<Known[]> {
  const words = possibleNames(texts.join('\n'))
  const phones = texts
    .flatMap((text) => findPrivate(text))
    .flatMap(({ kind, found }) => (kind === 'phone' ? [{ found, digits: found.replace(/\D/g, '') }] : []))
  const [heads, held, called] = await Promise.all([
    headsAmong(words),
    phones.length ? households.find(ofPhones(phones), { fields: ['phone'], limit: most }) : [],
    peopleAmong(words),
  ])
  const names = new Map([...called.map((name) => [name, false] as const), ...heads])
  const places = await villagesAmong([...names.keys()])
  return [
    ...[...names].flatMap(([found, hidden]): Known[] =>
      places.has(found)
        ? []
        : [{ kind: 'name', certainty: hidden || nobody ? 'certain' : 'possible', found }],
    ),
    ...phones.flatMap(({ found, digits }): Known[] =>
      held.some(({ phone }) => phone === digits) ? [{ kind: 'phone', certainty: 'certain', found }] : [],
    ),
  ]
}

const ofPhones = (phones: readonly { digits: string }[]) => ({
  phone: command.in(phones.map(({ digits }) => digits)),
  protected: true,
})

/** Heads, and whether a household of this name is protected; those are answered first, so that no limit hides one. */
async function headsAmong(words: readonly string[]): Promise<Map<string, boolean>> {
  const found = await Promise.all(
    parts(words).map((some) =>
      households.find(
        { head: command.in(some) },
        { order: [['protected', 'desc']], fields: ['head', 'protected'], limit: most },
      ),
    ),
  )
  return new Map(
    found
      .flat()
      .reverse()
      .map((one) => [one.head, one.protected]),
  )
}

async function peopleAmong(words: readonly string[]): Promise<string[]> {
  const found = await Promise.all(
    parts(words).map((some) => people.find({ name: command.in(some) }, { fields: ['name'], limit: most })),
  )
  return found.flat().map(({ name }) => name)
}

/** A village may be called what a person is called too: 金星. */
async function villagesAmong(names: string[]): Promise<Set<string>> {
  if (names.length === 0) return new Set()
  const found = await villages.find({ name: command.in(names) }, { fields: ['name'], limit: most })
  return new Set(found.map(({ name }) => name))
}

const parts = (words: readonly string[]): string[][] =>
  Array.from({ length: Math.ceil(words.length / most) }, (_, at) => words.slice(at * most, (at + 1) * most))
