import sharp from 'sharp'
import { pngClaiming, scene } from '../../test/support/pictures'
import { inspect } from './inspect'
import { decode } from './picture'

jest.setTimeout(30_000)

describe('inspect', () => {
  it.each([
    ['text named .jpg', () => Buffer.from('hello, I am a picture'), 'PHOTO_NOT_A_PICTURE'],
    ['an empty file', () => Buffer.alloc(0), 'PHOTO_NOT_A_PICTURE'],
    ['a signature and nothing else', () => Buffer.from([0xff, 0xd8, 0xff]), 'PHOTO_NOT_A_PICTURE'],
    [
      'a drawing that runs code',
      () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
      'PHOTO_NOT_A_PICTURE',
    ],
    ['a bomb of 30,000 × 30,000', () => pngClaiming(30_000, 30_000), 'PHOTO_TOO_MANY_PIXELS'],
    ['a stamp-sized picture', () => scene(1, 300, 400), 'PHOTO_TOO_SMALL'],
    ['11 MB', () => Buffer.alloc(11 * 1024 * 1024, 0xff), 'PHOTO_TOO_LARGE'],
    ['a gif', () => sharp(pngClaiming(1, 1), { failOn: 'none' }).gif().toBuffer(), 'PHOTO_NOT_A_PICTURE'],
    [
      'an avif',
      async () =>
        sharp(await scene(1, 400, 400))
          .avif({ effort: 0 })
          .toBuffer(),
      'PHOTO_NOT_A_PICTURE',
    ],
  ])('refuses %s', async (_, make, code) => {
    expect(await inspect(await make())).toMatchObject({ ok: false, code })
  })

  it('refuses a bomb without decoding it', async () => {
    const before = process.memoryUsage().rss
    await inspect(pngClaiming(30_000, 30_000))
    expect(process.memoryUsage().rss - before).toBeLessThan(100 * 1024 * 1024)
  })

  it('takes jpeg, png and webp', async () => {
    const picture = await scene(2, 800, 600)
    for (const bytes of [
      picture,
      await sharp(picture).png().toBuffer(),
      await sharp(picture).webp().toBuffer(),
    ])
      expect(await inspect(bytes)).toMatchObject({ ok: true })
  })
})

describe('decode', () => {
  it('refuses a file that was cut off, in every format', async () => {
    const picture = sharp(await scene(3))
    for (const bytes of [
      await picture.clone().jpeg().toBuffer(),
      await picture.clone().png().toBuffer(),
      await picture.clone().webp().toBuffer(),
    ])
      expect(await decode(bytes.subarray(0, bytes.length * 0.6))).toMatchObject({
        ok: false,
        code: 'PHOTO_NOT_A_PICTURE',
      })
  })

  it('refuses a header that promises more than the file holds', async () => {
    expect(await decode(pngClaiming(4000, 4000))).toMatchObject({ ok: false, code: 'PHOTO_NOT_A_PICTURE' })
  })

  it('turns a picture upright and keeps it within 1280', async () => {
    const sideways = await sharp(await scene(4))
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer()
    expect(await decode(sideways)).toMatchObject({ value: { width: 960, height: 1280 } })
    expect(await decode(await scene(4, 640, 480))).toMatchObject({ value: { width: 640, height: 480 } })
  })
})
