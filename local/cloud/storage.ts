import { randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { mkdir, mkdtemp, open, readFile, rename, rm, stat, unlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

const SEGMENT = /^[^\p{Cc}\\:*?"<>|/]{1,120}$/u

/** A path that stays inside the storage and can be a file's name on every system. */
export function isSanePath(path: string): boolean {
  return (
    path.length > 0 &&
    path.length <= 400 &&
    path.split('/').every((part) => SEGMENT.test(part) && !/^\.+$/.test(part) && !/[. ]$/.test(part))
  )
}

export interface Storage {
  put(path: string, bytes: Uint8Array): Promise<void>
  read(path: string): Promise<Buffer | undefined>
  has(path: string): Promise<boolean>
  remove(path: string): Promise<boolean>
  clear(): Promise<void>
  close(): Promise<void>
}

/** Files in a folder: complete under their name or not there at all. */
export async function createStorage(directory: string | undefined): Promise<Storage> {
  const root = directory ?? (await mkdtemp(join(tmpdir(), 'local-cloud-')))
  mkdirSync(root, { recursive: true })
  const place = (path: string) => {
    if (!isSanePath(path)) throw new Error(`unsafe path ${path}`)
    return join(root, ...path.split('/'))
  }

  const has = async (path: string) =>
    isSanePath(path) &&
    (await stat(place(path)).then(
      (found) => found.isFile(),
      () => false,
    ))

  return {
    has,
    async put(path, bytes) {
      const target = place(path)
      await mkdir(dirname(target), { recursive: true })
      const temporary = `${target}.${randomUUID()}.part`
      const file = await open(temporary, 'w')
      try {
        await file.writeFile(bytes)
        await file.sync()
      } finally {
        await file.close()
      }
      await rename(temporary, target)
    },
    read: async (path) => ((await has(path)) ? readFile(place(path)) : undefined),
    async remove(path) {
      if (!(await has(path))) return false
      // Of two deletions at once, one finds the file gone.
      return unlink(place(path)).then(
        () => true,
        () => false,
      )
    },
    async clear() {
      await rm(root, { recursive: true, force: true })
      await mkdir(root, { recursive: true })
    },
    async close() {
      if (directory === undefined) await rm(root, { recursive: true, force: true })
    },
  }
}
