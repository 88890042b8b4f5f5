import { readManifest } from '../../local/tools/build-functions'
import { longest } from './lease'

it('a lease outlives any call of people, with room for clocks that differ', () => {
  const api = readManifest().find(({ name }) => name === 'api')
  expect(longest).toBeGreaterThanOrEqual((api?.timeoutSeconds ?? Infinity) * 1000 + 5000)
})
