/**
 * Parts of a list (`parts`) that are far from the screen stand as empty frames of their height, so that at most some three
 * screens of nodes exist.
 */

/** How far beyond the screen parts stay whole, as a share of its height. */
const AROUND = 0.4
/** ms in which a first screen is drawn and its pictures are asked for. */
export const FIRST_SCREEN = 120

/** What a page with a list of parts holds: for each part '' or, far from the screen, its height as a style. */
export interface Parted {
  far: string[]
}

interface Seen {
  readonly dataset: { readonly part?: number }
  readonly intersectionRatio: number
  readonly boundingClientRect: { readonly height: number }
}

interface Watched {
  data: object
  setData(change: never): void
}

const observers = new WeakMap<object, readonly { disconnect(): void }[]>()
const soon = new WeakSet<object>()
const left = new WeakSet<object>()

/**
 * Watches a page's parts (class `list-part`, `data-part`); called anew whenever there may be others. It begins once the screen
 * is drawn: asking for the window's height lays everything out.
 * @param stands whether it is still there then
 */
export function watchParts(page: Watched, stands = () => getCurrentPages().includes(page as never)): void {
  if (!('far' in page.data) || soon.has(page)) return
  soon.add(page)
  setTimeout(() => {
    soon.delete(page)
    // It may have been left meanwhile.
    if (stands()) watch(page)
  }, FIRST_SCREEN)
}

/** The parts of a component's own list; `leaveParts` when it goes. */
export const watchOwnParts = (component: Watched): void => watchParts(component, () => !left.has(component))

export function leaveParts(component: object): void {
  left.add(component)
  stop(component)
}

const stop = (page: object) => observers.get(page)?.forEach((observer) => observer.disconnect())

function watch(page: Watched): void {
  stop(page)
  const around = Math.round(wx.getWindowInfo().windowHeight * AROUND)
  let waiting: Record<string, string> | undefined
  const flush = () => {
    const change = waiting
    waiting = undefined
    page.setData(change as never)
  }
  const seen = (told: WechatMiniprogram.IntersectionObserverObserveCallbackResult) => {
    const { dataset, intersectionRatio, boundingClientRect } = told as unknown as Seen
    const { far } = page.data as Parted
    const { part } = dataset
    // What is hidden has no height to keep.
    if (part === undefined || !boundingClientRect.height) return
    const style = intersectionRatio > 0 ? '' : `height:${boundingClientRect.height}px`
    const path = `far[${part}]`
    // A frame's height is what the part had when it was whole.
    if (Boolean(style) === Boolean(waiting?.[path] ?? far[part])) return
    if (!waiting) wx.nextTick(flush)
    waiting = { ...waiting, [path]: style }
  }
  // Each tells at first of those that differ from what it takes for given: one of frames on the screen, one of whole parts off it.
  const told = [0, 1].map((initialRatio) =>
    wx
      .createIntersectionObserver(page as unknown as WechatMiniprogram.Page.TrivialInstance, {
        observeAll: true,
        initialRatio,
      })
      .relativeToViewport({ top: around, bottom: around }),
  )
  observers.set(page, told)
  for (const observer of told) observer.observe('.list-part', seen)
}
