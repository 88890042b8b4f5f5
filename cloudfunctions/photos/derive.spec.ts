import sharp from 'sharp'
import { scene } from '../../test/support/pictures'
import { derive } from './derive'
import { featuresOf } from './features'
import { decode, type Picture } from './picture'

jest.setTimeout(30_000)

const at = Date.parse('2026-06-25T14:05:00+08:00')
const stamp = { village: '西里镇·中西里', at }

async function opened(bytes: Buffer): Promise<Picture> {
  const decoded = await decode(bytes)
  if (!decoded.ok) throw new Error(decoded.code)
  return decoded.value
}

describe('derive', () => {
  it('makes progressive JPEGs of the promised sizes', async () => {
    const { display, thumb } = await derive(await opened(await scene(5)), stamp)
    expect(await sharp(display).metadata()).toMatchObject({
      format: 'jpeg',
      width: 1280,
      height: 960,
      isProgressive: true,
    })
    expect(await sharp(thumb).metadata()).toMatchObject({ format: 'jpeg', width: 480, height: 360 })
    expect(thumb.length).toBeLessThan(60_000)
  })

  it('leaves nothing of EXIF, place, or what was hidden behind the picture', async () => {
    const located = await sharp(await scene(6))
      .withExif({
        IFD0: { Make: 'SecretPhone' },
        IFD3: { GPSLatitude: '36/1 12/1 0/1', GPSLatitudeRef: 'N' },
      })
      .jpeg()
      .toBuffer()
    expect((await sharp(located).metadata()).exif).toBeDefined()
    const polyglot = Buffer.concat([located, Buffer.from('<script>alert(1)</script>PK\x03\x04')])
    const picture = await opened(polyglot)
    const { display, thumb } = await derive(picture, stamp)
    const { grey } = await featuresOf(polyglot, picture)
    for (const made of [display, thumb, grey]) {
      const { exif, xmp, iptc, icc } = await sharp(made).metadata()
      expect({ exif, xmp, iptc, icc }).toEqual({})
      expect(made.includes('SecretPhone') || made.includes('script')).toBe(false)
    }
  })

  it('takes the first picture of an animation', async () => {
    const frame = await sharp(await scene(7, 400, 400))
      .png()
      .toBuffer()
    const moving = await sharp([frame, frame], { join: { animated: true } })
      .webp()
      .toBuffer()
    expect(await opened(moving)).toMatchObject({ width: 400, height: 400 })
  })

  it('draws the stamp into the lower right corner and nowhere else', async () => {
    const picture = await opened(await scene(8))
    const { display, thumb } = await derive(picture, stamp)
    const plain = await sharp(picture.data, { raw: { width: 1280, height: 960, channels: 3 } })
      .jpeg({ quality: 80, progressive: true })
      .toBuffer()
    const change = async (left: number, top: number) => {
      const corner = { left, top, width: 560, height: 60 }
      const [a, b] = await Promise.all(
        [display, plain].map((each) => sharp(each).extract(corner).greyscale().raw().toBuffer()),
      )
      return (a ?? []).filter((value, i) => Math.abs(value - (b?.[i] ?? 0)) > 60).length
    }
    expect(await change(710, 895)).toBeGreaterThan(800)
    expect(await change(20, 20)).toBe(0)
    expect(await change(20, 895)).toBe(0)
    expect(thumb.length).toBeGreaterThan(0)
  })
})
