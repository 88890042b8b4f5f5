import {
  addTemporary,
  fileAt,
  keep,
  keptPaths,
  newStorePath,
  remove,
  USER_DATA,
  type StoredFile,
} from '../files'
import { sourceUrl } from '../sources'
import { api, Refusal } from './api'

type Encoding = 'utf8' | 'utf-8' | 'base64' | undefined
type Data = string | ArrayBuffer
interface At {
  filePath: string
}

const missing = (path: string) => new Refusal(`no such file or directory, open "${path}"`, 1300002)

function need(path: string): StoredFile {
  const file = fileAt(path)
  if (!file) throw missing(path)
  return file
}

const toBase64 = (bytes: Uint8Array) => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
const fromBase64 = (text: string) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))

function decode({ bytes }: StoredFile, encoding: Encoding): Data {
  if (encoding === 'base64') return toBase64(bytes)
  return encoding ? new TextDecoder().decode(bytes) : bytes.slice().buffer
}

function encode(data: Data, encoding: Encoding): Uint8Array<ArrayBuffer> {
  if (typeof data !== 'string') return new Uint8Array(data.slice(0))
  return encoding === 'base64' ? fromBase64(data) : Uint8Array.from(new TextEncoder().encode(data))
}

const stored = (bytes: Uint8Array<ArrayBuffer>, type = ''): StoredFile => ({
  bytes,
  type,
  modified: Date.now(),
})
const own = (path: string) => {
  if (!path.startsWith('wxfile://')) throw new Refusal(`permission denied, open "${path}"`, 1300013)
  return path
}

const save = async ({ tempFilePath, filePath }: { tempFilePath: string; filePath?: string }) => {
  const savedFilePath = filePath ? own(filePath) : newStorePath(tempFilePath)
  await keep(savedFilePath, { ...need(tempFilePath), modified: Date.now() })
  return { savedFilePath }
}
const write = ({ filePath, data, encoding }: At & { data: Data; encoding?: Encoding }) =>
  keep(own(filePath), stored(encode(data, encoding)))
const unlink = ({ filePath }: At) => {
  need(filePath)
  return remove(filePath)
}
const copy = ({ srcPath, destPath }: { srcPath: string; destPath: string }) =>
  keep(own(destPath), need(srcPath))
const under = (dir: string) => keptPaths().filter((path) => path.startsWith(`${dir.replace(/\/$/, '')}/`))
const exists = (path: string) => {
  if (!fileAt(path) && under(path).length === 0 && !directories.has(path.replace(/\/$/, '')))
    throw missing(path)
}
const directories = new Set([USER_DATA])
const makeDir = (dirPath: string) => void directories.add(own(dirPath).replace(/\/$/, ''))
const list = (dirPath: string) => {
  exists(dirPath)
  const depth = dirPath.replace(/\/$/, '').length + 1
  return [...new Set(under(dirPath).map((path) => path.slice(depth).split('/')[0] ?? ''))]
}
const stat = (path: string) => {
  exists(path)
  const file = fileAt(path)
  const time = Math.floor((file?.modified ?? 0) / 1000)
  return {
    size: file?.bytes.length ?? 0,
    lastModifiedTime: time,
    lastAccessedTime: time,
    isFile: () => file !== undefined,
    isDirectory: () => file === undefined,
  }
}

const manager = {
  readFile: api('readFile', async ({ filePath, encoding }: At & { encoding?: Encoding }) => ({
    data: decode(await anyFile(filePath), encoding),
  })),
  readFileSync: (filePath: string, encoding?: Encoding) => decode(need(filePath), encoding),
  writeFile: api('writeFile', write),
  writeFileSync: (filePath: string, data: Data, encoding?: Encoding) =>
    void write({ filePath, data, encoding }),
  saveFile: api('saveFile', save),
  saveFileSync(tempFilePath: string, filePath?: string) {
    const path = filePath ? own(filePath) : newStorePath(tempFilePath)
    void keep(path, need(tempFilePath))
    return path
  },
  unlink: api('unlink', unlink),
  unlinkSync: (filePath: string) => void unlink({ filePath }),
  copyFile: api('copyFile', copy),
  copyFileSync: (srcPath: string, destPath: string) => void copy({ srcPath, destPath }),
  access: api('access', ({ path }: { path: string }) => exists(path)),
  accessSync: exists,
  mkdir: api('mkdir', ({ dirPath }: { dirPath: string }) => makeDir(dirPath)),
  mkdirSync: makeDir,
  rmdir: api('rmdir', async ({ dirPath }: { dirPath: string }) => {
    directories.delete(dirPath.replace(/\/$/, ''))
    await Promise.all(under(dirPath).map(remove))
  }),
  readdir: api('readdir', ({ dirPath }: { dirPath: string }) => ({ files: list(dirPath) })),
  readdirSync: list,
  stat: api('stat', ({ path }: { path: string }) => ({ stats: stat(path) })),
  statSync: stat,
  getFileInfo: api('getFileInfo', ({ filePath }: At) => ({ size: need(filePath).bytes.length })),
  getSavedFileList: api('getSavedFileList', () => ({
    fileList: keptPaths().map((filePath) => ({
      filePath,
      size: need(filePath).bytes.length,
      createTime: stat(filePath).lastModifiedTime,
    })),
  })),
  removeSavedFile: api('removeSavedFile', unlink),
}

/** A kept or temporary file, or one that lies in the package. */
async function anyFile(path: string): Promise<StoredFile> {
  const known = fileAt(path)
  if (known) return known
  if (/^(wxfile|blob):/.test(path)) throw missing(path)
  const answer = await fetch(sourceUrl(`/${path.replace(/^\//, '')}`))
  if (!answer.ok) throw missing(path)
  return stored(new Uint8Array(await answer.arrayBuffer()))
}

/** Downloads to a temporary file. */
export async function download(url: string): Promise<string> {
  const answer = await fetch(url)
  if (!answer.ok) throw new Refusal(`download failed with ${answer.status}`)
  return addTemporary(await answer.blob(), decodeURIComponent(new URL(url, window.location.href).pathname))
}

export const fileSystem = () => ({
  env: { USER_DATA_PATH: USER_DATA },
  getFileSystemManager: () => manager,
  saveFile: manager.saveFile,
  getFileInfo: manager.getFileInfo,
  openDocument: api('openDocument', ({ filePath }: At) => void window.open(sourceUrl(filePath), '_blank')),
  downloadFile: api('downloadFile', async ({ url }: { url: string }) => ({
    tempFilePath: await download(url),
    statusCode: 200,
  })),
})
