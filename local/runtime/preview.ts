// The phone without a cloud: for looking at pages until local/start.ts serves both.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import path from 'node:path'
import { createRuntime } from './index'

const flag = (name: string, otherwise: string) => {
  const at = process.argv.indexOf(`--${name}`)
  return (at > 0 && process.argv[at + 1]) || otherwise
}

const answer = (response: ServerResponse, status: number, body: unknown) =>
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(body))

async function main() {
  const port = Number(flag('port', '8090'))
  const runtime = await createRuntime({
    root: flag('root', path.join(__dirname, '../../miniprogram')),
    watch: true,
  })
  const serve = async (request: IncomingMessage, response: ServerResponse) => {
    if (await runtime.handle(request, response)) return
    if (request.url?.startsWith('/call/'))
      return void answer(response, 200, {
        ok: false,
        error: { code: 'NOT_YET', message: '云端还没有接上，请稍后再试' },
      })
    if (request.url === '/local/people')
      return void answer(response, 200, [
        { openid: 'demo', name: '演示村民', roles: [], note: '没有云端时的替身' },
      ])
    answer(response, 404, { errMsg: 'not found' })
  }
  createServer((request, response) => void serve(request, response)).listen(port, '127.0.0.1', () =>
    console.log(`http://127.0.0.1:${port}/  (bare: /app)`),
  )
}

void main()
