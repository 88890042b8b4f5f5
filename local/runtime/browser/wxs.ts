import { rpx } from './dom'
import { domOf, elementOfCaller, type AnyComponent, type Element } from './glass'

const states = new WeakMap<Element, Record<string, unknown>>()
const known = new WeakMap<Element, unknown>()
const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

/** The ComponentDescriptor that WXS event handlers and `change:` listeners get instead of a component. */
export function descriptor(instance: unknown): unknown {
  const element = (elementOfCaller(instance) ?? instance) as Element | undefined
  if (!element) return null
  const made = known.get(element) ?? create(element)
  known.set(element, made)
  return made
}

function create(element: Element) {
  const component = element as AnyComponent
  const find = (selector: string) => component.getShadowRoot?.()?.querySelectorAll(selector) ?? []
  const self = {
    selectComponent: (selector: string) => descriptor(find(selector)[0]),
    selectAllComponents: (selector: string) => find(selector).map(descriptor),
    setStyle(style: string | Record<string, unknown>) {
      for (const [name, value] of entriesOf(style))
        domOf(element).style.setProperty(kebab(name), rpx(String(value)))
      return self
    },
    addClass(name: string) {
      element.classList?.toggle(name, true)
      return self
    },
    removeClass(name: string) {
      element.classList?.toggle(name, false)
      return self
    },
    hasClass: (name: string) => element.classList?.contains(name) ?? false,
    getDataset: () => element.dataset,
    getState() {
      const state = states.get(element) ?? {}
      states.set(element, state)
      return state
    },
    callMethod(name: string, argument: unknown) {
      const caller = component.getMethodCaller?.() as unknown as Record<string, unknown>
      const method = caller[name]
      if (typeof method === 'function') method.call(caller, argument)
    },
    triggerEvent: (name: string, detail: unknown, options = {}) =>
      component.triggerEvent(name, detail, options),
    requestAnimationFrame: (run: () => void) => requestAnimationFrame(run),
    setTimeout: (run: () => void, ms: number) => window.setTimeout(run, ms),
    clearTimeout: (timer: number) => clearTimeout(timer),
    getComputedStyle(names: string[]) {
      const style = getComputedStyle(domOf(element))
      return Object.fromEntries(names.map((name) => [name, style.getPropertyValue(kebab(name))]))
    },
    getBoundingClientRect: () => domOf(element).getBoundingClientRect(),
  }
  return self
}

const entriesOf = (style: string | Record<string, unknown>): [string, unknown][] => {
  if (typeof style !== 'string') return Object.entries(style)
  return style.split(';').flatMap((declaration) => {
    const colon = declaration.indexOf(':')
    return colon < 0 ? [] : [[declaration.slice(0, colon).trim(), declaration.slice(colon + 1).trim()]]
  })
}
