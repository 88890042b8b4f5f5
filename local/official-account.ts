import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** One request as the Official Account's API got it. */
export interface AccountRequest {
  readonly path: string
  readonly token: string
  /** JSON where it was JSON; the length in bytes of a picture. */
  readonly body: Record<string, unknown> | number
}

/**
 * What the stand-in does instead of answering as documented: an errcode, silence (the connection is cut after the work is done),
 * or a text of its own.
 */
export type Whim = { errcode: number } | 'cut' | { says: string }

export interface StandIn {
  readonly base: string
  readonly requests: readonly AccountRequest[]
  /** Drafts that exist, in order. */
  readonly drafts: readonly Record<string, unknown>[]
  /** The next requests to a path meet these, one each. */
  meet(path: string, ...whims: Whim[]): void
  /** The token given out runs out at once. */
  expireToken(): void
  close(): Promise<void>
}

const read = async (request: IncomingMessage): Promise<Buffer> => {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts)
}

/**
 * Stands in for api.weixin.qq.com's Official Account interface: stable_token, media/uploadimg, material/add_material and
 * draft/add, with the answers WeChat documents (developers.weixin.qq.com/doc/offiaccount).
 */
export async function startOfficialAccount(): Promise<StandIn> {
  const requests: AccountRequest[] = []
  const drafts: Record<string, unknown>[] = []
  const whims = new Map<string, Whim[]>()
  let tokens = 1
  let media = 0

  const token = () => `token-${tokens}`
  const work: Record<string, (body: Record<string, unknown>) => Record<string, unknown>> = {
    '/cgi-bin/stable_token': () => ({ access_token: token(), expires_in: 7200 }),
    '/cgi-bin/media/uploadimg': () => ({ url: `http://mmbiz.qpic.cn/picture-${++media}` }),
    '/cgi-bin/material/add_material': () => ({ media_id: `media-${++media}`, url: '' }),
    '/cgi-bin/draft/add': ({ articles }) => {
      drafts.push((articles as Record<string, unknown>[])[0] ?? {})
      return { media_id: `draft-${drafts.length}` }
    },
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost')
    const bytes = await read(request)
    const json = request.headers['content-type']?.includes('json') ?? false
    const body = json ? (JSON.parse(bytes.toString('utf8')) as Record<string, unknown>) : bytes.length
    const carried = searchParams.get('access_token') ?? ''
    requests.push({ path: pathname, token: carried, body })
    const whim = whims.get(pathname)?.shift()
    const say = (said: unknown) => void response.end(typeof said === 'string' ? said : JSON.stringify(said))
    if (typeof whim === 'object') return say('says' in whim ? whim.says : { ...whim, errmsg: 'as asked for' })
    const wrongToken = pathname !== '/cgi-bin/stable_token' && carried !== token()
    if (wrongToken)
      return say({ errcode: 40001, errmsg: 'invalid credential, access_token is invalid or not latest' })
    const done = work[pathname]?.(typeof body === 'number' ? {} : body)
    if (whim === 'cut') return void request.socket.destroy()
    say(done ?? { errcode: 43002, errmsg: 'require POST method' })
  }

  const server = createServer((request, response) => void answer(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    drafts,
    meet: (path, ...more) => void whims.set(path, [...(whims.get(path) ?? []), ...more]),
    expireToken: () => void tokens++,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
