import fs from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import path from 'node:path'
import { isFile } from './compile/files'
import { drawingOf } from './compile/icons'
import { Paths } from './compile/paths'
import type { Problem } from './compile/problems'
import { barPage, phonePage } from './html'
import type { LiveReload } from './live-reload'

/** What is served at the moment; a rebuild changes it in place. */
export interface Pages {
  root: string
  app: string
  runtime: string
  bar: string
  problems: Problem[]
}

const ASSETS: Readonly<Record<string, string>> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.svg': 'image/svg+xml',
}

export function createHandler(pages: Pages, live: LiveReload) {
  const drawings = new Paths(pages.root).packageDir('tdesign-icons-svg')
  const send = (response: ServerResponse, type: string, body: string | Buffer) => {
    response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' }).end(body)
    return true
  }
  const script = 'text/javascript; charset=utf-8'
  const html = 'text/html; charset=utf-8'

  return function handle(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
    return Promise.resolve(request.method === 'GET' && answer(request.url ?? '/', response))
  }

  function answer(url: string, response: ServerResponse): boolean {
    const { pathname } = new URL(url, 'http://phone')
    switch (pathname) {
      case '/':
        return send(response, html, barPage())
      case '/app':
        return send(response, html, phonePage())
      case '/bar.js':
        return send(response, script, pages.bar)
      case '/runtime.js':
        return send(response, script, pages.runtime)
      case '/app.js':
        return send(response, script, `globalThis.__report(${JSON.stringify(pages.problems)});\n${pages.app}`)
      case '/live':
        live.add(response)
        return true
    }
    return icon(pathname, response) || asset(pathname, response)
  }

  function icon(pathname: string, response: ServerResponse): boolean {
    const name = /^\/icons\/([\w-]+)\.svg$/.exec(pathname)?.[1]
    const drawing = name && drawingOf(drawings, name)
    return drawing ? send(response, ASSETS['.svg'] ?? '', drawing) : false
  }

  /** Pictures that lie in the app's folder, at their path in the package. */
  function asset(pathname: string, response: ServerResponse): boolean {
    const type = ASSETS[path.extname(pathname).toLowerCase()]
    if (!type) return false
    const file = path.join(pages.root, decodeURIComponent(pathname))
    if (!file.startsWith(pages.root + path.sep) || !isFile(file)) return false
    return send(response, type, fs.readFileSync(file))
  }
}
