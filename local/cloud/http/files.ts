import { extname } from 'node:path'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { isSanePath, type Storage } from '../storage'
import { bodyOf, Refusal } from './body'

const MOST_BYTES = 50 * 1024 * 1024

const TYPES: Readonly<Record<string, string>> = {
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.gif': 'image/gif',
  '.svg': 'image/svg+xml',
  '.mp4': 'video/mp4',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.pdf': 'application/pdf',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.zip': 'application/zip',
}

export function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    throw new Refusal(400, '地址里有无法识别的字符。')
  }
}

export async function sendFile(storage: Storage, path: string, response: ServerResponse): Promise<void> {
  if (!isSanePath(path)) throw new Refusal(400, '文件路径不正确。')
  const bytes = await storage.read(path)
  if (!bytes) throw new Refusal(404, '没有这个文件。')
  response.writeHead(200, {
    'content-type': TYPES[extname(path).toLowerCase()] ?? 'application/octet-stream',
    'content-length': bytes.length,
    'cache-control': 'public, max-age=31536000, immutable',
    'access-control-allow-origin': '*',
    'x-content-type-options': 'nosniff',
  })
  response.end(bytes)
}

/** @param whole whether all of it came */
export async function receiveFile(
  storage: Storage,
  path: string,
  request: IncomingMessage,
  whole = () => true,
): Promise<void> {
  if (!isSanePath(path)) throw new Refusal(400, '文件路径不正确：只能是不含“..”的相对路径。')
  const bytes = await bodyOf(request, MOST_BYTES, () => new Refusal(413, '文件超过 50 MB，无法上传。'))
  if (whole()) await storage.put(path, bytes)
}
