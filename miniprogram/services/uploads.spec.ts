import { fakePhone } from '../../test/support/fake-phone'
import type * as KeptPhotos from './kept-photos'
import type * as Uploads from './uploads'

interface Upload {
  readonly filePath: string
  readonly cloudPath: string
  success(answer: { fileID: string }): void
  fail(): void
}

/** A phone and a town that registers as the test says. */
function phone() {
  const sent: string[] = []
  const registered: string[] = []
  const town = {
    cut: false,
    refuse: '' as '' | 'PHOTO_MISSING' | 'PHOTOS_TODAY',
  }
  const device = fakePhone({
    uploadFile({ cloudPath, success, fail }: Upload) {
      sent.push(cloudPath)
      if (town.cut) fail()
      else success({ fileID: `cloud://x/${cloudPath}` })
      return { onProgressUpdate: () => undefined }
    },
    callFunction({ data: { input } }: { data: { input: { clientId: string } } }) {
      registered.push(input.clientId)
      const error = { code: town.refuse, message: `不行：${town.refuse}` }
      const result = town.refuse ? { ok: false, error } : { ok: true, data: { id: 'p', safety: 'checking' } }
      return Promise.resolve({ result })
    },
  })
  jest.resetModules()
  /* eslint-disable @typescript-eslint/no-require-imports -- each phone has modules of its own */
  const uploads = require('./uploads') as typeof Uploads
  const kept = require('./kept-photos') as typeof KeptPhotos
  /* eslint-enable @typescript-eslint/no-require-imports */
  const photo = { clientId: 'a', path: '/kept/a.jpg', ext: 'jpg' }
  const state = () => uploads.uploads()[0]
  return { device, ...uploads, ...kept, town, sent, registered, photo, state }
}

describe('a photo on its way', () => {
  beforeEach(() => jest.useFakeTimers())
  afterEach(() => jest.useRealTimers())

  it('that vanished from the phone is told by name, and tried no more', async () => {
    const { addUploads, town, photo, sent, state } = phone()
    town.cut = true
    addUploads([photo])
    await jest.advanceTimersByTimeAsync(60_000)
    expect(sent).toHaveLength(1)
    expect(state()).toMatchObject({ state: 'refused', message: /不在手机里了/ })
  })

  it('that is still there goes again when the upload broke', async () => {
    const { device, addUploads, town, photo, sent, state } = phone()
    device.files.add(photo.path)
    town.cut = true
    addUploads([photo])
    await jest.advanceTimersByTimeAsync(500)
    town.cut = false
    await jest.advanceTimersByTimeAsync(10_000)
    expect(sent).toEqual(['incoming/a.jpg', 'incoming/a.jpg'])
    expect(state()?.state).toBe('done')
  })

  it('is sent anew where the cloud cleared away what a day ago was never registered', async () => {
    const { device, resumeUploads, town, photo, sent, registered, state } = phone()
    device.files.add(photo.path)
    const stored = { state: 'checking', progress: 100, tries: 0, fileId: 'cloud://x/incoming/a.jpg' }
    device.storage.set('uploads', [{ ...photo, ...stored }])
    town.refuse = 'PHOTO_MISSING'
    resumeUploads()
    town.refuse = ''
    await jest.advanceTimersByTimeAsync(1000)
    expect(registered).toEqual(['a', 'a'])
    expect(sent).toEqual(['incoming/a.jpg'])
    expect(state()?.state).toBe('done')
  })

  it('waits for tomorrow where the day’s photos are full', async () => {
    const { device, addUploads, networkChanged, town, photo, state } = phone()
    device.files.add(photo.path)
    town.refuse = 'PHOTOS_TODAY'
    addUploads([photo])
    await jest.advanceTimersByTimeAsync(60_000)
    expect(state()).toMatchObject({ state: 'failed', message: '不行：PHOTOS_TODAY' })
    town.refuse = ''
    networkChanged(true)
    await jest.advanceTimersByTimeAsync(1000)
    expect(state()?.state).toBe('done')
  })

  it('goes on without room to remember the queue', async () => {
    const { device, addUploads, photo, state } = phone()
    device.files.add(photo.path)
    device.room = 0
    addUploads([photo])
    await jest.advanceTimersByTimeAsync(1000)
    expect(state()?.state).toBe('done')
  })
})

it('a photo there is no room for is said, and serves as it was picked', async () => {
  const { device, keepPhotos } = phone()
  device.roomForFiles = 1
  const [kept, loose] = await keepPhotos(['tmp://1.jpg', 'tmp://2.jpg'])
  expect(kept?.path).toMatch(/^\/kept\//)
  expect(kept).not.toHaveProperty('loose')
  expect(loose).toMatchObject({ path: 'tmp://2.jpg', loose: true })
  expect(device.said).toMatchObject([/放照片的地方满了/])
})
