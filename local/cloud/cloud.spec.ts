import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { startTown, type Town } from './fixtures/town'
import type { CloudOptions } from './index'

const collections: CloudOptions['collections'] = ['stock', 'orders', 'dates', 'pushes'].map((name) => ({
  name,
  indexes: [],
}))

jest.setTimeout(40_000)

describe.each(['inProcess', 'children'] as const)('functions %s', (mode) => {
  let town: Town

  beforeAll(async () => {
    town = await startTown({ mode, collections, environment: { TOWN: 'Xili' } })
  })

  afterAll(() => town.close())

  const call = (event: object, openid?: string) => town.cloud.call('town-hall', event, { openid })

  it('never mixes up the callers of fifty calls at once, nested ones included', async () => {
    const people = Array.from({ length: 50 }, (_, i) => `o_person_${i}`)
    const answers = await Promise.all(
      people.map((openid, i) => call({ do: i % 2 ? 'who' : 'chain', wait: (i * 7) % 20 }, openid)),
    )
    expect(answers).toEqual(
      people.map((openid) =>
        expect.objectContaining({
          before: openid,
          after: openid,
          event: expect.objectContaining({ do: 'who' }),
        }),
      ),
    )
    expect(await call({ do: 'who' })).not.toHaveProperty('before')
  })

  it('sells five shrubs to twelve buyers five times', async () => {
    await town.cloud.insertMany('stock', [{ _id: 'shrub', left: 5 }])
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, i) => call({ do: 'buy' }, `o_buyer_${i}`)),
    )
    expect(answers.filter((answer) => answer === 'bought')).toHaveLength(5)
    expect(town.cloud.readAll('stock')[0]?.['left']).toBe(0)
    expect(town.cloud.readAll('orders')).toHaveLength(5)
  })

  it('tells failures apart', async () => {
    await expect(call({ do: 'fail' })).rejects.toMatchObject({
      errCode: -504002,
      errMsg: expect.stringContaining('out of shrubs') as string,
    })
    await expect(town.cloud.call('nowhere', {})).rejects.toMatchObject({ errCode: -501000 })
    await expect(call({ do: 'who', text: 'x'.repeat(120_000) })).rejects.toThrow('data exceed max size')
    await expect(call({ do: 'database', name: 'nowhere.a' })).rejects.toThrow('-502005')
  })

  it('moves the clock of functions and of server dates', async () => {
    town.cloud.setNow('2026-05-01T00:00:00Z')
    await call({ do: 'clock' })
    const at = town.cloud.readAll('dates')[0]?.['at'] as Date
    expect(at.toISOString()).toMatch(/^2026-05-01T00:00:0/)
    town.cloud.setNow(null)
    expect(await call({ do: 'clock' })).toMatchObject({ offset: '0' })
  })

  it('stores files and answers as WeChat would', async () => {
    expect(await call({ do: 'file', name: 'pictures/庭院 1.txt' })).toMatchObject({ text: '你好' })
    const openapi = (name: string, data: object) => call({ do: 'openapi', name, data }, 'o_li')
    expect(await openapi('security.msgSecCheck', { content: '含违禁内容' })).toMatchObject({
      result: { suggest: 'risky' },
    })
    expect(await openapi('wxacode.getUnlimited', { scene: 'a', page: 'pages/x' })).toEqual({ png: 'PNG' })
    await expect(openapi('wxacode.getUnlimited', { scene: 'a'.repeat(33) })).rejects.toThrow('40169')
    await expect(openapi('nothing.atAll', {})).rejects.toThrow('nothing.atAll')
    const asked = await openapi('security.mediaCheckAsync', { mediaUrl: 'http://x/risky.jpg' })
    for (let i = 0; i < 100 && !town.cloud.readAll('pushes').length; i++)
      await new Promise((resolve) => setTimeout(resolve, 30))
    expect(town.cloud.readAll('pushes')).toContainEqual(
      expect.objectContaining({ trace_id: (asked as { traceId: string }).traceId, MsgType: 'event' }),
    )
    expect(town.cloud.outbox.at(-1)).toMatchObject({ api: 'security.mediaCheckAsync' })
  })

  it('takes up a bundle that changed on the disk', async () => {
    const bundle = join(town.functionsDir, 'jobs/index.js')
    writeFileSync(bundle, 'exports.main = (event) => process.env.TOWN + event.TriggerName')
    expect(await town.cloud.runJob('nightly')).toBe('Xilinightly')
  })
})

describe('a function that does not come back', () => {
  it('is ended after its time, and the next call gets a new process', async () => {
    const town = await startTown({ manifest: [{ name: 'town-hall', timeoutSeconds: 1 }] })
    const call = (event: object) => town.cloud.call('town-hall', event)
    await expect(call({ do: 'quit' })).rejects.toMatchObject({ errCode: -504002 })
    const { pid } = (await call({ do: 'who' })) as { pid: number }
    await expect(call({ do: 'hang' })).rejects.toThrow('timed out')
    expect(await call({ do: 'who' })).not.toMatchObject({ pid })
    await town.close()
  })
})
