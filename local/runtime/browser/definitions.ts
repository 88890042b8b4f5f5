import { component as adapter, type CodeSpace } from 'glass-easel-miniprogram-adapter'
import type { AppBundle, PartBundle } from './app-bundle'
import { isRecord } from './dom'
import { guarded, record } from './errors'
import { elementOfCaller, type Caller, type Definition } from './glass'
import { createIntersectionObserver } from './intersection'
import { createSelectorQuery } from './query'
import { countSetData } from './set-data-stats'

const SYSTEM_BEHAVIORS: Record<string, Definition> = {
  'wx://form-field': { properties: { name: String, value: null } },
  'wx://form-field-group': {},
  'wx://form-field-button': {},
  'wx://component-export': {},
  'wx://proxy-scroll-view': {},
}

/** Runs every module in its own definition environment: Page, Component and Behavior know whom they define. */
export function defineParts(bundle: AppBundle, space: CodeSpace): void {
  const known = new Map<string, unknown>()
  const system = (name: string) => {
    const definition = SYSTEM_BEHAVIORS[name]
    if (!definition) throw new Error(`the behavior ${name} is not built in the local runtime`)
    if (!known.has(name))
      known.set(
        name,
        space
          .behavior()
          .definition(definition as never)
          .register(),
      )
    return known.get(name)
  }
  for (const part of bundle.parts)
    space.componentEnv(part.path, (env) => {
      let defined = false
      const adapted = (definition: Definition) => adapt(definition, system)
      const behavior = (definition?: Definition) =>
        definition ? env.Behavior(adapted(definition) as never) : env.Behavior()
      Object.assign(globalThis, {
        Page(definition: Definition) {
          defined = true
          env.Page(adapted(definition) as never)
        },
        Component(definition?: Definition) {
          defined = true
          return definition ? env.Component(adapted(definition) as never) : env.Component()
        },
        Behavior: Object.assign(behavior, { trait: env.Behavior.trait }),
      })
      guarded(part.path, part.run)
      if (defined) return
      record(`${part.path} defines no component`)
      env.Component({})
    })
}

/** String behaviors crash the adapter, and a property given only by its value has any type. */
function adapt(definition: Definition, system: (name: string) => unknown): Definition {
  if (definition.behaviors)
    definition.behaviors = definition.behaviors.map((it) => (typeof it === 'string' ? system(it) : it))
  for (const property of Object.values(definition.properties ?? {}))
    if (isRecord(property) && property.type === undefined) property.type = null
  return definition
}

/** What components can do in WeChat and cannot in the adapter; setData is counted for the app's own parts. */
export function completeCallers(parts: readonly PartBundle[], page: () => string): void {
  const own = new Set(parts.filter((part) => part.own).map((part) => part.path))
  const prototype = adapter.ComponentCaller.prototype as unknown as Caller
  const setData = prototype.setData as (
    this: Caller,
    data: Record<string, unknown>,
    done?: () => void,
  ) => void
  Object.assign(prototype, {
    setData(this: Caller, data: Record<string, unknown>, done?: () => void) {
      const element = elementOfCaller(this)
      if (element && own.has(element.is)) countSetData(page(), data)
      setData.call(this, data, done)
    },
    createSelectorQuery(this: Caller) {
      return createSelectorQuery(this)
    },
    createIntersectionObserver(this: Caller, options?: object) {
      return createIntersectionObserver(this, options)
    },
    getPageId(this: Caller) {
      return elementOfCaller(this)?.is
    },
    getTabBar: () => null,
    setUpdatePerformanceListener: () => undefined,
    clearAnimation: (_selector: string, ...rest: unknown[]) => {
      const done = rest.at(-1)
      if (typeof done === 'function') done()
    },
    animate(
      this: Caller,
      selector: string,
      frames: Record<string, unknown>[],
      duration: number,
      done?: () => void,
    ) {
      const targets = elementOfCaller(this)?.getShadowRoot()?.querySelectorAll(selector) ?? []
      for (const target of targets)
        (target.getBackendElement() as unknown as HTMLElement).animate(frames as Keyframe[], {
          duration,
          fill: 'forwards',
        })
      setTimeout(() => done?.(), duration)
    },
    getOpenerEventChannel(this: Caller) {
      return (
        this.__channel ?? {
          on: () => undefined,
          emit: () => undefined,
          once: () => undefined,
          off: () => undefined,
        }
      )
    },
  })
}
