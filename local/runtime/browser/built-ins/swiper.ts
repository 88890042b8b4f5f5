import { rpx } from '../dom'
import type { BuiltIn, Part } from './part'

const THRESHOLD = 30

class Carousel {
  private readonly track: HTMLElement
  private readonly dots: HTMLElement
  private timer = 0
  private start: { x: number; y: number } | undefined

  constructor(private readonly part: Part) {
    this.track = part.find('.wx-swiper-track')
    this.dots = part.find('.wx-swiper-dots')
    const { host } = part
    host.addEventListener(
      'touchstart',
      ({ touches: [touch] }) => {
        this.start = touch && { x: touch.clientX, y: touch.clientY }
      },
      { passive: true },
    )
    host.addEventListener('touchend', ({ changedTouches: [touch] }) => {
      if (!touch || !this.start) return
      const x = touch.clientX - this.start.x
      const y = touch.clientY - this.start.y
      const [along, across] = part.flag('vertical') ? [y, x] : [x, y]
      if (Math.abs(along) > THRESHOLD && Math.abs(along) > Math.abs(across))
        this.go(this.current + (along < 0 ? 1 : -1), 'touch')
    })
  }

  private get current() {
    return this.part.number('current')
  }

  private get items() {
    return [...this.track.querySelectorAll<HTMLElement>('wx-swiper-item')].filter(
      (it) => it.closest('wx-swiper') === this.part.host,
    )
  }

  go(index: number, source: string): void {
    const count = this.items.length
    if (!count) return
    const next = this.part.flag('circular')
      ? (index + count) % count
      : Math.max(0, Math.min(count - 1, index))
    if (next === this.current) return
    this.part.set({ current: next })
    this.part.emit('change', { current: next, currentItemId: '', source })
    setTimeout(
      () => this.part.emit('animationfinish', { current: next, source }),
      this.part.number('duration', 500),
    )
  }

  place(): void {
    const vertical = this.part.flag('vertical')
    const shown = Math.max(1, this.part.number('displayMultipleItems', 1))
    this.track.style.flexDirection = vertical ? 'column' : 'row'
    this.track.style.transitionDuration = `${this.part.number('duration', 500)}ms`
    this.track.style.margin = vertical
      ? `${rpx(this.part.text('previousMargin') || '0px')} 0 ${rpx(this.part.text('nextMargin') || '0px')}`
      : `0 ${rpx(this.part.text('nextMargin') || '0px')} 0 ${rpx(this.part.text('previousMargin') || '0px')}`
    this.track.style.transform = `translate${vertical ? 'Y' : 'X'}(${(-100 * this.current) / shown}%)`
    const { items } = this
    for (const item of items) item.style.flexBasis = `${100 / shown}%`
    this.dots.hidden = !this.part.flag('indicatorDots')
    this.dots.replaceChildren(...items.map((_, index) => this.dot(index)))
    this.arm()
  }

  private dot(index: number): HTMLElement {
    const dot = document.createElement('i')
    const on = index === this.current
    dot.style.background =
      (on ? this.part.text('indicatorActiveColor') : this.part.text('indicatorColor')) ||
      (on ? '#000' : 'rgba(0,0,0,.3)')
    return dot
  }

  private arm(): void {
    this.stop()
    if (this.part.flag('autoplay'))
      this.timer = window.setInterval(
        () => {
          const last = this.current >= this.items.length - 1
          this.go(last && !this.part.flag('circular') ? 0 : this.current + 1, 'autoplay')
        },
        this.part.number('interval', 5000),
      )
  }

  stop(): void {
    clearInterval(this.timer)
  }
}

export const swiper: BuiltIn = {
  properties: {
    current: null,
    autoplay: null,
    interval: null,
    duration: null,
    circular: null,
    vertical: null,
    indicatorDots: null,
    indicatorColor: null,
    indicatorActiveColor: null,
    previousMargin: null,
    nextMargin: null,
    displayMultipleItems: null,
    currentItemId: null,
    snapToEdge: null,
    easingFunction: null,
    skipHiddenItemLayout: null,
    touchable: null,
  },
  mount(part) {
    const carousel = new Carousel(part)
    const watcher = new MutationObserver(() => carousel.place())
    watcher.observe(part.find('.wx-swiper-track'), { childList: true, subtree: true })
    return {
      update: () => carousel.place(),
      unmount() {
        watcher.disconnect()
        carousel.stop()
      },
    }
  },
}

export const swiperItem: BuiltIn = { properties: { itemId: String, skipHiddenItemLayout: null } }
