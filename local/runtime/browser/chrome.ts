import type { AppJson, TabJson, WindowJson } from './app-bundle'
import { button, make } from './dom'
import { sourceUrl } from './sources'

/** The measures of the phone that is drawn: 375×812 with a notch. */
export const STATUS_BAR = 44
const CAPSULE = { width: 87, height: 32, right: 7, top: 48 }
export const SAFE_BOTTOM = 34

export const capsuleRect = () => {
  const right = innerWidth - CAPSULE.right
  const { width, height, top } = CAPSULE
  return { width, height, top, bottom: top + height, left: right - width, right }
}

interface TabState {
  badge?: string | undefined
  dot?: boolean
  item?: Partial<TabJson>
}

export interface ChromeActions {
  back(): void
  home(): void
  share(): void
  tab(path: string): void
}

export interface Shown {
  title: string
  window: WindowJson
  back: 'arrow' | 'home' | 'none'
  tab: string | undefined
}

/** What WeChat draws around a page: the title with its capsule, and the tab bar. */
export class Chrome {
  readonly pages = make('div', 'phone-pages')
  private readonly nav = make('div', 'phone-nav')
  private readonly tabs = make('div', 'phone-tabs')
  private readonly capsule: HTMLElement
  private readonly states = new Map<number, TabState>()
  private readonly icons = new Map<string, HTMLImageElement>()
  private shown: Shown | undefined
  private tabsHidden = false

  constructor(
    private readonly app: AppJson,
    private readonly actions: ChromeActions,
  ) {
    const more = button('phone-capsule-more', '···', () => actions.share())
    more.setAttribute('aria-label', '更多')
    const close = button('phone-capsule-close', '◎', () => actions.home())
    close.setAttribute('aria-label', '关闭')
    this.capsule = make('div', 'phone-capsule', more, close)
    document.body.append(make('div', 'phone', this.nav, this.pages, this.tabs, this.capsule))
    this.tabList.forEach(({ iconPath, selectedIconPath }, index) => {
      for (const icon of [iconPath, selectedIconPath]) if (icon) this.icon(index, icon)
    })
  }

  /** A phone has the tab bar's icons in the package: here they are asked for at the start, once. */
  private icon(index: number, path: string): HTMLImageElement {
    const src = sourceUrl(`/${path.replace(/^\//, '')}`)
    const key = `${index} ${src}`
    const known = this.icons.get(key) ?? Object.assign(make('img'), { src, alt: '' })
    this.icons.set(key, known)
    return known
  }

  get tabList(): TabJson[] {
    return this.app.tabBar?.list ?? []
  }

  show(shown: Shown): void {
    this.shown = shown
    const {
      title,
      window: { navigationStyle, navigationBarBackgroundColor, navigationBarTextStyle },
    } = shown
    const white = navigationBarTextStyle !== 'black'
    this.nav.hidden = navigationStyle === 'custom'
    this.nav.style.background = navigationBarBackgroundColor ?? '#000'
    this.nav.style.color = white ? '#fff' : '#000'
    this.capsule.classList.toggle('phone-capsule-white', white)
    this.nav.replaceChildren(make('span', 'phone-nav-title', title))
    if (shown.back === 'arrow') this.nav.prepend(this.backButton('‹', '返回', () => this.actions.back()))
    if (shown.back === 'home') this.nav.prepend(this.backButton('⌂', '首页', () => this.actions.home()))
    this.drawTabs()
  }

  private backButton(sign: string, label: string, pressed: () => void) {
    const element = button('phone-nav-back', sign, pressed)
    element.setAttribute('aria-label', label)
    return element
  }

  setTab(index: number, state: TabState): void {
    this.states.set(index, { ...this.states.get(index), ...state })
    this.drawTabs()
  }

  setTabsHidden(hidden: boolean): void {
    this.tabsHidden = hidden
    this.drawTabs()
  }

  private drawTabs(): void {
    const { tabBar } = this.app
    const visible = tabBar !== undefined && this.shown?.tab !== undefined && !this.tabsHidden
    this.tabs.hidden = !visible
    document.documentElement.style.setProperty('--safe-bottom', visible ? '0px' : `${SAFE_BOTTOM}px`)
    if (!visible) return
    this.tabs.style.background = tabBar.backgroundColor ?? '#fff'
    this.tabs.replaceChildren(...this.tabList.map((tab, index) => this.drawTab(tab, index)))
  }

  private drawTab(tab: TabJson, index: number): HTMLElement {
    const { badge, dot, item } = this.states.get(index) ?? {}
    const { pagePath, text, iconPath, selectedIconPath } = { ...tab, ...item }
    const selected = pagePath === this.shown?.tab
    const element = button('', '', () => this.actions.tab(pagePath))
    element.style.color = (selected ? this.app.tabBar?.selectedColor : this.app.tabBar?.color) ?? '#666'
    element.setAttribute('role', 'tab')
    element.setAttribute('aria-selected', String(selected))
    const icon = selected ? (selectedIconPath ?? iconPath) : iconPath
    if (icon) element.append(this.icon(index, icon))
    element.append(make('span', '', text))
    if (badge) element.append(make('b', 'phone-badge', badge))
    else if (dot) element.append(make('b', 'phone-badge phone-dot'))
    return element
  }
}
