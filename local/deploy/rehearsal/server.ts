import { createHash, createHmac } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { CloudRefusal, isFields } from '../account'
import type { TencentCloud } from './tencent-cloud'

/** The header in which the redirected request names whom it was meant for. */
export const meantFor = 'x-meant-for'

const hash = (text: string) => createHash('sha256').update(text).digest('hex')
const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest()

/** The rehearsal's cloud behind HTTP as the real one stands behind HTTPS: API 3.0 with its signature, and its storage. */
export function serve(cloud: TencentCloud, secretKey: string): Server {
  const parts = new Map<string, Buffer[]>()
  return createServer((request, response) => {
    void readAll(request).then((body) => {
      const host = String(request.headers[meantFor] ?? request.headers.host)
      if (host.endsWith('.myqcloud.com')) store(cloud, parts, request, response, body)
      else api(cloud, secretKey, host, request, response, body.toString('utf8'))
    })
  })
}

async function readAll(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

function api(
  cloud: TencentCloud,
  secretKey: string,
  host: string,
  request: IncomingMessage,
  response: ServerResponse,
  body: string,
): void {
  const RequestId = 'rehearsal'
  const answer = (Response: unknown) => {
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify({ Response }))
  }
  const service = host.split('.')[0] === 'scf' ? 'scf' : 'tcb'
  const action = String(request.headers['x-tc-action'])
  if (request.headers.authorization !== signature(request, host, service, secretKey, body))
    return answer({ Error: { Code: 'AuthFailure.SignatureFailure', Message: 'wrong signature' }, RequestId })
  try {
    const params: unknown = JSON.parse(body)
    answer({ ...cloud.answer(service, action, isFields(params) ? params : {}), RequestId })
  } catch (error) {
    const Code = error instanceof CloudRefusal ? error.code : 'InternalError'
    answer({ Error: { Code, Message: error instanceof Error ? error.message : String(error) }, RequestId })
  }
}

/** TC3-HMAC-SHA256 as its document describes it, worked out anew from the request. */
function signature(
  request: IncomingMessage,
  host: string,
  service: string,
  secretKey: string,
  body: string,
): string {
  const timestamp = String(request.headers['x-tc-timestamp'])
  const date = new Date(Number(timestamp) * 1000).toISOString().slice(0, 10)
  const id = /Credential=([^/]+)/.exec(request.headers.authorization ?? '')?.[1] ?? ''
  const headers = `content-type:${String(request.headers['content-type'])}\nhost:${host}\n`
  const canonical = ['POST', '/', '', headers, 'content-type;host', hash(body)].join('\n')
  const scope = `${date}/${service}/tc3_request`
  const key = hmac(hmac(hmac(`TC3${secretKey}`, date), service), 'tc3_request')
  const signed = hmac(key, ['TC3-HMAC-SHA256', timestamp, scope, hash(canonical)].join('\n')).toString('hex')
  return `TC3-HMAC-SHA256 Credential=${id}/${scope}, SignedHeaders=content-type;host, Signature=${signed}`
}

/** The object storage's two ways to put a file: whole, or in parts. */
function store(
  cloud: TencentCloud,
  parts: Map<string, Buffer[]>,
  { method, url = '' }: IncomingMessage,
  response: ServerResponse,
  body: Buffer,
): void {
  const { pathname, searchParams } = new URL(url, 'http://storage')
  const path = decodeURIComponent(pathname)
  const xml = (text: string) => {
    response.setHeader('content-type', 'application/xml')
    response.end(text)
  }
  const keep = (bytes: Buffer) => {
    cloud.uploads.set(path, createHash('sha256').update(bytes).digest('hex'))
    response.setHeader('etag', '"rehearsal"')
  }
  const finished = `<CompleteMultipartUploadResult><Key>${path.slice(1)}</Key><ETag>"rehearsal"</ETag></CompleteMultipartUploadResult>`
  if (method === 'PUT' && searchParams.has('partNumber')) {
    const found = parts.get(path) ?? []
    found[Number(searchParams.get('partNumber')) - 1] = body
    parts.set(path, found)
    response.setHeader('etag', '"rehearsal"')
    response.end()
  } else if (method === 'PUT') {
    keep(body)
    response.end()
  } else if (method === 'POST' && searchParams.has('uploads')) {
    parts.set(path, [])
    xml(
      `<InitiateMultipartUploadResult><Key>${path.slice(1)}</Key><UploadId>1</UploadId></InitiateMultipartUploadResult>`,
    )
  } else if (method === 'POST') {
    keep(Buffer.concat(parts.get(path) ?? []))
    xml(finished)
  } else if (method === 'GET') xml('<ListMultipartUploadsResult></ListMultipartUploadsResult>')
  else response.end()
}
