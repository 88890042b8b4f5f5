import fc from 'fast-check'
import { canonicalJson } from './canonical'

/** The same value with the keys of every object put in the other way round. */
const reversed = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(reversed)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, part]) => [key, reversed(part)]),
  )
}

describe('canonical JSON', () => {
  it('is the same in whatever order keys were put in, and reads back as the value', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
        expect(canonicalJson(reversed(value))).toBe(canonicalJson(value))
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })

  it('orders keys by their characters at every depth, keeps arrays, and leaves out blanks and what is undefined', () => {
    const value = { b: [3, { d: 1, c: null }], a: { y: '村', x: true }, none: undefined }
    expect(canonicalJson(value)).toBe('{"a":{"x":true,"y":"村"},"b":[3,{"c":null,"d":1}]}')
    expect(canonicalJson([2, 1])).not.toBe(canonicalJson([1, 2]))
  })
})
