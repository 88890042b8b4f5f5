import type { Caller } from '../glass'
import type { Pages } from '../pages'
import { api, nextTask } from './api'

interface ToPage {
  url: string
  events?: Record<string, Listener>
}
type Listener = (...args: unknown[]) => void

export function navigation(pages: Pages) {
  /** Navigation is queued, a task later: two calls in one handler run one after the other. */
  const go = <T extends object>(name: string, run: (options: T) => unknown) =>
    api(name, async (options: T) => {
      await nextTask()
      return run(options)
    })
  return {
    navigateTo: go('navigateTo', ({ url, events = {} }: ToPage) => {
      const [here, there] = eventChannels(events)
      pages.navigateTo(url, (instance: Caller) => Object.assign(instance, { __channel: there }))
      return { eventChannel: here }
    }),
    redirectTo: go('redirectTo', ({ url }: ToPage) => pages.redirectTo(url)),
    reLaunch: go('reLaunch', ({ url }: ToPage) => pages.reLaunch(url)),
    switchTab: go('switchTab', ({ url }: ToPage) => pages.switchTab(url)),
    navigateBack: go('navigateBack', ({ delta = 1 }: { delta?: number }) => pages.navigateBack(delta)),
    setNavigationBarTitle: api('setNavigationBarTitle', ({ title }: { title: string }) => {
      if (!pages.top) return
      pages.top.title = title
      pages.refreshChrome()
      document.title = title
    }),
    setNavigationBarColor: api(
      'setNavigationBarColor',
      ({ frontColor, backgroundColor }: { frontColor: string; backgroundColor: string }) => {
        if (!pages.top) return
        const style = frontColor === '#ffffff' ? 'white' : 'black'
        Object.assign(pages.top.window, {
          navigationBarTextStyle: style,
          navigationBarBackgroundColor: backgroundColor,
        })
        pages.refreshChrome()
      },
    ),
    showNavigationBarLoading: api('showNavigationBarLoading', () => undefined),
    hideNavigationBarLoading: api('hideNavigationBarLoading', () => undefined),
    setBackgroundColor: api('setBackgroundColor', () => undefined),
    setBackgroundTextStyle: api('setBackgroundTextStyle', () => undefined),
    hideHomeButton: api('hideHomeButton', () => undefined),
    pageScrollTo: api(
      'pageScrollTo',
      (options: { scrollTop?: number; selector?: string; offsetTop?: number }) => scrollPage(pages, options),
    ),
    startPullDownRefresh: api('startPullDownRefresh', () => void pages.top?.life('onPullDownRefresh')),
    stopPullDownRefresh: api('stopPullDownRefresh', () => pages.top?.stopRefresh()),
    enableAlertBeforeUnload: api('enableAlertBeforeUnload', ({ message }: { message: string }) => {
      if (pages.top) pages.top.leaveWarning = message
    }),
    disableAlertBeforeUnload: api('disableAlertBeforeUnload', () => {
      if (pages.top) pages.top.leaveWarning = undefined
    }),
  }
}

function scrollPage(
  pages: Pages,
  { scrollTop, selector, offsetTop = 0 }: { scrollTop?: number; selector?: string; offsetTop?: number },
): void {
  const page = pages.top
  if (!page) return
  const target = selector && page.instance._$.getShadowRoot()?.querySelector(selector)
  const dom = target ? (target.getBackendElement() as unknown as HTMLElement) : undefined
  const top = dom
    ? dom.getBoundingClientRect().top -
      page.scroll.getBoundingClientRect().top +
      page.scroll.scrollTop +
      offsetTop
    : scrollTop
  if (top !== undefined) page.scroll.scrollTo({ top })
}

/** Two ends of the channel between a page and the one it opened: what one end emits, the other hears. */
function eventChannels(events: Record<string, Listener>) {
  const opener = new Map<string, Listener[]>(
    Object.entries(events).map(([name, listener]) => [name, [listener]]),
  )
  const opened = new Map<string, Listener[]>()
  return [channel(opener, opened), channel(opened, opener)]
}

function channel(heard: Map<string, Listener[]>, said: Map<string, Listener[]>) {
  const on = (name: string, listener: Listener) =>
    void heard.set(name, [...(heard.get(name) ?? []), listener])
  const off = (name: string, listener?: Listener) =>
    void heard.set(name, listener ? (heard.get(name) ?? []).filter((it) => it !== listener) : [])
  return {
    on,
    off,
    once(name: string, listener: Listener) {
      const wrapped: Listener = (...args) => {
        off(name, wrapped)
        listener(...args)
      }
      on(name, wrapped)
    },
    emit: (name: string, ...args: unknown[]) =>
      (said.get(name) ?? []).forEach((listener) => listener(...args)),
  }
}
