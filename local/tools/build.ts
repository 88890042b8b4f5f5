import { buildFunctions } from './build-functions'
import { buildNpm } from './build-npm'

async function build(): Promise<void> {
  const started = performance.now()
  await Promise.all([buildFunctions(), buildNpm()])
  console.log(`Functions and the phone's packages built in ${Math.round(performance.now() - started)} ms.`)
}

build().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
