/** Keeps the page and the pictures, so that the screen comes back without a network after a power cut. */
interface WorkerScope {
  addEventListener(
    type: 'fetch',
    listener: (event: { request: Request; respondWith(answer: Promise<Response>): void }) => void,
  ): void
  addEventListener(
    type: 'install' | 'activate',
    listener: (event: { waitUntil(done: Promise<unknown>): void }) => void,
  ): void
  skipWaiting(): Promise<void>
  clients: { claim(): Promise<void> }
}
const scope = globalThis as unknown as WorkerScope
const store = 'screen-1'
const parts = ['/screen', '/screen/main.js']

scope.addEventListener('install', (event) =>
  event.waitUntil(
    caches
      .open(store)
      .then((cache) => cache.addAll(parts))
      .then(() => scope.skipWaiting()),
  ),
)
scope.addEventListener('activate', (event) => event.waitUntil(scope.clients.claim()))
scope.addEventListener('fetch', (event) => {
  const { request } = event
  if (request.destination === 'image') return event.respondWith(picture(request))
  const { pathname } = new URL(request.url)
  if (parts.includes(pathname)) event.respondWith(newest(request))
})

/** The network's, or the last that came from there. */
async function newest(request: Request): Promise<Response> {
  const cache = await caches.open(store)
  try {
    const fresh = await fetch(request)
    if (fresh.ok) await cache.put(request, fresh.clone())
    return fresh
  } catch {
    return (await cache.match(request, { ignoreSearch: true })) ?? Response.error()
  }
}

/** Pictures do not change, though their links do: what is kept is told by its path. */
async function picture(request: Request): Promise<Response> {
  const cache = await caches.open(store)
  const known = await cache.match(request, { ignoreSearch: true })
  if (known) return known
  const fresh = await fetch(request)
  if (fresh.ok || fresh.type === 'opaque') await cache.put(request, fresh.clone())
  return fresh
}
