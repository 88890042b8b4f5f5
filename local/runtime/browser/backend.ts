import { glassEasel } from 'glass-easel-miniprogram-adapter'
import { rpx } from './dom'

interface ElementMaker {
  createElement(tag: string): HTMLElement
  createTextNode(text: string): Text
  createDocumentFragment(): DocumentFragment
}

/** `wx-view` for view, and the plain element for `html-img`, so that the page's DOM can be told from the phone's. */
const maker: ElementMaker = {
  createElement(tag) {
    if (tag.startsWith('html-')) return document.createElement(tag.slice('html-'.length))
    const element = document.createElement(`wx-${tag}`)
    const setAttribute = element.setAttribute.bind(element)
    element.setAttribute = (name, value) =>
      setAttribute(name, name === 'style' ? safeAreas(rpx(String(value))) : value)
    return element
  },
  createTextNode: (text) => document.createTextNode(text),
  createDocumentFragment: () => document.createDocumentFragment(),
}

const safeAreas = (style: string) =>
  style
    .replace(/env\(\s*safe-area-inset-(\w+)\s*(?:,[^)]*)?\)/g, 'var(--safe-$1, 0px)')
    .replace(/(\d)vh\b/g, '$1cqh')

export class PhoneBackend extends glassEasel.CurrentWindowBackendContext {
  constructor() {
    super()
    Object.assign(this, { document: maker })
    this.onEvent((target, type, detail, options) => {
      const event = new glassEasel.Event<unknown>(type, detail, {
        ...options,
        extraFields: touchesOf(options.originalEvent),
      })
      glassEasel.Event.dispatchEvent(target, event)
      return event.getEventBubbleStatus()
    })
  }
}

function touchesOf(original: unknown): Record<string, unknown> {
  if (!(original instanceof TouchEvent)) return {}
  const page = original.target instanceof Element ? original.target.closest('.phone-page') : null
  const top = page?.getBoundingClientRect().top ?? 0
  const scrolled = page?.querySelector('.phone-scroll')?.scrollTop ?? 0
  // A canvas is told where it is touched in its own measure, as WeChat tells it.
  const canvas = original.target instanceof HTMLCanvasElement ? original.target.getBoundingClientRect() : null
  const plain = (touches: TouchList) =>
    [...touches].map(({ identifier, clientX, clientY }) => ({
      identifier,
      ...(canvas ? { x: clientX - canvas.left, y: clientY - canvas.top } : {}),
      clientX,
      clientY: clientY - top,
      pageX: clientX,
      pageY: clientY - top + scrolled,
    }))
  return { touches: plain(original.touches), changedTouches: plain(original.changedTouches) }
}
