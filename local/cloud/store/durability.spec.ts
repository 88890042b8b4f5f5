import { fork } from 'node:child_process'
import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { startCloud } from '../index'
import { temporaryFolder } from '../fixtures/town'

const folder = temporaryFolder()
const ROOT = join(__dirname, '../../..')

jest.setTimeout(40_000)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Starts a process that writes for ever and kills it amid its work. */
function writeUntilKilled(dataDir: string, enough: number): Promise<string[]> {
  const child = fork(join(__dirname, '../fixtures/writer.ts'), [dataDir], {
    cwd: ROOT,
    execArgv: ['--import', 'tsx'],
  })
  const acknowledged: string[] = []
  return new Promise((resolve) => {
    child.on('message', (id) => {
      if (acknowledged.push(String(id)) === enough) child.kill('SIGKILL')
    })
    child.on('exit', () => resolve(acknowledged))
  })
}

it('loses nothing it acknowledged when its process is killed', async () => {
  const dataDir = join(folder, 'killed')
  for (const enough of [150, 400]) {
    const acknowledged = await writeUntilKilled(dataDir, enough)
    const cloud = await startCloud({ dataDir, manifest: [] })
    const kept = new Set(cloud.readAll('numbers').map(({ _id }) => _id))
    expect(acknowledged.length).toBeGreaterThanOrEqual(enough)
    expect(acknowledged.filter((id) => !kept.has(id))).toEqual([])
    await cloud.reset()
    await cloud.close()
  }
})

it('keeps documents, their order, files and the outbox over a restart', async () => {
  const dataDir = join(folder, 'restarted')
  const first = await startCloud({ dataDir, manifest: [] })
  const at = new Date()
  await first.insertMany('things', [{ _id: 'z', at }, { _id: 'a', list: [1, { deep: null }] }, { _id: 7 }])
  const fileId = await first.putFile('a/b.txt', Buffer.from('text'))
  await first.close()
  expect(existsSync(join(dataDir, 'in-use'))).toBe(false)
  const second = await startCloud({ dataDir, manifest: [] })
  expect(second.readAll('things')).toEqual([
    { _id: 'z', at },
    { _id: 'a', list: [1, { deep: null }] },
    { _id: 7 },
  ])
  const answer = await fetch(`${second.url}/files/a/b.txt`)
  expect([fileId.startsWith('cloud://'), await answer.text()]).toEqual([true, 'text'])
  await expect(startCloud({ dataDir, manifest: [] })).rejects.toThrow('正被另一个进程')
  await second.close()
})
