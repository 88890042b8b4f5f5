import fc from 'fast-check'
import { bandsOf, distance, neighboursOf } from './bands'

const hash = fc.bigInt({ min: 0n, max: (1n << 64n) - 1n })
const hex = (value: bigint) => value.toString(16).padStart(16, '0')
const bits = fc.uniqueArray(fc.integer({ min: 0, max: 63 }), { maxLength: 20 })
const flipped = (value: bigint, at: readonly number[]) =>
  at.reduce((one, bit) => one ^ (1n << BigInt(bit)), value)

describe('bands', () => {
  it('find every hash that differs in at most seven bits', () =>
    fc.assert(
      fc.property(hash, bits, (value, at) => {
        const few = at.slice(0, 7)
        const stored = new Set(bandsOf([hex(flipped(value, few))]))
        const asked = [...bandsOf([hex(value)]), ...neighboursOf(hex(value))]
        expect(asked.some((word) => stored.has(word))).toBe(true)
      }),
    ))

  it('are 4 words of a hash, with 64 others beside them', () => {
    expect(bandsOf(['00000000ffff0001'])).toEqual(['00000', '10000', '2ffff', '30001'])
    const beside = new Set(neighboursOf('00000000ffff0001'))
    expect(beside.size).toBe(64)
    for (const word of bandsOf(['00000000ffff0001'])) expect(beside).not.toContain(word)
  })
})

describe('distance', () => {
  it('counts the bits that differ', () =>
    fc.assert(
      fc.property(hash, bits, (value, at) => {
        expect(distance(hex(value), hex(flipped(value, at)))).toBe(at.length)
      }),
    ))
})
