import type { AssociatedBackend, CodeSpace } from 'glass-easel-miniprogram-adapter'
import type { AppBundle } from './app-bundle'
import { Chrome } from './chrome'
import type { Caller } from './glass'
import { PageRecord, type Query } from './page-record'

const LIMIT = 10

interface Target {
  path: string
  query: Query
}

/** The page stack. Tab pages stay alive; everything else lives as long as it stands on the stack. */
export class Pages {
  private stack: PageRecord[] = []
  private readonly tabPages = new Map<string, PageRecord>()
  private creating: string | undefined
  readonly chrome: Chrome

  constructor(
    private readonly bundle: AppBundle,
    private readonly backend: AssociatedBackend,
    private readonly space: CodeSpace,
    private readonly hooks: { changed(page: PageRecord): void; share(): void; missing(url: string): void },
    private readonly confirmLeave: (message: string) => Promise<boolean>,
  ) {
    this.chrome = new Chrome(bundle.app, {
      back: () => void this.userBack(),
      home: () => this.reLaunch(`/${bundle.pages[0] ?? ''}`),
      share: () => hooks.share(),
      tab: (path) => this.tapTab(path),
    })
  }

  get top(): PageRecord | undefined {
    return this.stack.at(-1)
  }

  /** The page that is being made, else the one on top. */
  get currentPath(): string {
    return this.creating ?? this.top?.path ?? ''
  }

  instances = () => this.stack.map(({ instance }) => instance)
  isTab = (path: string) => this.chrome.tabList.some(({ pagePath }) => pagePath === path)

  /** A page's path and query out of a url, relative to the page on top. */
  target(url: string): Target {
    const [address = '', search = ''] = url.split('?')
    const base = address.startsWith('/') ? '/' : `/${this.top?.path ?? ''}`
    const path = decodeURI(new URL(address, `http://phone${base}`).pathname).slice(1)
    if (!this.bundle.pages.includes(path)) {
      this.hooks.missing(url)
      throw new Error(`page "${path}" is not found`)
    }
    return { path, query: parseQuery(search) }
  }

  navigateTo(url: string, prepare: (instance: Caller) => void): void {
    const { path, query } = this.target(url)
    if (this.isTab(path)) throw new Error('can not navigateTo a tabbar page')
    if (this.stack.length >= LIMIT) throw new Error(`webview count limit exceed: ${LIMIT}`)
    this.top?.hide()
    this.push(path, query, prepare)
  }

  redirectTo(url: string): void {
    const { path, query } = this.target(url)
    if (this.isTab(path)) throw new Error('can not redirectTo a tabbar page')
    const old = this.stack.pop()
    if (old) this.discard(old)
    this.push(path, query)
  }

  navigateBack(delta: number): void {
    const leaving = Math.min(delta, this.stack.length - 1)
    if (leaving < 1) return
    for (const page of this.stack.splice(this.stack.length - leaving).reverse()) this.discard(page)
    this.present()
  }

  switchTab(url: string): void {
    const { path } = this.target(url)
    if (!this.isTab(path)) throw new Error('can not switch to no-tabBar page')
    if (this.stack.length === 1 && this.top?.path === path) return
    const [base, ...above] = this.stack
    for (const page of above.reverse()) this.discard(page)
    if (base && base.path !== path) {
      if (!this.isTab(base.path)) this.discard(base)
      else if (above.length === 0) base.hide()
    }
    const known = this.tabPages.get(path)
    this.stack = known ? [known] : []
    if (known) this.present()
    else this.push(path, {})
  }

  reLaunch(url: string): void {
    const { path, query } = this.target(url)
    const all = new Set([...this.stack.reverse(), ...this.tabPages.values()])
    this.stack = []
    this.tabPages.clear()
    for (const page of all) page.unload()
    this.push(path, query)
  }

  refreshChrome(): void {
    const { top } = this
    if (!top) return
    const tab = this.isTab(top.path) ? top.path : undefined
    const lonely = tab || top.path === this.bundle.pages[0] ? 'none' : 'home'
    const { title, window } = top
    this.chrome.show({ title, window, tab, back: this.stack.length > 1 ? 'arrow' : lonely })
  }

  /** The back arrow: unlike navigateBack it asks first where the page warns before leaving. */
  async userBack(): Promise<void> {
    const warning = this.top?.leaveWarning
    if (warning && !(await this.confirmLeave(warning))) return
    this.navigateBack(1)
  }

  private tapTab(path: string): void {
    this.switchTab(`/${path}`)
    const index = this.chrome.tabList.findIndex(({ pagePath }) => pagePath === path)
    this.top?.life('onTabItemTap', { index, pagePath: path, text: this.chrome.tabList[index]?.text })
  }

  private push(path: string, query: Query, prepare?: (instance: Caller) => void): void {
    const page = this.create(path, query)
    this.stack.push(page)
    prepare?.(page.instance)
    page.mount()
    this.present()
  }

  private create(path: string, query: Query): PageRecord {
    const part = this.bundle.parts.find((it) => it.path === path)
    if (!part) throw new Error(`page "${path}" did not compile`)
    this.creating = path
    const { pages } = this.chrome
    const page = new PageRecord(part, query, this.bundle.app.window ?? {}, pages, this.backend, this.space)
    this.creating = undefined
    if (this.isTab(path)) this.tabPages.set(path, page)
    return page
  }

  private present(): void {
    const { top } = this
    if (!top) return
    this.refreshChrome()
    top.show()
    this.hooks.changed(top)
  }

  private discard(page: PageRecord): void {
    if (this.tabPages.get(page.path) === page) this.tabPages.delete(page.path)
    page.unload()
  }
}

/** WeChat hands query values over as they stand in the url: decoding is the page's affair. */
export const parseQuery = (search: string): Query =>
  Object.fromEntries(
    search
      .split('&')
      .filter(Boolean)
      .map((pair) => {
        const [name = '', ...value] = pair.split('=')
        return [name, value.join('=')]
      }),
  )

export const formatQuery = (query: Query) => {
  const text = Object.entries(query).map(([name, value]) => `${name}=${value}`)
  return text.length ? `?${text.join('&')}` : ''
}
