import fc from 'fast-check'
import sharp from 'sharp'
import { scene } from '../../test/support/pictures'
import { derive } from './derive'
import { featuresOf } from './features'
import { inspect } from './inspect'
import { decode } from './picture'
import { takenAt } from './taken'

jest.setTimeout(60_000)

const stamp = { village: '西里镇·中西里', at: Date.parse('2026-06-20T10:00:00+08:00') }

/** All that is made of an upload, or the name of its refusal. */
async function made(bytes: Buffer): Promise<Buffer[] | string> {
  const inspected = await inspect(bytes)
  if (!inspected.ok) return inspected.code
  const picture = await decode(bytes)
  if (!picture.ok) return picture.code
  const [{ display, thumb }, { grey }] = await Promise.all([
    derive(picture.value, stamp),
    featuresOf(bytes, picture.value),
    takenAt(bytes),
  ])
  return [display, thumb, grey]
}

let picture: Buffer
beforeAll(async () => {
  picture = await scene(1, 640, 480)
})

const page = '<html><script>alert(1)</script></html>'
const zip = Buffer.from('504b0304140000000000', 'hex')

describe('a picture that is something else besides', () => {
  it.each([
    ['a page behind it', () => Buffer.concat([picture, Buffer.from(page)])],
    ['an archive behind it', () => Buffer.concat([picture, zip, Buffer.from(page), zip])],
    [
      'a page in its description',
      () =>
        sharp(picture)
          .withExif({ IFD0: { ImageDescription: page } })
          .toBuffer(),
    ],
    [
      'a page in its comment',
      () => {
        const comment = Buffer.from(page)
        const length = Buffer.from([0xff, 0xfe, 0, comment.length + 2])
        return Buffer.concat([picture.subarray(0, 2), length, comment, picture.subarray(2)])
      },
    ],
  ])('is that picture alone, with %s', async (_, make) => {
    const files = await made(await make())
    if (typeof files === 'string') throw new Error(files)
    for (const file of files) {
      expect(file.includes('<script')).toBe(false)
      expect(file.includes(zip)).toBe(false)
    }
  })

  it('is refused where it only begins like one', async () => {
    for (const start of [
      '\xff\xd8\xff',
      '\x89PNG\r\n\x1a\n',
      'RIFF0000WEBP',
      'GIF89a',
      '<svg>',
      '<?xml',
      'BM',
      '%PDF',
    ])
      expect(await made(Buffer.concat([Buffer.from(start, 'latin1'), Buffer.from(page)]))).toBe(
        'PHOTO_NOT_A_PICTURE',
      )
  })
})

describe('a picture that moves', () => {
  it('stands still: its first picture is taken', async () => {
    const frames = await Promise.all([1, 2, 3].map((seed) => scene(seed, 400, 400)))
    const moving = await sharp(frames, { join: { animated: true } })
      .webp({ delay: [9, 9, 9] })
      .toBuffer()
    expect(await sharp(moving).metadata()).toMatchObject({ pages: 3 })
    const files = await made(moving)
    if (typeof files === 'string') throw new Error(files)
    expect(await sharp(files[0]).metadata()).toMatchObject({ format: 'jpeg', width: 400, height: 400 })
  })
})

describe('a picture that is damaged', () => {
  it('is refused by name wherever it was cut', async () => {
    for (let part = 0; part < 10; part++)
      expect(await made(picture.subarray(0, (picture.length * part) / 10))).toBe('PHOTO_NOT_A_PICTURE')
  })

  it('is a picture or refused by name, whatever bytes were changed', async () => {
    const formats = [picture, await sharp(picture).png().toBuffer(), await sharp(picture).webp().toBuffer()]
    const hits = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 12 })
    await fc.assert(
      fc.asyncProperty(fc.nat(2), hits, async (which, changes) => {
        const bytes = Buffer.from(formats[which] ?? picture)
        // Half of them in the head, where sizes and tables stand.
        changes.forEach(([at, value], i) => (bytes[at % (i % 2 ? 200 : bytes.length)] = value))
        const files = await made(bytes)
        if (typeof files === 'string') expect(files).toMatch(/^PHOTO_/)
        else expect(files).toHaveLength(3)
      }),
      { numRuns: 25 },
    )
  })

  it('is refused where it is a strip: it would have no room for its stamp', async () => {
    expect(await made(await scene(2, 320, 1281))).toBe('PHOTO_TOO_LONG')
    expect(await made(await scene(2, 2090, 320))).toBe('PHOTO_TOO_LONG')
    expect(await made(await scene(2, 320, 1280))).toHaveLength(3)
    // A phone's panorama.
    expect(await made(await scene(2, 1920, 320))).toHaveLength(3)
  })

  it('of 50 MB is refused before anything is read of it', async () => {
    expect(await made(Buffer.concat([picture, Buffer.alloc(50 * 1024 * 1024)]))).toBe('PHOTO_TOO_LARGE')
  })
})
