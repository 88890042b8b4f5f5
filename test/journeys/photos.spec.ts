import { randomUUID } from 'node:crypto'
import sharp from 'sharp'
import { pngClaiming, scene } from '../support/pictures'
import { freshClientId, startTown, type Someone, type Town } from '../support/town'

const notForPeople = { ok: false, error: { code: 'NOT_FOR_PEOPLE' } }

jest.setTimeout(60_000)

let town: Town
let admin: Someone
let cadre: Someone
let picture: Buffer

beforeAll(async () => {
  town = await startTown()
  admin = await town.makeAdmin()
  cadre = await town.makeCadre('中西里')
  picture = await scene(1)
}, 60_000)
afterAll(async () => {
  // The last verdicts are still on their way, some for traces that lost the race.
  await town.cloud.pushesArrived()
  await town.close()
})

const upload = (bytes: Buffer, by = cadre) =>
  town.cloud.upload(by.openid, `incoming/${randomUUID()}.jpg`, bytes)
const records = () => town.cloud.readAll('photos')
const recordOf = (id: string) => records().find((photo) => photo._id === id)
const ledger = (id: string) =>
  town.cloud.readAll('ledger').filter((line) => line['subject'] === `photo:${id}`)
const register = async (bytes = picture) =>
  cadre.call('photo.register', {
    clientId: freshClientId(),
    fileId: await upload(bytes),
    villageId: town.villageId('中西里'),
  })
const fileOf = async (fileId: string) => {
  const answer = await fetch(`${town.cloud.url}/files/${fileId.replace(/^cloud:\/\/[^/]+\//, '')}`)
  return answer.ok ? Buffer.from(await answer.arrayBuffer()) : undefined
}

/** A function started as the platform would start it, through CloudBase's own protocol. */
async function invoke(source: string, event: object, openid?: string): Promise<unknown> {
  const answer = await fetch(`${town.cloud.url}/admin?env=local`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-tcb-source': source },
    body: JSON.stringify({
      action: 'functions.invokeFunction',
      function_name: 'photos',
      request_data: JSON.stringify(event),
      ...(openid ? { wxCloudApiToken: `local.${openid}` } : {}),
    }),
  })
  return answer.json()
}
const verdict = (traceId: unknown, suggest: string) => ({
  MsgType: 'event',
  Event: 'wxa_media_check',
  trace_id: traceId,
  errcode: 0,
  result: { suggest, label: 100 },
})

async function until(condition: () => boolean): Promise<void> {
  for (let i = 0; i < 100 && !condition(); i++) await new Promise((resume) => setTimeout(resume, 50))
  expect(condition()).toBe(true)
}

describe('a photo registered', () => {
  it('is examined, stamped, stored in two sizes, and its upload is gone', async () => {
    const fileId = await upload(picture)
    const photo = await cadre.call('photo.register', {
      clientId: freshClientId(),
      fileId,
      villageId: town.villageId('中西里'),
    })
    expect(photo).toMatchObject({ width: 1280, height: 960, safety: 'checking' })
    expect(JSON.stringify(photo).length).toBeLessThan(600)
    expect(photo.display).toMatch(/\/photos\/202606\/[0-9a-f]{24}-display\.jpg$/)
    const display = await fileOf(photo.display)
    expect(await sharp(display).metadata()).toMatchObject({ format: 'jpeg', width: 1280 })
    expect(await sharp(await fileOf(photo.thumb)).metadata()).toMatchObject({ width: 480, height: 360 })
    expect(await fileOf(fileId)).toBeUndefined()
    expect(recordOf(photo.id)).toMatchObject({ owner: cadre.openid, usedBy: null })
    expect(recordOf(photo.id)?.['hashes']).toHaveLength(6)
    expect(ledger(photo.id)).toHaveLength(1)
  })

  it('is safe once WeChat says so', async () => {
    const { id } = await register()
    await until(() => recordOf(id)?.['safety'] === 'safe')
  })

  it('is one photo however often it is sent, even at once', async () => {
    const input = { clientId: freshClientId(), fileId: await upload(picture) }
    const before = records().length
    const first = await Promise.allSettled([1, 2, 3].map(() => cadre.call('photo.register', input)))
    expect(first.some((each) => each.status === 'fulfilled')).toBe(true)
    const again = await cadre.call('photo.register', input)
    expect(records()).toHaveLength(before + 1)
    expect(ledger(again.id)).toHaveLength(1)
  })

  it('is refused by name where it is no photo, and leaves nothing behind', async () => {
    const before = records().length
    const refusal = async (bytes: Buffer) =>
      cadre.refused('photo.register', { clientId: freshClientId(), fileId: await upload(bytes) })
    expect(await refusal(Buffer.from('text'))).toBe('PHOTO_NOT_A_PICTURE')
    expect(await refusal(pngClaiming(30_000, 30_000))).toBe('PHOTO_TOO_MANY_PIXELS')
    expect(await refusal(await scene(2, 200, 200))).toBe('PHOTO_TOO_SMALL')
    expect(await refusal(picture.subarray(0, picture.length / 2))).toBe('PHOTO_NOT_A_PICTURE')
    expect(records()).toHaveLength(before)
  })

  it('must lie in incoming/ and exist, whoever sends it', async () => {
    const clientId = freshClientId()
    const elsewhere = await town.cloud.upload(cadre.openid, 'photos/x.jpg', picture)
    expect(await cadre.refused('photo.register', { clientId, fileId: elsewhere })).toBe('INVALID_INPUT')
    const gone = 'cloud://local/incoming/gone.jpg'
    expect(await cadre.refused('photo.register', { clientId, fileId: gone })).toBe('PHOTO_MISSING')
    const villager = town.as('oVillager')
    expect(await villager.refused('photo.register', { clientId, fileId: gone })).toBe('PHOTO_MISSING')
  })

  it.each([
    [300, '东升'],
    [30, ''],
  ])('is one of %i a day at most, of a cadre and of a villager', async (most, village) => {
    const busy = village ? await town.makeCadre(village) : town.as('oBusyVillager')
    const uploadedAt = town.cloud.now().getTime()
    await town.cloud.insertMany(
      'photos',
      Array.from({ length: most }, (_, i) => ({
        _id: `many${most}-${i}`,
        owner: busy.openid,
        uploadedAt,
        usedBy: 'x',
        safety: 'safe',
      })),
    )
    const input = { clientId: freshClientId(), fileId: await upload(picture, busy) }
    expect(await busy.refused('photo.register', input)).toBe('PHOTOS_TODAY')
  })
})

