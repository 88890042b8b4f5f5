import { AsyncLocalStorage } from 'node:async_hooks'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { executionFailed, timedOut } from './failure'
import type { Job, Runner } from './runner'

type Environment = Record<string, string | undefined>
type Main = (event: unknown, context: unknown) => unknown

interface Loaded {
  stamp: string
  main: Main
}

/** Runs bundles in this very process, each call seeing an environment of its own. Fit for fast tests. */
export function inProcessRunner(): Runner {
  const scope = new AsyncLocalStorage<Environment>()
  const loaded = new Map<string, Loaded>()
  const shown = isolated(scope)
  let closed = false
  const voice = untilClosed(() => closed)

  function load({ bundle, stamp }: Job): Main {
    const known = loaded.get(bundle)
    if (known?.stamp === stamp) return known.main
    const main = evaluate(bundle, shown, voice)
    loaded.set(bundle, { stamp, main })
    return main
  }

  return {
    run(job) {
      const environment: Environment = { TZ: 'UTC', ...job.environment }
      return scope.run(environment, async () => {
        const text = JSON.stringify(job.event ?? {})
        const work = async () => JSON.stringify((await load(job)(JSON.parse(text), job.context)) ?? null)
        return within(work(), job.timeoutSeconds)
      })
    },
    close() {
      closed = true
      return Promise.resolve()
    },
  }
}

/** The process as a bundle sees it: the real one, but for its environment. */
function isolated(scope: AsyncLocalStorage<Environment>): NodeJS.Process {
  const current = () => scope.getStore() ?? {}
  const environment = new Proxy<Environment>(
    {},
    {
      get: (_, key) => (typeof key === 'string' ? current()[key] : undefined),
      set: (_, key, value) => Reflect.set(current(), key, String(value)),
      has: (_, key) => key in current(),
      deleteProperty: (_, key) => Reflect.deleteProperty(current(), key),
      ownKeys: () => Reflect.ownKeys(current()),
      getOwnPropertyDescriptor: (_, key) => {
        const found = Reflect.getOwnPropertyDescriptor(current(), key)
        return found && { ...found, configurable: true }
      },
    },
  )
  return new Proxy(process, {
    get(target, key) {
      if (key === 'env') return environment
      const value: unknown = Reflect.get(target, key, target)
      return typeof value === 'function' ? (value.bind(target) as unknown) : value
    },
  })
}

/** The console as a bundle sees it; what a timer of the SDK still says once the cloud is gone is nobody's. */
const untilClosed = (closed: () => boolean): Console =>
  new Proxy(console, {
    get: (target, key) => (closed() ? () => undefined : (Reflect.get(target, key, target) as unknown)),
  })

/** `process` is handed to the bundle as an argument, so that nothing global changes for anybody else. */
function evaluate(bundle: string, shown: NodeJS.Process, voice: Console): Main {
  const code = `${readFileSync(bundle, 'utf8')}\n//# sourceURL=${bundle.replaceAll('\\', '/')}`
  const module = { exports: {} as { main?: Main } }
  const wrapper = new Function(
    'exports',
    'require',
    'module',
    '__filename',
    '__dirname',
    'process',
    'console',
    code,
  )
  wrapper(module.exports, createRequire(bundle), module, bundle, dirname(bundle), shown, voice)
  if (!module.exports.main) throw executionFailed(`${bundle} exports no main`)
  return module.exports.main
}

async function within(work: Promise<string>, seconds: number): Promise<string> {
  let timer: NodeJS.Timeout | undefined
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(timedOut(seconds)), seconds * 1000)
  })
  try {
    return await Promise.race([work, limit])
  } catch (error) {
    if (
      error instanceof Error &&
      'errMsg' in error &&
      'code' in error &&
      error.code === 'FUNCTIONS_EXECUTE_FAIL'
    )
      throw error
    throw executionFailed(error instanceof Error ? (error.stack ?? error.message) : String(error))
  } finally {
    clearTimeout(timer)
  }
}
