import type { IncomingMessage, ServerResponse } from 'node:http'
import type { FunctionDeclaration } from '../options'

interface HttpAnswer {
  readonly statusCode?: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
  readonly isBase64Encoded?: boolean
}

/**
 * CloudBase's HTTP access: hands a request to the function its path belongs to, as an integration request, and writes what
 * it answers. False where no function has the path.
 */
export async function httpAccess(
  manifest: readonly FunctionDeclaration[],
  call: (name: string, event: unknown) => Promise<unknown>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost')
  const declared = manifest.find(
    ({ path }) => path !== undefined && (pathname === path || pathname.startsWith(`${path}/`)),
  )
  if (!declared) return false
  const event = {
    path: pathname,
    httpMethod: request.method,
    headers: request.headers,
    queryStringParameters: Object.fromEntries(searchParams),
    body: '',
    isBase64Encoded: false,
  }
  const answer = (await call(declared.name, event)) as HttpAnswer
  const { statusCode = 200, headers = {}, body = '', isBase64Encoded } = answer
  response.writeHead(statusCode, headers).end(Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8'))
  return true
}
