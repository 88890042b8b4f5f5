import { closeQuietly, demoCloud } from '../local/bench/demo-cloud'
import { measureRequests, mostDocumentsRead, type RequestRow } from '../local/bench/requests'
import { builtFunctions } from './support/build'

const rows = new Map<number, RequestRow[]>()

beforeAll(async () => {
  const functionsDir = await builtFunctions()
  for (const scale of [1, 50]) {
    const cloud = await demoCloud({ functionsDir, scale, mode: 'inProcess' })
    rows.set(scale, await measureRequests(cloud, scale))
    await closeQuietly(cloud)
  }
}, 300_000)

describe('database requests per call', () => {
  it('stay within their ceilings, at any size', () => {
    for (const { action, scale, requests, limit } of [...rows.values()].flat())
      expect({ action, scale, within: requests <= limit ? true : requests }).toEqual({
        action,
        scale,
        within: true,
      })
  })

  it('are the same in a town fifty times as large', () => {
    const counts = (scale: number) => rows.get(scale)?.map(({ action, requests }) => `${action}: ${requests}`)
    expect(counts(50)).toEqual(counts(1))
  })

  it('read a page of documents, however many there are', () => {
    for (const { action, scale, documentsRead } of [...rows.values()].flat())
      expect({ action, scale, read: documentsRead <= mostDocumentsRead ? true : documentsRead }).toEqual({
        action,
        scale,
        read: true,
      })
  })
})
