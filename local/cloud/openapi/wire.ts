import { parse } from 'protobufjs'

const { root } = parse(`
  syntax = "proto3";
  message KeyValuePair { string key = 1; bytes value = 2; string contentType = 3; string filename = 4; }
  message OpenApiData { repeated KeyValuePair pairs = 1; }
  message CommApiData { int32 apiType = 1; OpenApiData openapiData = 2; string appid = 6; }
  message CommOpenApiResp {
    bytes respData = 1; string contentType = 2; int32 errorCode = 3; uint32 httpCode = 4;
    int32 svrkitErrorCode = 6;
  }
`)
const request = root.lookupType('CommApiData')
const response = root.lookupType('CommOpenApiResp')

export interface ApiArguments {
  [key: string]: unknown
}

export interface ApiReply {
  body: Uint8Array | object
  contentType?: string
}

interface Pair {
  key: string
  value: Uint8Array
  contentType?: string
  filename?: string
}

function parsed(value: Uint8Array): unknown {
  const text = Buffer.from(value).toString()
  try {
    return JSON.parse(text) as unknown
  } catch {
    return text
  }
}

const argumentOf = ({ value, contentType, filename }: Pair): unknown =>
  filename ? { filename, contentType, bytes: value.length } : parsed(value)

export function decodeArguments(bytes: Uint8Array): ApiArguments {
  const message = request.toObject(request.decode(bytes)) as { openapiData?: { pairs?: Pair[] } }
  return Object.fromEntries((message.openapiData?.pairs ?? []).map((pair) => [pair.key, argumentOf(pair)]))
}

export function encodeReply({
  body,
  contentType = 'application/json; encoding=utf-8',
}: ApiReply): Uint8Array {
  const respData = body instanceof Uint8Array ? body : Buffer.from(JSON.stringify(body))
  return response
    .encode(response.create({ respData, contentType, errorCode: 0, httpCode: 200, svrkitErrorCode: 0 }))
    .finish()
}

/** The parts of a multipart body by name. */
export function partsOf(body: Buffer, contentType: string): Record<string, Buffer> {
  const boundary = /boundary="?([^";]+)/.exec(contentType)?.[1]
  const parts: Record<string, Buffer> = {}
  if (boundary === undefined) return parts
  const mark = Buffer.from(`--${boundary}`)
  for (let at = body.indexOf(mark); at >= 0;) {
    const start = at + mark.length + 2
    const end = body.indexOf(mark, start)
    if (end < 0) break
    const part = body.subarray(start, end - 2)
    const blank = part.indexOf('\r\n\r\n')
    const name = /name="([^"]+)"/.exec(part.subarray(0, Math.max(0, blank)).toString())?.[1]
    if (name !== undefined) parts[name] = part.subarray(blank + 4)
    at = end
  }
  return parts
}
