import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { collections } from '../../cloudfunctions/core/records'
import { readManifest } from '../tools/build-functions'
import { builtFunctions } from '../../test/support/build'
import { overweight, packageSizes } from '../tools/package-size'
import { secretsIn, strangersIn, trackedTexts } from './checks'
import { mostCollections, mostIndexes } from './collections'
import { readKeys, readOptions } from './options'

const file = 'some/file.ts'
const defaults = { version: '1.2.3', year: 2026 }

describe('before a deployment', () => {
  it('finds keys, ids and a given value wherever they stand in a file', () => {
    const key = `AKID${'x1'.repeat(16)}`
    const key2 = '-----BEGIN RSA PRIVATE KEY-----\nMIIEowIBAAKCAQEAvF3x'
    const found = (content: string, values = {}) => secretsIn([{ file, content }], values)
    expect(found(`id: '${key}'`)).toEqual([`${file}：腾讯云密钥`])
    expect(found(key2)).toEqual([`${file}：私钥`])
    expect(found(`appid: "wx${'0123456789abcdef'}"`)).toEqual([`${file}：小程序 AppID`])
    expect(found('env: xili-4gabc', { 环境ID: 'xili-4gabc' })).toEqual([`${file}：环境ID 的值`])
    expect(found('nothing of it', { 环境ID: 'xili-4gabc', SETUP_CODE: '' })).toEqual([])
  })

  it('finds none in this repository', () => {
    expect(secretsIn(trackedTexts(), {})).toEqual([])
  })

  it('tells the demo and the local cloud in a bundle', () => {
    expect(
      strangersIn([{ file, content: '// seeds/demo/people.ts\nvar x\n// cloudfunctions/core/ids.ts\n' }]),
    ).toEqual([`${file}：seeds/demo/people.ts`])
  })

  it('reads what was asked for, and says what is missing', () => {
    expect(readOptions(['--env', 'xili-4gabc', '--dry-run', '--skip', 'storage'], defaults)).toMatchObject({
      envId: 'xili-4gabc',
      dryRun: true,
      skipTests: false,
      skip: new Set(['storage']),
      version: '1.2.3',
      year: 2026,
    })
    expect(() => readOptions([], defaults)).toThrow('没有写环境 ID')
    expect(() => readOptions(['--env', 'Bad Id'], defaults)).toThrow('不对')
    expect(() => readOptions(['--env', 'xili-4gabc', '--skip', 'tests'], defaults)).toThrow('不认识')
    expect(() => readOptions(['--env', 'xili-4gabc', '--forse'], defaults)).toThrow('--forse')
    expect(() => readKeys({})).toThrow('TENCENTCLOUD_SECRETID')
    expect(() =>
      readKeys({ TENCENTCLOUD_SECRETID: 'a', TENCENTCLOUD_SECRETKEY: 'b', SETUP_CODE: 'short' }),
    ).toThrow('太短')
  })
})

describe('what goes to the cloud', () => {
  it('stays within the platform’s collections and indexes', () => {
    expect(collections.length).toBeLessThanOrEqual(mostCollections)
    expect(new Set(collections.map(({ name }) => name)).size).toBe(collections.length)
    expect(collections.filter(({ indexes }) => indexes.length > mostIndexes).map(({ name }) => name)).toEqual(
      [],
    )
  })

  it('declares no index twice, nor one that another begins with', () => {
    const spare = collections.flatMap(({ name, indexes }) =>
      indexes.flatMap((index, n) => {
        const keys = JSON.stringify(Object.entries(index.fields)).slice(0, -1)
        const covered = indexes.some(
          (other, m) =>
            m !== n && !index.unique && JSON.stringify(Object.entries(other.fields)).startsWith(`${keys},`),
        )
        return covered ? [`${name} ${Object.keys(index.fields).join(' ')}`] : []
      }),
    )
    expect(spare).toEqual([])
  })

  it('declares each of WeChat’s interfaces its functions call, and no other', async () => {
    const folder = await builtFunctions()
    const called = readManifest().map(({ name }) => {
      const code = readFileSync(join(folder, name, 'index.js'), 'utf8')
      const names = [...code.matchAll(/\bask\("(\w+)", "(\w+)"/g)].map(
        ([, group, action]) => `${group}.${action}`,
      )
      return [name, names.sort()]
    })
    const declared = readManifest().map(({ name, openapi = [] }) => [name, [...openapi].sort()])
    expect(called).toEqual(declared)
  }, 60_000)

  it('keeps the phone’s main package within 0.9 MB and every other within 0.5 MB', async () => {
    expect(overweight(await packageSizes())).toEqual([])
    expect(overweight([{ name: 'packages/town', bytes: 600 * 1024, kinds: {} as never }])).toEqual([
      'packages/town: 600.0 KB, more than 512.0 KB',
    ])
  }, 60_000)

  it('loads components only when they are needed, and names nobody’s AppID', () => {
    const app = readFileSync(join(__dirname, '../../miniprogram/app.json'), 'utf8')
    expect(app).toContain('"lazyCodeLoading": "requiredComponents"')
    expect(readFileSync(join(__dirname, '../../project.config.json'), 'utf8')).toContain('touristappid')
    expect(existsSync(join(__dirname, '../../project.private.config.json'))).toBe(false)
  })
})
