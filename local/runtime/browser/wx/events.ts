import { onRecord } from '../errors'
import { offNetwork, onNetwork } from '../settings'
import { listeners } from './api'

const ignore = () => undefined
const networkState = (online: boolean) => ({ isConnected: online, networkType: online ? 'wifi' : 'none' })

/** `wx.onX` and `wx.offX`: those that happen here tell, the others only listen. */
export function events(): Record<string, unknown> {
  const error = listeners<string>()
  const rejection = listeners<{ reason: unknown; promise: Promise<unknown> }>()
  const appShow = listeners<unknown>()
  const appHide = listeners<unknown>()
  const resize = listeners<{ size: { windowWidth: number; windowHeight: number } }>()
  onRecord(error.tell)
  addEventListener('unhandledrejection', ({ reason, promise }) => rejection.tell({ reason, promise }))
  addEventListener('resize', () =>
    resize.tell({ size: { windowWidth: innerWidth, windowHeight: innerHeight } }),
  )
  document.addEventListener('visibilitychange', () => (document.hidden ? appHide : appShow).tell({}))

  const network = new Map<unknown, (online: boolean) => void>()
  const quiet = [
    'PageNotFound',
    'ThemeChange',
    'KeyboardHeightChange',
    'MemoryWarning',
    'AudioInterruptionBegin',
    'AudioInterruptionEnd',
    'UserCaptureScreen',
    'NeedPrivacyAuthorization',
    'MenuButtonBoundingClientRectWeightChange',
    'NetworkWeakChange',
    'LazyLoadError',
  ]
  return {
    ...Object.fromEntries(
      quiet.flatMap((name) => [`on${name}`, `off${name}`].map((it): [string, () => void] => [it, ignore])),
    ),
    ...pair('Error', error),
    ...pair('UnhandledRejection', rejection),
    ...pair('AppShow', appShow),
    ...pair('AppHide', appHide),
    ...pair('WindowResize', resize),
    onNetworkStatusChange(listener: (state: ReturnType<typeof networkState>) => void) {
      const watcher = (online: boolean) => listener(networkState(online))
      network.set(listener, watcher)
      onNetwork(watcher)
    },
    offNetworkStatusChange(listener?: unknown) {
      for (const [key, watcher] of network)
        if (listener === undefined || key === listener) {
          offNetwork(watcher)
          network.delete(key)
        }
    },
  }
}

const pair = (name: string, { on, off }: { on: unknown; off: unknown }) => ({
  [`on${name}`]: on,
  [`off${name}`]: off,
})
