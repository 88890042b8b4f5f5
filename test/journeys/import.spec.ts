import { householdTitles, importAll, workbookOf, type Cells } from '../support/workbook'
import { startTown, type Someone, type Town } from '../support/town'

let town: Town
let poverty: Someone
let villageNames: string[]

beforeAll(async () => {
  town = await startTown()
  poverty = await town.make({ role: 'office', office: 'poverty' })
  villageNames = town.cloud.readAll('villages').map(({ name }) => String(name))
})
afterAll(() => town.close())

/** So many households, dealt out over the 59 villages. */
const register = (count: number, needs = ''): Cells[] =>
  Array.from({ length: count }, (_, i) => [
    villageNames[i % villageNames.length] ?? '',
    String(Math.floor(i / villageNames.length) + 1),
    `户主${i}`,
    i % 3 ? '一般户' : '贫困户',
    `${i}号`,
    `139${String(i).padStart(8, '0')}`,
    needs,
  ])

describe('6,000 households of 59 villages', () => {
  const count = 6000
  let bytes: Buffer

  beforeAll(async () => {
    bytes = await workbookOf([householdTitles, ...register(count)])
  })

  it('are imported in 130 requests, all told', async () => {
    town.cloud.resetCounters()
    const view = await importAll(town, poverty, bytes)
    expect(view).toMatchObject({ state: 'done', total: count, done: count, added: count, refused: [] })
    expect(town.cloud.counters().requests).toBeLessThanOrEqual(130)
    expect(town.cloud.readAll('households')).toHaveLength(count)
    expect(town.cloud.readAll('importBatches')).toEqual([])
  })

  it('change nothing when they are imported again', async () => {
    const before = town.cloud.readAll('households')
    const view = await importAll(town, poverty, bytes)
    expect(view).toMatchObject({ state: 'done', added: 0, changed: 0, same: count })
    expect(town.cloud.readAll('households')).toEqual(before)
  })
})
