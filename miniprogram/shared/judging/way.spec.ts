import { kilometresOf, withFurther } from './way'

const at = (longitude: number, latitude = 37) => ({ latitude, longitude })

describe('kilometresOf', () => {
  it('adds up the way from point to point', () => {
    // One degree of latitude is 111.19 km on a sphere of 6371 km.
    expect(kilometresOf([at(117, 36), at(117, 37)])).toBeCloseTo(111.19, 1)
    expect(kilometresOf([at(117, 0), at(118, 0), at(117, 0)])).toBeCloseTo(222.39, 1)
  })

  it('passes over unknown points, and says nothing where fewer than two are known', () => {
    expect(kilometresOf([undefined, at(117, 36), undefined, at(117, 37)])).toBeCloseTo(111.19, 1)
    expect(kilometresOf([at(117), undefined])).toBeUndefined()
    expect(kilometresOf([])).toBeUndefined()
  })
})

describe('withFurther', () => {
  const stop = (entryId: string, turn = 'first') => ({ entryId, turn })
  const places = ['a', 'b', 'c', 'd', 'e'].map((id, i) => ({ id, point: at(117 + i / 100) }))

  it('keeps what is done first, then anchors, then walks the rest with what is added', () => {
    const stops = [stop('z', 'anchor'), stop('e'), stop('c'), stop('a')]
    const next = withFurther(stops, [stop('b', 'look'), stop('d', 'look')], new Set(['e']), places)
    expect(next).toEqual([
      stop('e'),
      stop('z', 'anchor'),
      stop('a'),
      stop('b', 'look'),
      stop('c'),
      stop('d', 'look'),
    ])
  })

  it('loses no stop, also one that is in no list of places', () => {
    const next = withFurther([stop('a'), stop('gone')], [stop('b', 'look')], new Set(), places)
    expect(next.map(({ entryId }) => entryId).sort()).toEqual(['a', 'b', 'gone'])
  })
})
