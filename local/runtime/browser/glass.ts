// What the framework has and its types leave out or leave loose: named here once, narrowly.
import type { component, glassEasel } from 'glass-easel-miniprogram-adapter'

export type Element = glassEasel.Element
export type AnyComponent = glassEasel.GeneralComponent
export type Caller = component.GeneralComponent & Record<string, unknown>

/** A definition as an app hands it to Page(), Component() or Behavior(). */
export interface Definition extends Record<string, unknown> {
  behaviors?: unknown[]
  properties?: Record<string, unknown>
}

/** The mounted DOM element of a framework element. */
export const domOf = (element: Element) => element.getBackendElement() as unknown as HTMLElement

/** The framework element behind a DOM element. */
export const elementOf = (dom: Node): Element | undefined => (dom as { __wxElement?: Element }).__wxElement

export const elementOfCaller = (caller: unknown): AnyComponent | undefined =>
  typeof caller === 'object' && caller !== null && '_$' in caller
    ? (caller as { _$: AnyComponent })._$
    : undefined

/** The nearest component around, out of whose template this element comes. */
export const ownerOf = (element: Element): AnyComponent | undefined => element.ownerShadowRoot?.getHostNode()
