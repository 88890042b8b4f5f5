import { statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { FunctionDeclaration } from '../options'
import { APP_ID, callEnvironment, cloudEnvironment, type Invocation } from '../environment'
import { notFound } from './failure'
import type { Faults } from '../faults'
import type { Job, Runner } from './runner'

interface Settings {
  runner: Runner
  directory: string
  manifest: readonly FunctionDeclaration[]
  environment: Readonly<Record<string, string>>
  port: () => number
  clockOffset: () => number
  faults: Faults
}

export type Functions = ReturnType<typeof createFunctions>

function stampOf(bundle: string): string | undefined {
  const found = statSync(bundle, { throwIfNoEntry: false })
  return found && `${found.mtimeMs}:${found.size}`
}

const isRecord = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export function createFunctions(settings: Settings) {
  const { runner, directory, manifest, environment, port, clockOffset, faults } = settings
  let calls = 0

  async function invoke(name: string, event: unknown, by: Omit<Invocation, 'clockOffset'>): Promise<string> {
    const declared = manifest.find((each) => each.name === name)
    const bundle = resolve(directory, join(name, 'index.js'))
    const stamp = declared && stampOf(bundle)
    if (!declared || stamp === undefined) throw notFound(name)
    const call = by.call ?? `call${++calls}`
    const job: Job = {
      name,
      bundle,
      stamp,
      nested: by.nested ?? false,
      // The platform adds the caller to every event that a person's call carries.
      event:
        by.openid && isRecord(event) ? { ...event, userInfo: { appId: APP_ID, openId: by.openid } } : event,
      context: { request_id: `local-${call}`, function_name: name, memory_limit_in_mb: 256 },
      environment: {
        ...environment,
        ...cloudEnvironment(port()),
        SCF_FUNCTIONNAME: name,
        ...callEnvironment({ ...by, call, clockOffset: clockOffset() }),
      },
      timeoutSeconds: declared.timeoutSeconds,
    }
    return by.nested ? runner.run(job) : faults.mortal(call, runner.run(job))
  }

  return { invoke, close: () => runner.close() }
}
