import fc from 'fast-check'
import { coverageOf, proposePairing, type PairedHousehold, type PairingMember } from './pairing'

const members: PairingMember[] = [
  { id: 'secretary', leads: true },
  { id: 'committee', leads: true },
  { id: 'member', leads: false },
]
const household = (id: string, last?: number, pairedWith = ''): PairedHousehold => ({
  id,
  pairedWith,
  ...(last === undefined ? {} : { last }),
})
const rules = { memberLoad: 2, below: 6000 }

describe('coverage', () => {
  it('counts loads, names who has too many and what nobody has, also where the member is one no longer', () => {
    const households = ['a', 'b', 'c'].map((id) => household(id, undefined, 'member'))
    const { loads, over, unpaired } = coverageOf(
      [...households, household('d'), household('e', 5000, 'gone')],
      members,
      2,
    )
    expect([...loads]).toEqual([
      ['secretary', 0],
      ['committee', 0],
      ['member', 3],
    ])
    expect([[...over], [...unpaired]]).toEqual([['member'], ['d', 'e']])
  })
})

describe('the proposals', () => {
  it('give the households under the line to the leaders by turns, the worst first', () => {
    const households = [household('a', 5900), household('b', 5100, 'member'), household('c', 5500)]
    expect(proposePairing([...households, household('d', 9000), household('e')], members, rules)).toEqual([
      { householdId: 'b', memberId: 'secretary' },
      { householdId: 'c', memberId: 'committee' },
      { householdId: 'a', memberId: 'secretary' },
    ])
  })

  it('leave no leader without a household where all are above the line, and take no more', () => {
    const households = [household('a', 8000), household('b', 7000), household('c', 9000)]
    expect(proposePairing(households, members, rules)).toEqual([
      { householdId: 'b', memberId: 'secretary' },
      { householdId: 'a', memberId: 'committee' },
    ])
  })

  it('are none in a village without leaders or scores', () => {
    expect(proposePairing([household('a', 100)], [{ id: 'member', leads: false }], rules)).toEqual([])
    expect(proposePairing([household('a')], members, rules)).toEqual([])
  })

  it('never overload a leader, move a household between leaders or name one twice', () => {
    const anyHouseholds = fc.uniqueArray(
      fc.record(
        {
          id: fc.string({ minLength: 1, maxLength: 4 }),
          pairedWith: fc.constantFrom('', 'secretary', 'committee', 'member', 'gone'),
          last: fc.nat(10_000),
        },
        { requiredKeys: ['id', 'pairedWith'] },
      ),
      { selector: ({ id }) => id },
    )
    fc.assert(
      fc.property(anyHouseholds, fc.integer({ min: 1, max: 6 }), (households, memberLoad) => {
        const proposals = proposePairing(households, members, { memberLoad, below: 6000 })
        const before = coverageOf(households, members, memberLoad).loads
        for (const id of ['secretary', 'committee']) {
          const taken = proposals.filter(({ memberId }) => memberId === id).length
          if (taken) expect((before.get(id) ?? 0) + taken).toBeLessThanOrEqual(memberLoad)
        }
        expect(proposals.filter(({ memberId }) => memberId === 'member')).toEqual([])
        expect(new Set(proposals.map(({ householdId }) => householdId)).size).toBe(proposals.length)
        const led = households.filter(({ pairedWith }) => ['secretary', 'committee'].includes(pairedWith))
        expect(led.filter(({ id }) => proposals.some(({ householdId }) => householdId === id))).toEqual([])
      }),
    )
  })
})
