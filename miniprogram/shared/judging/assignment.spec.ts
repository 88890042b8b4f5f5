import fc from 'fast-check'
import { assignJudges } from './assignment'
import type { AssignmentRequest } from './request'
import { routeOf, routesOf } from './route'
import { connectedGroups } from './sheets'

const town = (works: number, judges: number, perEntry: number, seed = 's'): AssignmentRequest => ({
  entries: Array.from({ length: works }, (_, e) => ({ id: `e${e}`, village: `v${Math.floor(e / 3)}` })),
  judges: Array.from({ length: judges }, (_, j) => ({ id: `j${j}`, recused: [`v${j}`, `v${2 * j + 1}`] })),
  perEntry,
  seed,
})
const loadsOf = (request: AssignmentRequest, links: readonly { judge: string }[]) =>
  request.judges.map(({ id }) => links.filter(({ judge }) => judge === id).length)

const requests = fc
  .record({
    works: fc.integer({ min: 12, max: 60 }),
    judges: fc.integer({ min: 4, max: 9 }),
    perEntry: fc.integer({ min: 2, max: 4 }),
    seed: fc.string(),
  })
  .map(({ works, judges, perEntry, seed }) => town(works, judges, perEntry, seed))

describe('the balanced assignment', () => {
  it('keeps judges per work, even loads, recusal and one connected graph, or says why not', () => {
    fc.assert(
      fc.property(requests, (request) => {
        const decision = assignJudges(request)
        if (!decision.ok) return decision.code === 'ASSIGNMENT_IMPOSSIBLE'
        const links = decision.value
        for (const { id } of request.entries) {
          const own = links.filter(({ entry }) => entry === id).map(({ judge }) => judge)
          expect(new Set(own).size).toBe(request.perEntry)
          expect(own).toHaveLength(request.perEntry)
        }
        const loads = loadsOf(request, links)
        expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1)
        const villageOf = new Map(request.entries.map(({ id, village }) => [id, village]))
        for (const { judge, entry } of links)
          expect(request.judges.find(({ id }) => id === judge)!.recused).not.toContain(villageOf.get(entry))
        expect(
          connectedGroups(
            links,
            request.judges.map(({ id }) => id),
          ),
        ).toHaveLength(1)
        expect(assignJudges(request)).toEqual(decision)
        return true
      }),
      { numRuns: 60 },
    )
  })

  it('serves the plan: 200 works, 12 judges, 3 each', () => {
    const request = town(200, 12, 3)
    const decision = assignJudges(request)
    if (!decision.ok) throw new Error(decision.message)
    expect(new Set(loadsOf(request, decision.value))).toEqual(new Set([50]))
  })

  it('differs with the seed', () =>
    expect(assignJudges(town(30, 6, 3, 'a'))).not.toEqual(assignJudges(town(30, 6, 3, 'b'))))

  it('names the works that recusal leaves without judges', () => {
    const request = town(6, 3, 3)
    expect(assignJudges(request)).toMatchObject({
      code: 'ASSIGNMENT_IMPOSSIBLE',
      details: { entries: ['e0', 'e1', 'e2', 'e3', 'e4', 'e5'] },
    })
  })

  it('names a judge who may see too little for an even share', () => {
    const request = {
      ...town(12, 4, 2),
      judges: [0, 1, 2, 3].map((j) => ({ id: `j${j}`, recused: j ? [] : ['v0', 'v1', 'v2'] })),
    }
    expect(assignJudges(request)).toMatchObject({
      code: 'ASSIGNMENT_IMPOSSIBLE',
      details: { judges: ['j0'] },
    })
  })

  it('needs the anchors to connect judges who share no work', () => {
    const request = { ...town(12, 3, 1), judges: [0, 1, 2].map((j) => ({ id: `j${j}`, recused: [] })) }
    expect(assignJudges(request)).toMatchObject({ code: 'ASSIGNMENT_IMPOSSIBLE' })
    const links = request.judges.map(({ id }) => ({ entry: 'anchor', judge: id }))
    expect(assignJudges({ ...request, links }).ok).toBe(true)
  })

  it('finds a way to swap where a greedy draft is stuck', () => {
    const entries = ['a', 'b', 'c', 'd'].map((village) => ({ id: village, village }))
    const judges = [
      { id: 'j0', recused: ['a', 'b'] },
      { id: 'j1', recused: ['c'] },
      { id: 'j2', recused: [] },
    ]
    const decision = assignJudges({ entries, judges, perEntry: 2, seed: 'x' })
    expect(
      decision.ok && loadsOf({ entries, judges, perEntry: 2, seed: 'x' }, decision.value).sort(),
    ).toEqual([2, 3, 3])
  })
})

describe('routes', () => {
  const point = (latitude: number, longitude: number) => ({ latitude, longitude })

  it('walk a line from end to end', () => {
    const stops = [0, 4, 1, 3, 2].map((n) => ({ id: `s${n}`, point: point(35, 118 + n / 100) }))
    expect(routeOf(stops)).toEqual(['s0', 's1', 's2', 's3', 's4'])
  })

  it('hold every stop once, the first one first', () => {
    const place = fc.record({
      latitude: fc.double({ min: 34, max: 36, noNaN: true }),
      longitude: fc.double({ min: 117, max: 119, noNaN: true }),
    })
    fc.assert(
      fc.property(
        fc.array(fc.option(place, { nil: undefined }), { minLength: 1, maxLength: 25 }),
        (places) => {
          const route = routeOf(places.map((point, n) => ({ id: `s${n}`, point })))
          expect(route[0]).toBe('s0')
          expect([...route].sort()).toEqual(places.map((_, n) => `s${n}`).sort())
        },
      ),
    )
  })

  it('keep the order of the villages without points, for each judge the own works', () => {
    const links = [
      { entry: 'c', judge: 'j2' },
      { entry: 'a', judge: 'j2' },
      { entry: 'b', judge: 'j1' },
    ]
    expect(
      routesOf(
        links,
        ['a', 'b', 'c'].map((id) => ({ id })),
      ),
    ).toEqual([
      { judge: 'j1', entries: ['b'] },
      { judge: 'j2', entries: ['a', 'c'] },
    ])
  })
})
