/** Who holds the phone and how it is set: from the address (/app?openid=…&scale=1.4&network=off&now=…), else remembered. */
const query = new URLSearchParams(location.search)

const setting = (name: string, otherwise: string) =>
  query.get(name) ?? localStorage.getItem(`phone.${name}`) ?? otherwise

export const settings = {
  openid: setting('openid', 'visitor'),
  scale: Number(setting('scale', '1')) || 1,
  scene: Number(query.get('scene') ?? 1001),
}

let network = setting('network', 'on') !== 'off'
const watchers = new Set<(online: boolean) => void>()

export const online = () => network && navigator.onLine
export const onNetwork = (watcher: (online: boolean) => void) => watchers.add(watcher)
export const offNetwork = (watcher: (online: boolean) => void) => watchers.delete(watcher)

const told = () => watchers.forEach((watcher) => watcher(online()))
addEventListener('online', told)
addEventListener('offline', told)

export function setNetwork(on: boolean): void {
  if (network === on) return
  network = on
  told()
}

/** Moves the phone's clock, so that it agrees with the moved clock of the cloud. */
export function moveClock(): void {
  const now = Date.parse(setting('now', ''))
  const offset = Number.isNaN(now) ? Number(localStorage.getItem('phone.offset') ?? 0) : now - Date.now()
  if (!offset) return
  const Real = Date
  class Moved extends Real {
    constructor(...parts: ConstructorParameters<typeof Date> | []) {
      if (parts.length === 0) super(Real.now() + offset)
      else super(...parts)
    }
    static override now = () => Real.now() + offset
  }
  globalThis.Date = Moved as typeof Date
}