describe('the image function', () => {
  it('answers no phone, whatever the event says', async () => {
    const { id } = await register()
    const trace = recordOf(id)?.['traceId']
    await until(() => recordOf(id)?.['safety'] === 'safe')
    const forged = verdict(trace, 'risky')
    await expect(town.cloud.call('photos', forged, { openid: 'oForger' })).resolves.toMatchObject(
      notForPeople,
    )
    await expect(town.cloud.call('photos', forged)).resolves.toMatchObject(notForPeople)
    const task = { task: 'examine', fileId: await upload(picture), photoId: 'x'.repeat(12) }
    const stamp = { village: '', at: 0 }
    await expect(town.cloud.call('photos', { ...task, stamp }, { openid: 'oForger' })).resolves.toMatchObject(
      notForPeople,
    )
    expect(recordOf(id)).toMatchObject({ safety: 'safe' })
  })

  it('takes WeChat’s verdict once, also with an openid in its context, and never over a person’s', async () => {
    const { id } = await register()
    await until(() => recordOf(id)?.['safety'] === 'safe')
    await town.cloud.insertMany('photos', [
      { ...recordOf(id), _id: 'pushed', safety: 'checking', traceId: 't1' },
    ])
    await invoke('wx_unknown', verdict('t1', 'risky'), 'oSomebody')
    expect(recordOf('pushed')).toMatchObject({ safety: 'unsafe' })
    await invoke('wx_unknown', verdict('t1', 'pass'))
    expect(recordOf('pushed')).toMatchObject({ safety: 'unsafe' })
    await admin.call('photo.review', { photoId: 'pushed', verdict: 'safe', reason: '是村里的石碾' })
    await invoke('wx_unknown', verdict('t1', 'risky'))
    expect(recordOf('pushed')).toMatchObject({ safety: 'safe' })
  })
})

describe('the photos that wait for a person', () => {
  it('are shown to staff after two minutes, oldest first, page by page, and leave when decided', async () => {
    const at = town.cloud.now().getTime()
    const base = { owner: 'o', usedBy: null, width: 1, height: 1, thumb: '', display: '', checkTries: 1 }
    await town.cloud.insertMany('photos', [
      { ...base, _id: 'fresh', safety: 'checking', safetyNote: '', uploadedAt: at - 60_000 },
      ...[5, 4, 3].map((minutes) => ({
        ...base,
        _id: `waits${minutes}`,
        safety: minutes === 4 ? 'unsafe' : 'checking',
        safetyNote: '',
        villageId: town.villageId('中西里'),
        uploadedAt: at - minutes * 60_000,
      })),
    ])
    expect(await cadre.refused('photo.queue', {})).toBe('NO_ROLE')
    const first = await admin.call('photo.queue', { limit: 2 })
    expect(first.items.map((photo) => photo.id)).toEqual(['waits5', 'waits4'])
    expect(first.items[1]).toMatchObject({ villageName: '中西里', why: '自动检查未通过' })
    const second = await admin.call('photo.queue', { limit: 2, cursor: first.next })
    expect(second.items.map((photo) => photo.id)).toEqual(['waits3'])
    const decision = { photoId: 'waits4', verdict: 'unsafe', reason: '有人脸' } as const
    expect(await admin.call('photo.review', decision)).toMatchObject({ safety: 'unsafe' })
    await admin.call('photo.review', decision)
    expect(ledger('waits4')).toMatchObject([{ why: '有人脸', by: admin.openid }])
    const left = await admin.call('photo.queue', {})
    expect(left.items.map((photo) => photo.id)).toEqual(['waits5', 'waits3'])
  })
})
