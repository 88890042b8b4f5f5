import { randomUUID } from 'node:crypto'
import sharp from 'sharp'
import { renderScene } from '../../seeds/demo/pictures'
import { bandsOf } from '../../cloudfunctions/photos/reuse/bands'
import { freshClientId, startTown, type Someone, type Town } from '../support/town'
import { reportOf } from '../support/problems'

jest.setTimeout(120_000)

const scene = (seed: string, stage: 'before' | 'after') =>
  renderScene({ kind: 'courtyard', seed, stage, width: 1280, height: 960 })
const jpeg = (picture: Buffer, quality = 90) => sharp(picture).jpeg({ quality }).toBuffer()

let town: Town
let villager: Someone
let inspector: Someone
let cadre: Someone
let before: Buffer
let after: Buffer
let elsewhere: Buffer

beforeAll(async () => {
  town = await startTown()
  await town.makeAdmin()
  inspector = await town.make({ role: 'inspector', office: 'discipline' })
  cadre = await town.makeCadre('中西里')
  villager = town.as('oVillager')
  before = await jpeg(await scene('heap', 'before'))
  after = await jpeg(await scene('heap', 'after'))
  elsewhere = await jpeg(await scene('elsewhere', 'after'))
}, 120_000)
afterAll(async () => {
  // The last verdicts of the safety check are still on their way.
  await town.cloud.pushesArrived()
  await town.close()
})

let minutes = 0
/** A photo as a phone sends it; each a minute after the last. */
async function photo(who: Someone, picture: Buffer, village?: string): Promise<string> {
  town.cloud.setNow(new Date(Date.parse('2026-06-20T10:00:00+08:00') + ++minutes * 60_000).toISOString())
  const fileId = await town.cloud.upload(who.openid, `incoming/${randomUUID()}.jpg`, picture)
  const { id } = await who.call('photo.register', {
    clientId: freshClientId(),
    fileId,
    ...(village ? { villageId: town.villageId(village) } : {}),
  })
  return id
}

/** A problem with this picture of before, mended with that one: what the verifier is told. */
async function mended(was: Buffer, now: Buffer, at = '中西里') {
  const photoIds = [await photo(villager, was)]
  const { id: problemId } = await villager.call(
    'problem.report',
    await reportOf(town, villager, { photoIds }),
  )
  await inspector.call('problem.confirm', { clientId: freshClientId(), problemId, deadline: '2026-06-28' })
  const taken = [await photo(cadre, now, at)]
  await cadre.call('problem.fix', { clientId: freshClientId(), problemId, photoIds: taken })
  const { fixes } = await inspector.call('problem.get', { problemId })
  expect(fixes[0]).toMatchObject({ compared: true })
  return fixes[0]?.findings ?? []
}

describe('photos of a fix', () => {
  let used: string

  it('are believed where the place was tidied up', async () => {
    expect(await mended(before, after)).toEqual([])
    used = String(town.cloud.readAll('photos').slice(-1)[0]?._id)
  })

  it('are flagged where an earlier photo comes again, with the picture it is of', async () => {
    const other = () => scene('other', 'before').then((picture) => jpeg(picture))
    const [same] = await mended(await other(), after)
    expect(same).toMatchObject({ kind: 'exact', against: used, ofOwnBefore: false, picture: { id: used } })
    const copies = {
      recompressed: await jpeg(after, 45),
      'smaller and brighter': await sharp(after).resize(600).linear(1.15, 0).jpeg({ quality: 70 }).toBuffer(),
      cropped: await sharp(after).extract({ left: 40, top: 30, width: 1200, height: 900 }).jpeg().toBuffer(),
      // Last: later copies would be like this one too.
      mirrored: await sharp(after).flop().jpeg().toBuffer(),
    }
    for (const [how, copy] of Object.entries(copies)) {
      const [finding] = await mended(await other(), copy)
      expect({ how, finding }).toMatchObject({
        how,
        finding: { kind: 'reused', mirrored: how === 'mirrored' },
      })
    }
  })

  it('are told apart from another place, and from the same place unchanged', async () => {
    expect(await mended(await jpeg(await scene('third', 'before')), elsewhere)).toEqual([])
    const untouched = await jpeg(await scene('fourth', 'before'))
    const again = await sharp(untouched).linear(0.95, 6).jpeg({ quality: 80 }).toBuffer()
    expect(await mended(untouched, again)).toMatchObject([{ kind: 'unchanged', ofOwnBefore: true }])
    const [own] = await mended(elsewhere, elsewhere)
    expect(own).toMatchObject({ kind: 'exact', ofOwnBefore: true })
  })

  /** A fix whose comparison never answered, as the database holds it. */
  async function waitingFix(_id: string, was: string, now: string) {
    await town.cloud.insertMany('problems', [
      {
        ...town.cloud.readAll('problems')[0],
        _id,
        state: 'review',
        photoIds: [was],
        uncompared: true,
        fixes: [{ photoIds: [now], note: '', at: 1, comparedAt: 0, findings: [] }],
      },
    ])
  }
  const fixOf = async (problemId: string) => (await inspector.call('problem.get', { problemId })).fixes[0]

  it('wait where the comparison does not answer, and a job makes it good', async () => {
    await waitingFix('waiting', await photo(villager, before), await photo(cadre, after, '中西里'))
    expect(await fixOf('waiting')).toMatchObject({ compared: false })
    await town.cloud.runJob('compareFixes')
    expect(await fixOf('waiting')).toMatchObject({ compared: true, findings: [{ kind: 'exact' }] })
  })

  it('are searched among very many with few requests and few documents', async () => {
    let seed = 7
    const next = () => (seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0)
    const hex = () => next().toString(16).padStart(8, '0') + next().toString(16).padStart(8, '0')
    const [one] = town.cloud.readAll('photos')
    const many = 20_000
    for (let start = 0; start < many; start += 1000)
      await town.cloud.insertMany(
        'photos',
        Array.from({ length: 1000 }, (_, i) => {
          const hashes = Array.from({ length: 6 }, hex)
          return {
            ...one,
            _id: `many${start + i}`,
            usedBy: 'x',
            sha256: hex(),
            hashes,
            bands: bandsOf(hashes),
            uploadedAt: 1,
          }
        }),
      )
    const taken = await photo(cadre, await jpeg(await scene('fifth', 'after')), '中西里')
    await waitingFix('among-many', await photo(villager, before), taken)
    town.cloud.resetCounters()
    await town.cloud.runJob('compareFixes')
    const { requests, documentsRead } = town.cloud.counters()
    expect(requests).toBeLessThanOrEqual(20)
    expect(requests).toBeGreaterThan(0)
    expect(documentsRead).toBeLessThanOrEqual(2000)
    expect(await fixOf('among-many')).toMatchObject({ compared: true, findings: [] })
  })
})
