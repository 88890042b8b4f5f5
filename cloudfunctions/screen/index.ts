import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { now } from '../core/clock'
import { linksTo } from '../core/platform'
import { snapshots } from '../core/records/campaign'
import { page } from './page'
import { filesOf, screenData } from './screen-data'

/** A request as CloudBase's HTTP access hands it on, as far as the screen reads it. */
interface HttpRequest {
  readonly path?: unknown
  readonly httpMethod?: unknown
  readonly headers?: unknown
}
interface HttpAnswer {
  readonly statusCode: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/**
 * The hall's screen: a page, its script and worker, and its data. The data cost one database request, and nothing but a
 * 304 where the screen has them already. Anybody may read it: only published, allow-listed facts are in it.
 */
export async function main(event: HttpRequest): Promise<HttpAnswer> {
  const path = typeof event.path === 'string' ? event.path : ''
  if (event.httpMethod !== 'GET') return text(405, '只能查看')
  if (path.endsWith('/data')) return data(headerOf(event, 'if-none-match'))
  if (path.endsWith('/main.js')) return script('main.js')
  if (path.endsWith('/worker.js')) return script('worker.js')
  return answer(200, 'text/html', page)
}

async function data(known: string): Promise<HttpAnswer> {
  const snapshot = await snapshots.get('home')
  if (!snapshot?.screen) return text(404, '还没有公布的内容')
  const at = now()
  // Links to pictures change by themselves: what is the same is told by what is shown.
  const tag = `"${createHash('sha256')
    .update(JSON.stringify(screenData(snapshot, (file) => file, at)))
    .digest('hex')
    .slice(0, 32)}"`
  const headers = { etag: tag, 'cache-control': 'no-cache' }
  if (known === tag) return { statusCode: 304, headers, body: '' }
  const links = await linksTo(filesOf(snapshot))
  const body = JSON.stringify(screenData(snapshot, (file) => links.get(file) ?? '', at))
  return answer(200, 'application/json', body, headers)
}

const script = (name: string) =>
  answer(200, 'text/javascript', readFileSync(join(__dirname, name), 'utf8'), {
    'cache-control': 'no-cache',
    // The worker keeps the page itself, which lies above it.
    'service-worker-allowed': '/screen',
  })

const text = (statusCode: number, body: string) => answer(statusCode, 'text/plain', body)

const answer = (
  statusCode: number,
  type: string,
  body: string,
  more: Readonly<Record<string, string>> = {},
): HttpAnswer => ({
  statusCode,
  headers: { 'content-type': `${type}; charset=utf-8`, 'x-content-type-options': 'nosniff', ...more },
  body,
})

function headerOf({ headers }: HttpRequest, name: string): string {
  if (typeof headers !== 'object' || headers === null) return ''
  const found = Object.entries(headers).find(([key]) => key.toLowerCase() === name)?.[1] as unknown
  return typeof found === 'string' ? found : ''
}
