import { domOf, type AnyComponent } from '../glass'

type Kind = StringConstructor | NumberConstructor | BooleanConstructor | null
export type Properties = Record<string, Kind | { type: Kind; value: unknown }>

/** A mounted built-in as its own code sees it. */
export class Part {
  readonly host: HTMLElement

  constructor(readonly element: AnyComponent) {
    this.host = domOf(element)
  }

  value(name: string): unknown {
    return (this.element.data as Record<string, unknown>)[name]
  }

  text(name: string): string {
    const value = this.value(name)
    return value === undefined || value === null ? '' : String(value as string | number)
  }

  number(name: string, otherwise = 0): number {
    const value = this.text(name).trim()
    return value === '' || Number.isNaN(Number.parseFloat(value)) ? otherwise : Number.parseFloat(value)
  }

  flag(name: string): boolean {
    const value = this.value(name)
    return value !== 'false' && Boolean(value)
  }

  set(values: Record<string, unknown>): void {
    this.element.setData(values)
  }

  emit(event: string, detail: unknown = {}, options = {}): void {
    this.element.triggerEvent(event, detail, options)
  }

  on(event: string, listener: () => void): void {
    this.element.addListener(event, listener)
  }

  find<E extends HTMLElement>(selector: string): E {
    const found = this.host.querySelector<E>(selector)
    if (!found) throw new Error(`<${this.element.is}> has no ${selector}`)
    return found
  }
}

/** What a mounted built-in reacts to. */
export interface Live {
  changed?: Record<string, (value: unknown) => void>
  /** After any property has changed. */
  update?(): void
  unmount?(): void
  /** What a form collects and resets. */
  field?: Field
}

export interface Field {
  value(): unknown
  reset(): void
}

export interface BuiltIn {
  properties?: Properties
  mount?(part: Part): Live | void
}

/** Inner native events stop here: the built-in fires its own under the same names. */
export function keepInside(element: HTMLElement, ...events: string[]): void {
  for (const event of events) element.addEventListener(event, (it) => it.stopPropagation())
}

const parts = new WeakMap<Node, { part: Part; live: Live }>()

export const liveOf = (host: Node) => parts.get(host)
export const register = (part: Part, live: Live) => void parts.set(part.host, { part, live })
