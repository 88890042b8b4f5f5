import { fakePhone } from '../../../test/support/fake-phone'
import type * as DraftModule from '../draft'
import type * as KeptPhotos from '../kept-photos'
import type * as Outbox from '../outbox'
import type * as HouseholdScore from './household-score'

const HOUSEHOLDS = 40
const PHOTOS = 3
const MEGABYTE = 1024 * 1024

interface Request {
  readonly action: string
  readonly input: { readonly clientId: string; readonly householdId?: string }
}

/** The app's modules anew, as after a kill. */
function open() {
  jest.resetModules()
  /* eslint-disable @typescript-eslint/no-require-imports -- each run of the app has modules of its own */
  return {
    ...(require('../outbox') as typeof Outbox),
    ...(require('../draft') as typeof DraftModule),
    ...(require('../kept-photos') as typeof KeptPhotos),
    ...(require('./household-score') as typeof HouseholdScore),
  }
  /* eslint-enable @typescript-eslint/no-require-imports */
}

it('a day of 40 households with 120 photos, killed twice, arrives once each and in order, and leaves the phone empty', async () => {
  jest.useFakeTimers()
  const calls: Request[] = []
  const uploaded: string[] = []
  const phone = fakePhone({
    uploadFile({ cloudPath, success }: { cloudPath: string; success(answer: object): void }) {
      uploaded.push(cloudPath)
      success({ fileID: `cloud://x/${cloudPath}` })
      return { onProgressUpdate: () => undefined }
    },
    callFunction({ data }: { data: Request }) {
      calls.push(data)
      return Promise.resolve({
        result: { ok: true, data: { id: `p-${data.input.clientId}`, total: 9000, at: 1 } },
      })
    },
  })
  phone.network(false)
  let app = open()
  app.startOutbox()
  const village = { villageId: 'v01', villageName: '中西里' }
  for (let number = 1; number <= HOUSEHOLDS; number++) {
    if (number === HOUSEHOLDS / 2) {
      phone.kill()
      app = open()
      app.startOutbox()
    }
    const photos = await app.keepPhotos(
      Array.from({ length: PHOTOS }, (_, at) => `tmp://${number}-${at}.jpg`),
    )
    const places = photos.map(({ clientId }) => ({
      points: 100,
      words: '墙角还有杂物没有清走',
      photoIds: [clientId],
    }))
    const about = app.aboutHousehold({ id: `v01:${number}`, number: String(number), head: '王大勇' }, village)
    const draft = app.newDraft(app.householdScoreKind, about, `client-of-household-${number}`, Date.now())
    app.queueDraft({ ...draft, form: { answers: { yard: { places } }, note: '下次再看院子' }, photos })
    await jest.advanceTimersByTimeAsync(60_000)
  }
  expect(calls).toEqual([])
  expect(phone.files.size).toBe(HOUSEHOLDS * PHOTOS)
  // Of the 10 MB a phone gives; 47,736 characters as measured.
  expect(phone.used()).toBeLessThan(MEGABYTE / 8)

  phone.kill()
  open().startOutbox()
  jest.setSystemTime(Date.now() + 86_400_000)
  phone.network(true)
  await jest.advanceTimersByTimeAsync(60_000)
  const scores = calls.filter(({ action }) => action === 'householdScore.submit')
  expect(scores.map(({ input }) => input.householdId)).toEqual(
    Array.from({ length: HOUSEHOLDS }, (_, at) => `v01:${at + 1}`),
  )
  expect(new Set(uploaded).size).toBe(HOUSEHOLDS * PHOTOS)
  expect(uploaded).toHaveLength(HOUSEHOLDS * PHOTOS)
  expect(phone.files.size).toBe(0)
  expect([...phone.storage.keys()].filter((key) => key.startsWith('draft:'))).toEqual([])
  jest.useRealTimers()
})
