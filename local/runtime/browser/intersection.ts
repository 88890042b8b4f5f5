import { guarded } from './errors'
import { domOf, elementOfCaller, type Element } from './glass'

type Margins = Partial<Record<'left' | 'top' | 'right' | 'bottom', number>>
interface Options {
  thresholds?: number[]
  initialRatio?: number
  observeAll?: boolean
}

/**
 * Against the page as it scrolls: the framework's own observer takes the window, whose margins the scrolling page cuts off, and
 * says nothing of id and dataset. Ratios are told when they cross a threshold, the first time from `initialRatio`.
 */
export function createIntersectionObserver(owner: unknown, options: Options = {}) {
  const { thresholds = [0], initialRatio = 0, observeAll = false } = options
  let margin = '0px'
  let within = ''
  let watching: IntersectionObserver | undefined
  const observer = {
    relativeTo(selector: string, margins: Margins = {}) {
      within = selector
      margin = marginOf(margins)
      return observer
    },
    relativeToViewport(margins: Margins = {}) {
      return observer.relativeTo('', margins)
    },
    observe(selector: string, told: (seen: object) => void) {
      const shadow = elementOfCaller(owner)?.getShadowRoot()
      const targets = observeAll
        ? (shadow?.querySelectorAll(selector) ?? [])
        : [shadow?.querySelector(selector)].filter((it) => it !== null && it !== undefined)
      const elements = new Map<globalThis.Element, Element>(targets.map((it) => [domOf(it), it]))
      const ratios = new Map<globalThis.Element, number>()
      const frame = within ? shadow?.querySelector(within) : undefined
      const root = frame ? domOf(frame) : targets[0] && domOf(targets[0]).closest('.phone-scroll')
      const seen = (entries: IntersectionObserverEntry[]) => {
        for (const entry of entries) {
          const element = elements.get(entry.target)
          const before = ratios.get(entry.target) ?? initialRatio
          const ratio = entry.isIntersecting ? Math.max(entry.intersectionRatio, Number.MIN_VALUE) : 0
          ratios.set(entry.target, ratio)
          if (!element || !thresholds.some((line) => before > line !== ratio > line)) continue
          const { boundingClientRect, intersectionRect, rootBounds: relativeRect, time } = entry
          const rects = { boundingClientRect, intersectionRect, relativeRect, intersectionRatio: ratio, time }
          told({ id: element.id, dataset: { ...element.dataset }, ...rects })
        }
      }
      watching = new IntersectionObserver(
        (entries) => guarded('createIntersectionObserver', () => seen(entries)),
        {
          root: root ?? null,
          rootMargin: margin,
          threshold: thresholds,
        },
      )
      for (const dom of elements.keys()) watching.observe(dom)
    },
    disconnect() {
      watching?.disconnect()
    },
  }
  return observer
}

const marginOf = ({ top = 0, right = 0, bottom = 0, left = 0 }: Margins) =>
  `${top}px ${right}px ${bottom}px ${left}px`
