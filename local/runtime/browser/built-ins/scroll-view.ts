import { domOf } from '../glass'
import { keepInside, type BuiltIn, type Part } from './part'

const IGNORED = [
  'enhanced',
  'bounces',
  'enablePassive',
  'scrollAnchoring',
  'refresherThreshold',
  'refresherDefaultStyle',
  'refresherBackground',
  'enableBackToTop',
  'fastDeceleration',
  'pagingEnabled',
  'type',
  'scrollIntoViewOffset',
  'scrollIntoViewAlignment',
  'refresherBallisticRefreshEnabled',
  'usingSticky',
  'associativeContainer',
  'reverse',
  'clip',
  'cacheExtent',
  'minDragDistance',
  'padding',
  'refresherTwoLevelEnabled',
]

const scrollData = ({ scrollTop, scrollLeft, scrollHeight, scrollWidth }: HTMLElement) => ({
  scrollTop,
  scrollLeft,
  scrollHeight,
  scrollWidth,
})

/** Fires scrolltoupper and scrolltolower once each time the edge comes near. */
function watchEdges(part: Part, scroller: HTMLElement) {
  let near = 'upper'
  return () => {
    const { scrollTop, scrollLeft, scrollHeight, scrollWidth, clientHeight, clientWidth } = scroller
    const sideways = part.flag('scrollX')
    const before = sideways ? scrollLeft : scrollTop
    const after = sideways ? scrollWidth - scrollLeft - clientWidth : scrollHeight - scrollTop - clientHeight
    const now =
      after < part.number('lowerThreshold', 50)
        ? 'lower'
        : before < part.number('upperThreshold', 50)
          ? 'upper'
          : ''
    if (now && now !== near)
      part.emit(`scrollto${now}`, {
        direction: now === 'lower' ? (sideways ? 'right' : 'bottom') : sideways ? 'left' : 'top',
      })
    near = now
  }
}

function refresher(part: Part, scroller: HTMLElement): void {
  let start: number | undefined
  let pulled = 0
  scroller.addEventListener(
    'touchstart',
    ({ touches }) => {
      start = part.flag('refresherEnabled') && scroller.scrollTop <= 0 ? touches[0]?.clientY : undefined
      pulled = 0
    },
    { passive: true },
  )
  scroller.addEventListener(
    'touchmove',
    ({ touches }) => {
      if (start !== undefined) pulled = (touches[0]?.clientY ?? start) - start
    },
    { passive: true },
  )
  scroller.addEventListener('touchend', () => {
    if (start !== undefined && pulled > part.number('refresherThreshold', 45) * 2) {
      part.set({ refresherTriggered: true })
      part.emit('refresherrefresh')
    }
  })
}

export const scrollView: BuiltIn = {
  properties: {
    scrollX: null,
    scrollY: null,
    scrollTop: null,
    scrollLeft: null,
    scrollIntoView: String,
    scrollWithAnimation: null,
    upperThreshold: { type: null, value: 50 },
    lowerThreshold: { type: null, value: 50 },
    showScrollbar: { type: null, value: true },
    enableFlex: null,
    refresherEnabled: null,
    refresherTriggered: null,
    ...Object.fromEntries(IGNORED.map((name) => [name, null])),
  },
  mount(part) {
    const scroller = part.find<HTMLElement>('.wx-sv')
    const content = part.find<HTMLElement>('.wx-svc')
    keepInside(scroller, 'scroll')
    const edges = watchEdges(part, scroller)
    let last = { top: 0, left: 0 }
    scroller.addEventListener('scroll', () => {
      const data = scrollData(scroller)
      part.emit('scroll', { ...data, deltaX: last.left - data.scrollLeft, deltaY: last.top - data.scrollTop })
      last = { top: data.scrollTop, left: data.scrollLeft }
      edges()
    })
    refresher(part, scroller)
    const behavior = (): ScrollBehavior => (part.flag('scrollWithAnimation') ? 'smooth' : 'auto')
    const into = () => {
      const id = part.text('scrollIntoView')
      const target = id ? part.element.ownerShadowRoot?.getElementById(id) : undefined
      if (!target) return
      const from = scroller.getBoundingClientRect()
      const to = domOf(target).getBoundingClientRect()
      const by = part.flag('scrollX') ? { left: to.left - from.left } : { top: to.top - from.top }
      scroller.scrollBy({ ...by, behavior: behavior() })
    }
    return {
      changed: {
        scrollTop: () => scroller.scrollTo({ top: part.number('scrollTop'), behavior: behavior() }),
        scrollLeft: () => scroller.scrollTo({ left: part.number('scrollLeft'), behavior: behavior() }),
        scrollIntoView: () => requestAnimationFrame(into),
      },
      update() {
        scroller.style.overflowX = part.flag('scrollX') ? 'auto' : 'hidden'
        scroller.style.overflowY = part.flag('scrollY') ? 'auto' : 'hidden'
        scroller.style.scrollbarWidth = part.flag('showScrollbar') ? '' : 'none'
        content.classList.toggle('wx-svc-flex', part.flag('enableFlex'))
      },
    }
  },
}
