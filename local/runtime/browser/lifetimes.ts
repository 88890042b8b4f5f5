import type { CodeSpace } from 'glass-easel-miniprogram-adapter'
import type { AnyComponent } from './glass'

/** The framework never fires `ready`: it is queued when attached and fired, children first, once laid out. */
export function fireReady(space: CodeSpace): void {
  const waiting: AnyComponent[] = []
  const flush = () => {
    for (const component of waiting.splice(0).reverse()) component.triggerLifetime('ready', [])
  }
  space.setOverallBehavior(
    space.getComponentSpace().defineBehavior({
      lifetimes: {
        attached(this: unknown) {
          const self = this as AnyComponent & { _$?: AnyComponent }
          if (waiting.push(self._$ ?? self) === 1) setTimeout(flush, 0)
        },
      },
    }),
  )
}
