import type { IncomingMessage, ServerResponse } from 'node:http'

export class Refusal extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message)
  }
}

/** Reads a body up to a size; past it the rest is thrown away unread. */
export async function bodyOf(
  request: IncomingMessage,
  most: number,
  onTooLarge: () => Error,
): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size <= most) chunks.push(chunk)
    // Drained rather than cut, so that the sender gets to read the refusal; but not for ever.
    else if (size > most * 4 + 1_000_000) throw onTooLarge()
  }
  if (size > most) throw onTooLarge()
  return Buffer.concat(chunks)
}

export function parseJson(bytes: Buffer): unknown {
  if (!bytes.length) return {}
  try {
    return JSON.parse(bytes.toString('utf8')) as unknown
  } catch {
    throw new Refusal(400, '请求内容不是正确的 JSON。')
  }
}

export function sendJson(
  response: ServerResponse,
  value: unknown,
  status = 200,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers })
  response.end(typeof value === 'string' ? value : JSON.stringify(value))
}
