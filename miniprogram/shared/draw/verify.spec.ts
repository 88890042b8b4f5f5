import { createHash, createHmac } from 'node:crypto'
import * as fc from 'fast-check'
import { canonicalJson } from '../kernel/canonical'
import type { DrawEntry, DrawRecord } from './draw'
import { commitmentOf, listSha256Of } from './hash'
import { pick } from './pick'
import { verdictOf, verify } from './verify'

const secret = (n: number) => createHash('sha256').update(`secret ${n}`).digest('hex')
const list = ['中西里', '东升', '石匣峪', '泉头'].map((name, i) => ({
  id: `v0${i + 1}`,
  name,
  weight: 4 - i,
}))
const secrets = [secret(1), secret(2), secret(3)]
const fair: DrawRecord = {
  list,
  listSha256: listSha256Of(list),
  commits: secrets.map((one, i) => ({ who: `镇领导（${i + 1}号）`, commitment: commitmentOf(one), at: i })),
  closedAt: 10,
  secrets,
  drawn: pick(list, secrets).id,
}

it('hashes as everybody else does', () => {
  expect(listSha256Of(list)).toBe(createHash('sha256').update(canonicalJson(list)).digest('hex'))
  expect(commitmentOf(secret(1))).toBe(
    createHash('sha256')
      .update(Buffer.from(secret(1), 'hex'))
      .digest('hex'),
  )
})

/** The pick as {@link pick} describes it, written again with node's own functions and numbers without bounds. */
function pickAgain(hat: readonly DrawEntry[], shown: readonly string[]): string {
  const listHash = createHash('sha256').update(canonicalJson(hat)).digest()
  const total = BigInt(hat.reduce((sum, { weight }) => sum + weight, 0))
  const range = 2n ** 48n
  for (let turn = 0; ; turn++) {
    const counter = Buffer.alloc(4)
    counter.writeUInt32BE(turn)
    const key = Buffer.concat(shown.map((one) => Buffer.from(one, 'hex')))
    const digest = createHmac('sha256', key).update(listHash).update(counter).digest()
    const number = BigInt(`0x${digest.subarray(0, 6).toString('hex')}`)
    if (number >= range - (range % total)) continue
    let left = number % total
    for (const { id, weight } of hat) {
      if (left < BigInt(weight)) return id
      left -= BigInt(weight)
    }
  }
}

const hex = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes).toString('hex'))
const hat = fc
  .uniqueArray(
    fc.record({
      id: fc.string({ minLength: 1, maxLength: 8 }),
      name: fc.string({ unit: 'grapheme', maxLength: 6 }),
      weight: fc.integer({ min: 1, max: 1000 }),
    }),
    { minLength: 2, maxLength: 12, selector: ({ id }) => id },
  )
  .map((entries) => [...entries].sort((a, b) => (a.id < b.id ? -1 : 1)))
const someSecrets = fc.uniqueArray(hex, { minLength: 2, maxLength: 5 })

const recordOf = (entries: readonly DrawEntry[], shown: readonly string[]): DrawRecord => ({
  list: entries,
  listSha256: listSha256Of(entries),
  commits: shown.map((one, i) => ({ who: `${i + 1}号`, commitment: commitmentOf(one), at: i })),
  closedAt: 10,
  secrets: shown,
  drawn: pick(entries, shown).id,
})

it('draws what node’s own HMAC draws, for any hat and any secrets', () => {
  fc.assert(
    fc.property(hat, someSecrets, (entries, shown) => {
      expect(pick(entries, shown).id).toBe(pickAgain(entries, shown))
      expect(verdictOf(verify(recordOf(entries, shown)))).toBe('holds')
    }),
  )
})

it('does not let one byte of list, commit or secret be another', () => {
  const other = (text: string, at: number) => {
    const i = at % text.length
    return `${text.slice(0, i)}${text[i] === '0' ? '1' : '0'}${text.slice(i + 1)}`
  }
  fc.assert(
    fc.property(hat, someSecrets, fc.nat(), fc.nat(), (entries, shown, which, at) => {
      const record = recordOf(entries, shown)
      const i = which % shown.length
      const j = which % entries.length
      const forged: DrawRecord[] = [
        { ...record, secrets: shown.map((one, k) => (k === i ? other(one, at) : one)) },
        {
          ...record,
          commits: record.commits.map((one, k) =>
            k === i ? { ...one, commitment: other(one.commitment, at) } : one,
          ),
        },
        { ...record, listSha256: other(record.listSha256, at) },
        { ...record, list: entries.map((one, k) => (k === j ? { ...one, weight: one.weight + 1 } : one)) },
        { ...record, list: entries.map((one, k) => (k === j ? { ...one, name: `${one.name}x` } : one)) },
        { ...record, list: entries.filter((_, k) => k !== j) },
      ]
      expect(forged.map((one) => verdictOf(verify(one)))).toEqual(forged.map(() => 'broken'))
    }),
  )
})

it('holds for a fair draw, and for no draw in which anything was changed', () => {
  expect(verdictOf(verify(fair))).toBe('holds')
  const forged: DrawRecord[] = [
    { ...fair, list: list.map((entry, i) => (i === 1 ? { ...entry, weight: 9 } : entry)) },
    { ...fair, secrets: [secret(9), secrets[1] ?? null, secrets[2] ?? null] },
    { ...fair, commits: fair.commits.map((one, i) => (i === 2 ? { ...one, at: 11 } : one)) },
    { ...fair, commits: fair.commits.slice(0, 1), secrets: secrets.slice(0, 1) },
    { ...fair, secrets: [secrets[0] ?? null, null, secrets[2] ?? null] },
    ...list.filter(({ id }) => id !== fair.drawn).map(({ id }) => ({ ...fair, drawn: id })),
  ]
  expect(forged.map((record) => verdictOf(verify(record)))).toEqual(forged.map(() => 'broken'))
})

it('waits while people have not revealed', () => {
  expect(verdictOf(verify({ ...fair, secrets: [secrets[0] ?? null, null, null], drawn: null }))).toBe(
    'waiting',
  )
})

it('draws by the weights', () => {
  const times = new Map(list.map(({ id }) => [id, 0]))
  const rounds = 8000
  for (let i = 0; i < rounds; i++) {
    const { id } = pick(list, [secret(2 * i), secret(2 * i + 1)])
    times.set(id, (times.get(id) ?? 0) + 1)
  }
  const all = list.reduce((sum, { weight }) => sum + weight, 0)
  const chiSquare = list.reduce((sum, { id, weight }) => {
    const expected = (rounds * weight) / all
    return sum + ((times.get(id) ?? 0) - expected) ** 2 / expected
  }, 0)
  // Three degrees of freedom: 16.27 is passed once in a thousand; the secrets are fixed.
  expect(chiSquare).toBeLessThan(16.27)
})

it('answers whatever stands in a record, and never throws', () => {
  const anything = fc.oneof(fc.string(), fc.constantFrom(...secrets))
  fc.assert(
    fc.property(
      fc.array(fc.record({ id: fc.string(), name: fc.string(), weight: fc.integer() })),
      fc.array(fc.record({ who: fc.string(), commitment: anything, at: fc.integer() })),
      fc.array(fc.option(anything)),
      fc.option(fc.string()),
      (entries, commits, shown, drawn) => {
        const record = { list: entries, listSha256: '', commits, closedAt: 5, secrets: shown, drawn }
        expect(['holds', 'broken', 'waiting']).toContain(verdictOf(verify(record)))
      },
    ),
  )
})
