// Runs inside a function's own process: one bundle, one call at a time. Imports nothing of the project but types, so
// that it can be handed to `node -e` once those are erased.
import { createRequire } from 'node:module'
import type { Answer } from './runner'

interface Message {
  bundle: string
  event: unknown
  context: unknown
  environment: Record<string, string>
  clear: string[]
}

type Main = (event: unknown, context: unknown) => unknown

let main: Main | undefined

async function answer({ bundle, event, context, environment, clear }: Message): Promise<Answer> {
  for (const key of clear) delete process.env[key]
  Object.assign(process.env, environment)
  try {
    main ??= (createRequire(bundle)(bundle) as { main: Main }).main
    process.send?.({ started: true } satisfies Answer)
    return { result: JSON.stringify((await main(event, context)) ?? null) }
  } catch (error) {
    return { error: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

process.on('message', (message) => {
  void answer(message as Message).then((reply) => process.send?.(reply))
})

process.on('disconnect', () => process.exit())
