import { startTown, type Town } from '../fixtures/town'

describe('the doors', () => {
  let town: Town

  beforeAll(async () => {
    town = await startTown({
      mode: 'inProcess',
      collections: [{ name: 'pushes', indexes: [] }],
      people: () => [{ openid: 'o_li', name: '李' }],
      fallback: async (request, response) => {
        if (request.url !== '/') return false
        response.end('page')
        return true
      },
    })
  })

  afterAll(() => town.close())

  async function knock(method: string, path: string, body?: string, headers: Record<string, string> = {}) {
    const answer = await fetch(town.cloud.url + path, {
      method,
      headers,
      ...(body !== undefined && { body }),
    })
    const text = await answer.text()
    return { status: answer.status, text, type: answer.headers.get('content-type') }
  }

  const me = { 'x-openid': 'o_li' }

  it('answers a person’s call with the result itself', async () => {
    const { status, text } = await knock('POST', '/call/town-hall', '{"do":"who"}', me)
    expect([status, JSON.parse(text)]).toEqual([200, expect.objectContaining({ before: 'o_li' })])
    expect(await knock('POST', '/call/nowhere', '{}', me)).toMatchObject({
      status: 200,
      text: expect.stringContaining('-501000') as string,
    })
    expect((await knock('POST', '/call/town-hall', `{"a":"${'x'.repeat(110_000)}"}`, me)).text).toContain(
      'data exceed max size',
    )
  })

  it.each([
    ['POST', '/call/town-hall', '{}', {}],
    ['POST', '/call/town-hall', '{}', { 'x-openid': '123456' }],
    ['POST', '/call/town-hall', '{', me],
    ['POST', '/local/clock', '{"now":"soon"}', {}],
    ['POST', '/upload?cloudPath=../x', 'x', me],
    ['POST', '/upload?cloudPath=', 'x', me],
    ['GET', '/files/..%2F..%2Fetc%2Fpasswd', undefined, {}],
    ['GET', '/files/%ff', undefined, {}],
  ])('answers garbage with a sentence: %s %s %s', async (method, path, body, headers) => {
    const { status, text } = await knock(method, path, body, headers as Record<string, string>)
    expect(status).toBe(400)
    expect(text).toMatch(/[\u4e00-\u9fff]/)
    expect(text).not.toMatch(/\bat \/|Error:/)
  })

  it('takes pictures and gives them back for ever', async () => {
    const { text } = await knock('POST', '/upload?cloudPath=a%2Fb.png', 'png', me)
    expect(JSON.parse(text)).toEqual({ fileID: expect.stringMatching(/^cloud:.*\/a\/b\.png$/) as string })
    expect(await knock('GET', '/files/a/b.png')).toMatchObject({
      status: 200,
      text: 'png',
      type: 'image/png',
    })
    expect((await knock('GET', '/files/a/none.png')).status).toBe(404)
  })

  it('refuses pages of other sites', async () => {
    expect((await knock('POST', '/local/reset', '', { origin: 'https://example.com' })).status).toBe(403)
  })

  it('shows people, time, jobs, the outbox, and leaves the rest to the page', async () => {
    expect((await knock('GET', '/healthz')).status).toBe(200)
    expect((await knock('GET', '/local/people')).text).toContain('o_li')
    expect((await knock('POST', '/local/clock', '{"now":"2026-01-01T00:00:00Z"}')).text).toContain(
      '2026-01-01',
    )
    await knock('POST', '/local/jobs/nightly')
    expect(town.cloud.readAll('pushes')[0]).toMatchObject({ Type: 'Timer', TriggerName: 'nightly' })
    expect((await knock('GET', '/local/outbox')).text).toContain('发件箱')
    expect((await knock('GET', '/local/outbox', undefined, { accept: 'application/json' })).text).toBe('[]')
    expect((await knock('GET', '/')).text).toBe('page')
    expect((await knock('GET', '/nowhere')).status).toBe(404)
    await knock('POST', '/local/reset')
    expect(town.cloud.readAll('pushes')).toEqual([])
  })

  it('counts requests to the database and the documents they read', async () => {
    await town.cloud.insertMany('pushes', [{ _id: 'a' }, { _id: 'b' }])
    town.cloud.resetCounters()
    await knock('POST', '/call/town-hall', '{"do":"database","name":"pushes.a"}', me)
    expect(town.cloud.counters()).toEqual({ requests: 1, documentsRead: 1 })
  })
})
