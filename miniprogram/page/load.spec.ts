import { CallError } from '../services/cloud'
import { failureOf, load, loadMore, type Listing } from './load'

const told: string[] = []
Object.assign(globalThis, {
  wx: {
    stopPullDownRefresh: () => Promise.resolve(),
    showModal: ({ content }: { content: string }) => told.push(content),
  },
})

interface Data extends Listing {
  rows: string[]
}

function page(data: Partial<Data> = {}) {
  const host = {
    data: { phase: 'loading', problem: null, look: '', tail: 'end', rows: [], ...data } as Data,
    setData: (change: Partial<Data>) => void Object.assign(host.data, change),
  }
  return host
}

function answers<T>() {
  const waiting: ((value: T) => void)[] = []
  return {
    ask: () => new Promise<T>((resolve) => waiting.push(resolve)),
    give: (at: number, value: T) => waiting[at]?.(value),
  }
}

beforeEach(() => (told.length = 0))

describe('load', () => {
  it('shows what came, with its phase', async () => {
    const host = page()
    await load(
      host,
      async () => ['a'],
      (rows) => ({ rows }),
    )
    expect(host.data).toMatchObject({ phase: 'ready', rows: ['a'] })
    await load(
      host,
      async () => [],
      (rows) => ({ rows, phase: 'empty' as const }),
    )
    expect(host.data.phase).toBe('empty')
  })

  it('drops an answer that a later question overtook', async () => {
    const host = page()
    const { ask, give } = answers<string[]>()
    const first = load(host, ask, (rows) => ({ rows }))
    const second = load(host, ask, (rows) => ({ rows }))
    give(1, ['new'])
    await second
    give(0, ['old'])
    await first
    expect(host.data.rows).toEqual(['new'])
  })

  it('fails whole on an empty page, and only tells over a full one', async () => {
    const host = page()
    const refused = async () => Promise.reject(new CallError('BUSY', '请过几秒再试一次'))
    await load(host, refused, () => ({}))
    expect(host.data).toMatchObject({
      phase: 'failed',
      problem: { words: '请过几秒再试一次', remedy: 'retry' },
    })
    await load(
      host,
      async () => ['a'],
      (rows) => ({ rows }),
    )
    await load(host, refused, () => ({}))
    expect(host.data).toMatchObject({ phase: 'ready', rows: ['a'] })
    expect(told).toEqual(['请过几秒再试一次'])
  })
})

it.each([
  ['OFFLINE', 'network'],
  ['NO_ROLE', 'role'],
  ['NOT_FOUND', 'back'],
  ['INVALID_INPUT', 'back'],
  ['NOT_YOUR_VILLAGE', 'back'],
  ['INTERNAL', 'retry'],
] as const)('knows from the refusal, not from its words, what helps: %s', (code, remedy) => {
  expect(failureOf(new CallError(code, '一句话'))).toEqual({ words: '一句话', remedy })
  expect(failureOf(new TypeError('bug'))).toEqual({ words: '出了点问题，请稍后再试', remedy: 'retry' })
})

describe('loadMore', () => {
  it('asks once at a time, not past the end, and says when it failed', async () => {
    const host = page({ phase: 'ready', tail: 'more' })
    const { ask, give } = answers<string[]>()
    const asked = jest.fn(ask)
    const first = loadMore(host, asked, (rows) => ({ rows, tail: 'end' as const }))
    await loadMore(host, asked, () => ({}))
    give(0, ['b'])
    await first
    await loadMore(host, asked, () => ({}))
    expect(asked).toHaveBeenCalledTimes(1)
    expect(host.data.rows).toEqual(['b'])
    host.data.tail = 'more'
    await loadMore(
      host,
      async () => Promise.reject(new Error('x')),
      () => ({}),
    )
    expect(host.data.tail).toBe('failed')
  })

  it('is dropped by a list asked anew', async () => {
    const host = page({ phase: 'ready', tail: 'more' })
    const { ask, give } = answers<string[]>()
    const more = loadMore(host, ask, (rows) => ({ rows }))
    await load(
      host,
      async () => ['anew'],
      (rows) => ({ rows, tail: 'end' as const }),
    )
    give(0, ['late'])
    await more
    expect(host.data.rows).toEqual(['anew'])
  })
})
