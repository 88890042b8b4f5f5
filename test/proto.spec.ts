import fc from 'fast-check'
import type { Route } from '../cloudfunctions/core/router'
import { fullTown, idsIn } from './support/full-town'
import { inputOf } from './support/inputs'
jest.setTimeout(300_000)
const t0 = Date.now()
const say = (s: string) => process.stdout.write(`${Date.now() - t0} ${s}\n`)
it('x', async () => {
  say('start')
  const { town } = await fullTown()
  say('full')
  Object.assign(process.env, town.cloud.environmentFor('oX'))
  const { routes: apiRoutes } = await import('../cloudfunctions/api/routes')
  const { documentRoutes } = await import('../cloudfunctions/documents/routes')
  const known = idsIn(town)
  say('known')
  const all: Record<string, Route> = { ...apiRoutes, ...documentRoutes } as never
  for (const route of Object.values(all)) {
    let got: unknown = 'none'
    const codes = new Set<string>()
    for (const input of fc.sample(inputOf(route.input, known), { numRuns: 60, seed: 1 })) {
      try { got = await route.about(input); break } catch (e) { codes.add(String((e as Error).message)) }
    }
    if (got === 'none') say(`MISSING ${route.action} ${[...codes].join(',')}`)
  }
  say('end')
  await town.close()
})
