import { guarded } from './errors'
import { domOf, elementOfCaller, type AnyComponent, type Element } from './glass'

export interface Fields {
  id?: boolean
  dataset?: boolean
  mark?: boolean
  rect?: boolean
  size?: boolean
  scrollOffset?: boolean
  properties?: string[]
  computedStyle?: string[]
  node?: boolean
  context?: boolean
}
export type Done = (result: unknown) => void
interface Job {
  within: AnyComponent | undefined
  selector: string | null
  all: boolean
  fields: Fields
  done: Done | undefined
}

/** The element that scrolls for a built-in: a scroll-view's inside. */
export const scrollerOf = (dom: HTMLElement) => dom.querySelector<HTMLElement>(':scope > .wx-sv') ?? dom

const PAGE_SCROLL = '.phone-page:not([hidden]) > .phone-scroll'

const currentPage = (): AnyComponent | undefined => {
  const pages = (globalThis as { getCurrentPages?: () => unknown[] }).getCurrentPages?.() ?? []
  return elementOfCaller(pages.at(-1))
}

export function createSelectorQuery(owner?: unknown) {
  const jobs: Job[] = []
  let within = elementOfCaller(owner)
  const reference = (selector: string | null, all: boolean) => {
    const ask = (fields: Fields, done?: Done) => {
      jobs.push({ within, selector, all, fields, done })
      return query
    }
    return {
      fields: ask,
      boundingClientRect: (done?: Done) => ask({ id: true, dataset: true, rect: true, size: true }, done),
      scrollOffset: (done?: Done) => ask({ id: true, dataset: true, scrollOffset: true }, done),
      node: (done?: Done) => ask({ node: true }, done),
      context: (done?: Done) => ask({ context: true }, done),
    }
  }
  const query = {
    in(component: unknown) {
      within = elementOfCaller(component)
      return query
    },
    select: (selector: string) => reference(selector, false),
    selectAll: (selector: string) => reference(selector, true),
    selectViewport: () => reference(null, false),
    exec(done?: (results: unknown[]) => void) {
      const answered = () =>
        guarded('createSelectorQuery', () => {
          const results = jobs.map(answer)
          done?.(results)
        })
      setTimeout(() => requestAnimationFrame(answered), 0)
      return query
    },
  }
  return query
}

function answer({ within, selector, all, fields, done }: Job): unknown {
  const root = (within ?? currentPage())?.getShadowRoot()
  let result: unknown
  if (selector === null) result = viewport()
  else if (all) result = (root?.querySelectorAll(selector) ?? []).map((element) => read(element, fields))
  else {
    const element = root?.querySelector(selector)
    result = element ? read(element, fields) : null
  }
  done?.(result)
  return result
}

function viewport() {
  const page = document.querySelector<HTMLElement>(PAGE_SCROLL)
  if (!page) return null
  const { clientWidth: width, clientHeight: height, scrollTop, scrollLeft, scrollHeight, scrollWidth } = page
  const rect = { left: 0, top: 0, right: width, bottom: height, width, height }
  return { id: '', dataset: {}, ...rect, scrollTop, scrollLeft, scrollHeight, scrollWidth }
}

/** Coordinates count from the page's top edge, under the navigation bar, as WeChat's do. */
function rectOf(dom: HTMLElement) {
  const { left, top, right, bottom } = dom.getBoundingClientRect()
  const offset = dom.closest('.phone-page')?.getBoundingClientRect().top ?? 0
  return { left, right, top: top - offset, bottom: bottom - offset }
}

function read(element: Element, fields: Fields): Record<string, unknown> {
  const dom = domOf(element)
  const result: Record<string, unknown> = {}
  if (fields.id) result.id = element.id
  if (fields.dataset) result.dataset = { ...element.dataset }
  if (fields.mark) result.mark = element.collectMarks()
  if (fields.rect) Object.assign(result, rectOf(dom))
  if (fields.size) {
    const { width, height } = dom.getBoundingClientRect()
    Object.assign(result, { width, height })
  }
  if (fields.scrollOffset) {
    const { scrollLeft, scrollTop, scrollWidth, scrollHeight } = scrollerOf(dom)
    Object.assign(result, { scrollLeft, scrollTop, scrollWidth, scrollHeight })
  }
  const data = (element as AnyComponent).data as Record<string, unknown> | undefined
  for (const name of fields.properties ?? []) result[name] = data?.[name]
  for (const name of fields.computedStyle ?? [])
    result[name] = getComputedStyle(dom).getPropertyValue(
      name.replace(/[A-Z]/g, (it) => `-${it.toLowerCase()}`),
    )
  if (fields.node) result.node = nodeOf(dom)
  if (fields.context) result.context = { pageId: '' }
  return result
}

function nodeOf(dom: HTMLElement): unknown {
  const canvas = dom.querySelector<HTMLCanvasElement>(':scope > canvas')
  if (canvas) return canvasNode(canvas, dom)
  const scroller = scrollerOf(dom)
  if (scroller === dom) return dom
  return {
    scrollTo: ({ top = 0, left = 0, animated = false }) =>
      scroller.scrollTo({ top, left, behavior: animated ? 'smooth' : 'auto' }),
  }
}

/** A canvas as `type="2d"` gives it: it can make images and ask for frames. */
function canvasNode(canvas: HTMLCanvasElement, host: HTMLElement) {
  if (!canvas.dataset.ready) {
    canvas.dataset.ready = 'yes'
    canvas.width = host.clientWidth
    canvas.height = host.clientHeight
    Object.assign(canvas, {
      createImage: () => new Image(),
      requestAnimationFrame: (run: FrameRequestCallback) => requestAnimationFrame(run),
      cancelAnimationFrame: (frame: number) => cancelAnimationFrame(frame),
    })
  }
  return canvas
}
