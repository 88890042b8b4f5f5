import { missingWorks, progressOf, standingStops } from './progress'

const works = ['anchor', 'a', 'b'].map((id) => ({ id, vetoed: false }))
const on = (entry: string, ...judges: string[]) => judges.map((judge) => ({ entry, judge }))
const base = { works, anchors: ['anchor'], perEntry: 2 }

describe('progress of the judging', () => {
  it('wants the sheets of the routes and counts those that are in', () => {
    const stops = [...on('anchor', 'x', 'y', 'z'), ...on('a', 'x', 'y'), ...on('b', 'y', 'z')]
    const sheets = [...on('anchor', 'x', 'y', 'z'), ...on('a', 'x')]
    expect(progressOf({ ...base, stops, sheets })).toEqual([
      { id: 'anchor', wanted: 3, got: 3 },
      { id: 'a', wanted: 2, got: 1 },
      { id: 'b', wanted: 2, got: 0 },
    ])
    expect(missingWorks({ ...base, stops, sheets }).map(({ id }) => id)).toEqual(['a', 'b'])
  })

  it('names a work that is on nobody’s route, but only from the assignment on', () => {
    expect(missingWorks({ ...base, stops: [], sheets: [] }).map(({ id }) => id)).toEqual(['a', 'b'])
    expect(missingWorks({ ...base, perEntry: 0, stops: [], sheets: [] })).toEqual([])
  })

  it('waits for a further look too, and not for works of a vetoed village', () => {
    const sheets = [...on('a', 'x', 'y'), ...on('b', 'x')]
    const stops = [...on('a', 'x', 'y', 'z'), ...on('b', 'x', 'y')]
    const vetoed = works.map((work) => ({ ...work, vetoed: work.id === 'b' }))
    expect(missingWorks({ ...base, works: vetoed, stops, sheets })).toEqual([{ id: 'a', wanted: 3, got: 2 }])
  })

  it('drops the stop of a judge who may not fill it any more, and still asks for a sheet in its stead', () => {
    const sheets = on('a', 'x')
    const stops = standingStops(
      [...on('a', 'x', 'y'), ...on('b', 'x', 'y')],
      sheets,
      ({ judge }) => judge === 'y',
    )
    expect(stops).toEqual([...on('a', 'x', 'y'), ...on('b', 'y')])
    expect(progressOf({ ...base, stops, sheets })[2]).toEqual({ id: 'b', wanted: 2, got: 0 })
  })

  it('counts a sheet that no route asks for', () => {
    const sheets = on('a', 'gone', 'x')
    expect(progressOf({ ...base, stops: on('a', 'x', 'y'), sheets })[1]).toEqual({
      id: 'a',
      wanted: 3,
      got: 2,
    })
  })
})
