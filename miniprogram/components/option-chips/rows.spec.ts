import fc from 'fast-check'
import { chipRows, optionsOf, tapOption } from './rows'

const options = optionsOf({ rest: '休闲', parking: '停车', fitness: '健身' })

describe('option chips', () => {
  it('keeps the order of the table, whatever the order of the taps', () => {
    const keys = options.map((option) => option.value)
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...keys)), (taps) => {
        const chosen = taps.reduce<string[]>((held, value) => tapOption(options, held, value, true), [])
        const odd = keys.filter((key) => taps.filter((tap) => tap === key).length % 2 === 1)
        expect(chosen).toEqual(odd)
      }),
    )
  })
  it('holds one where one is asked for', () => {
    expect(tapOption(options, ['rest'], 'parking', false)).toEqual(['parking'])
    expect(chipRows(options, ['parking']).filter((row) => row.on)).toHaveLength(1)
  })
})
