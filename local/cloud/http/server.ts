import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Fallback } from '../options'
import { Refusal, sendJson } from './body'
import type { doors } from './doors'

export class PortInUse extends Error {
  constructor(readonly port: number) {
    super(`端口 ${port} 已被占用。请关掉占用它的程序，或用 PORT=8091 npm start 换一个端口。`)
  }
}

/** Only this machine's own pages may knock: a foreign site in the same browser must not reach the cloud. */
function isLocal(request: IncomingMessage): boolean {
  const name = (host: string | undefined) => /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(host ?? '')
  const origin = request.headers.origin
  if (!name(request.headers.host)) return false
  return origin === undefined || (URL.canParse(origin) && name(new URL(origin).host))
}

export function serverOver(known: () => ReturnType<typeof doors>, fallback: Fallback | undefined): Server {
  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!isLocal(request)) throw new Refusal(403, '本地云只接受本机的请求。')
    const url = new URL(request.url ?? '/', 'http://localhost')
    for (const [door, open] of known()) {
      const [method, path = ''] = door.split(' ')
      if (request.method !== method) continue
      if (path.endsWith('/') ? url.pathname.startsWith(path) : url.pathname === path)
        return open(request, response, url.pathname.slice(path.length), url)
    }
    if (await fallback?.(request, response)) return
    throw new Refusal(404, '没有这个地址。')
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      if (response.headersSent) return void response.destroy()
      if (error instanceof Refusal)
        return sendJson(response, { errCode: -error.status, errMsg: error.message }, error.status)
      console.error(error)
      sendJson(response, { errCode: -500, errMsg: '本地云内部出错，详情见运行它的窗口。' }, 500)
    })
  })
  // On loopback nobody has to be hung up on: a client that found its connection closed would call it a fault.
  server.keepAliveTimeout = 0
  server.headersTimeout = 0
  return server
}

export function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new PortInUse(port) : error),
    )
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      resolve(typeof address === 'object' && address ? address.port : port)
    })
  })
}

export function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
