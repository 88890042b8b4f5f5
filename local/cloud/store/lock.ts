import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DataInUse } from './failures'

// Not by `instanceof`: under jest the system's errors come from another realm.
const codeOf = (error: unknown) => (error as { code?: unknown } | undefined)?.code

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
}

/** One process per data directory; a lock left behind by a dead one is taken over. */
export function lock(directory: string): () => void {
  mkdirSync(directory, { recursive: true })
  const file = join(directory, 'in-use')
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' })
      return () => rmSync(file, { force: true })
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error
    }
    const owner = Number(readFileSync(file, 'utf8'))
    if (owner && isAlive(owner))
      throw new DataInUse(
        `数据目录 ${directory} 正被另一个进程（${owner}）使用。请先关掉它；如果确定它已经结束，删除 ${file} 后再试。`,
      )
    rmSync(file, { force: true })
  }
  throw new DataInUse(`无法占用数据目录 ${directory}：另一个进程正在启动。`)
}
