import type { ServerResponse } from 'node:http'

/** Tells open browsers, over server-sent events, that there is something new. */
export class LiveReload {
  private readonly clients = new Set<ServerResponse>()

  add(response: ServerResponse): void {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
    response.write('retry: 500\n\n')
    this.clients.add(response)
    response.on('close', () => this.clients.delete(response))
  }

  reload(): void {
    for (const client of this.clients) client.write('data: reload\n\n')
  }

  close(): void {
    for (const client of this.clients) client.end()
    this.clients.clear()
  }
}
