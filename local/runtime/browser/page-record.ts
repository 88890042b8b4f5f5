import type { AssociatedBackend, CodeSpace, Root } from 'glass-easel-miniprogram-adapter'
import type { PartBundle, WindowJson } from './app-bundle'
import { make } from './dom'
import { guarded } from './errors'
import type { Caller } from './glass'
import { pullToRefresh } from './pull'

export type Query = Record<string, string>

/** One page of the stack: its instance, its part of the screen and its lifecycle. */
export class PageRecord {
  readonly wrap: HTMLElement
  readonly scroll = make('div', 'phone-scroll')
  readonly instance: Caller
  readonly stopRefresh: () => void
  window: WindowJson
  title: string
  leaveWarning: string | undefined
  private readonly root: Root
  private ready = false
  private atBottom = false

  constructor(
    readonly part: PartBundle,
    readonly query: Query,
    defaults: WindowJson,
    into: HTMLElement,
    backend: AssociatedBackend,
    space: CodeSpace,
  ) {
    this.window = { ...defaults, ...part.window }
    this.title = this.window.navigationBarTitleText ?? ''
    this.wrap = make('div', 'phone-page', this.scroll)
    this.wrap.setAttribute('page-scope', part.path)
    this.wrap.style.background = this.window.backgroundColorContent ?? this.window.backgroundColor ?? '#fff'
    into.append(this.wrap)
    this.root = backend.createRoot('page', space, part.path)
    this.instance = this.root.get() as unknown as Caller
    Object.assign(this.instance, { route: part.path, __route__: part.path, options: query })
    this.scroll.addEventListener('scroll', () => requestAnimationFrame(() => this.scrolled()))
    this.stopRefresh = pullToRefresh(
      this.scroll,
      () => this.window.enablePullDownRefresh === true,
      () => {
        this.life('onPullDownRefresh')
      },
    )
  }

  /** Puts the page into the document and loads it: it stands on the stack by now. */
  mount(): void {
    const placeholder = make('div')
    this.scroll.append(placeholder)
    this.root.attach(this.scroll as never, placeholder as never)
    this.life('onLoad', this.query)
  }

  get path() {
    return this.part.path
  }

  has = (name: string) => typeof this.instance[name] === 'function'

  life(name: string, ...args: unknown[]): unknown {
    const method = this.instance[name]
    if (typeof method !== 'function') return undefined
    return guarded(`${this.path} ${name}`, () => method.apply(this.instance, args) as unknown)
  }

  show(): void {
    this.wrap.hidden = false
    this.root.getComponent().triggerPageLifetime('show', [])
    this.life('onShow')
    if (this.ready) return
    this.ready = true
    requestAnimationFrame(() => this.life('onReady'))
  }

  hide(): void {
    this.life('onHide')
    this.root.getComponent().triggerPageLifetime('hide', [])
    this.wrap.hidden = true
  }

  resize(size: { windowWidth: number; windowHeight: number }): void {
    this.life('onResize', { size })
    this.root.getComponent().triggerPageLifetime('resize', [{ size }])
  }

  unload(): void {
    this.life('onUnload')
    this.root.release()
    this.wrap.remove()
  }

  private scrolled(): void {
    const { scrollTop, scrollHeight, clientHeight } = this.scroll
    this.life('onPageScroll', { scrollTop })
    const atBottom = scrollHeight - scrollTop - clientHeight < (this.window.onReachBottomDistance ?? 50)
    if (atBottom && !this.atBottom) this.life('onReachBottom')
    this.atBottom = atBottom
  }
}
