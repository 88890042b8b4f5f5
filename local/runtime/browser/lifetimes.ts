import type { CodeSpace } from 'glass-easel-miniprogram-adapter'
import type { PartBundle } from './app-bundle'
import { record } from './errors'
import type { AnyComponent } from './glass'

/** What every component goes through when it is attached: its `ready` is queued, its handlers are looked at once. */
export function watchLifetimes(space: CodeSpace, parts: readonly PartBundle[]): void {
  const ready = readyQueue()
  const unchecked = new Map(parts.map((part) => [part.path, part]))
  space.setOverallBehavior(
    space.getComponentSpace().defineBehavior({
      lifetimes: {
        attached(this: unknown) {
          const self = this as AnyComponent & { _$?: AnyComponent }
          const component = self._$ ?? self
          ready(component)
          const part = unchecked.get(component.is)
          if (part) checkHandlers(component, part)
          unchecked.delete(component.is)
        },
      },
    }),
  )
}

/** The framework never fires `ready`: here it comes, children first, once all is laid out. */
function readyQueue() {
  const waiting: AnyComponent[] = []
  const flush = () => {
    for (const component of waiting.splice(0).reverse()) component.triggerLifetime('ready', [])
  }
  return (component: AnyComponent) => {
    if (waiting.push(component) === 1) setTimeout(flush, 0)
  }
}

/** A template that calls a method nobody wrote is silent in WeChat, and loud here. */
function checkHandlers(component: AnyComponent, { path, handlers }: PartBundle): void {
  const caller = component.getMethodCaller() as unknown as Record<string, unknown>
  for (const { name, line } of handlers)
    if (typeof caller[name] !== 'function') record(`${path}.wxml:${line} no method is called ${name}`)
}
