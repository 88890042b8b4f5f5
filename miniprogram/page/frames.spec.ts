import { FIRST_SCREEN, watchParts } from './frames'

describe('watchParts', () => {
  type Told = (seen: object) => void
  let told: Told[]
  let given: number[]
  const ticks: (() => void)[] = []
  const tick = () => ticks.splice(0).forEach((run) => run())
  const page = () => {
    const it = {
      data: { far: [] as string[] },
      setData(change: Record<string, string>) {
        for (const [path, style] of Object.entries(change)) it.data.far[Number(/\d+/.exec(path)?.[0])] = style
      },
    }
    return it
  }
  const part = (number: number, ratio: number, height = 300) => ({
    dataset: { part: number },
    intersectionRatio: ratio,
    boundingClientRect: { height },
  })
  beforeEach(() => {
    jest.useFakeTimers()
    told = []
    given = []
    Object.assign(globalThis, {
      wx: {
        getWindowInfo: () => ({ windowHeight: 800 }),
        nextTick: (run: () => void) => ticks.push(run),
        createIntersectionObserver: (_: object, { initialRatio }: { initialRatio: number }) => {
          given.push(initialRatio)
          const observer = {
            relativeToViewport: () => observer,
            observe: (_selector: string, seen: Told) => told.push(seen),
            disconnect: () => undefined,
          }
          return observer
        },
      },
    })
  })
  afterEach(() => jest.useRealTimers())
  const watched = () => {
    const it = page()
    watchParts(it as never, () => true)
    jest.advanceTimersByTime(FIRST_SCREEN)
    return it
  }

  it('asks for what is off the screen at once, and for frames that are on it', () => {
    watched()
    expect(given).toEqual([0, 1])
  })

  it('keeps a part that is far as a frame of its height, and what is hidden as it is', () => {
    const it = watched()
    told[1]?.(part(2, 0, 288.5))
    told[1]?.(part(3, 0, 0))
    tick()
    expect(it.data.far).toEqual([undefined, undefined, 'height:288.5px'])
    told[0]?.(part(2, 0.4))
    tick()
    expect(it.data.far[2]).toBe('')
  })

  it('leaves whole what went and came back before it was drawn', () => {
    const it = watched()
    told[0]?.(part(0, 0))
    told[0]?.(part(0, 0.2))
    tick()
    expect(it.data.far[0]).toBe('')
  })
})
