import sharp, { type Sharp } from 'sharp'

/** What people do to a picture to use it again; each takes and gives a JPEG (photos.md). */
export type Variant = (picture: Buffer) => Promise<Buffer>

const jpeg = (quality = 85) => ({ quality })
const done = (image: Sharp, quality?: number) => image.jpeg(jpeg(quality)).toBuffer()

async function crop(picture: Buffer, share: number, x: number, y: number): Promise<Buffer> {
  const { width, height } = await sharp(picture).metadata()
  const [w, h] = [Math.round(width * (1 - share)), Math.round(height * (1 - share))]
  return done(
    sharp(picture).extract({
      left: Math.round((width - w) * x),
      top: Math.round((height - h) * y),
      width: w,
      height: h,
    }),
  )
}

/** Turned, and cut so that no empty corner shows, as phones' editors do. */
async function rotate(picture: Buffer, degrees: number): Promise<Buffer> {
  const { width, height } = await sharp(picture).metadata()
  const turned = await sharp(picture)
    .rotate(degrees, { background: '#000' })
    .toBuffer({ resolveWithObject: true })
  const sine = Math.abs(Math.sin((degrees * Math.PI) / 180))
  const [w, h] = [Math.floor(width - height * sine * 1.1), Math.floor(height - width * sine * 1.1)]
  return done(
    sharp(turned.data).extract({
      left: Math.round((turned.info.width - w) / 2),
      top: Math.round((turned.info.height - h) / 2),
      width: w,
      height: h,
    }),
  )
}

const resize = async (picture: Buffer, share: number) => {
  const { width } = await sharp(picture).metadata()
  return done(sharp(picture).resize(Math.round(width * share)))
}

async function watermark(picture: Buffer): Promise<Buffer> {
  const { width, height } = await sharp(picture).metadata()
  const band = Buffer.from(
    `<svg width="${width}" height="${height}"><rect x="${width * 0.5}" y="${height * 0.93}" width="${width * 0.48}" height="${height * 0.05}" fill="#000" opacity="0.5"/><rect x="${width * 0.52}" y="${height * 0.945}" width="${width * 0.4}" height="${height * 0.02}" fill="#fff"/></svg>`,
  )
  return done(sharp(picture).composite([{ input: band }]))
}

/** A screenshot: the picture between a phone's bars. */
async function screenshot(picture: Buffer): Promise<Buffer> {
  const { width, height } = await sharp(picture).metadata()
  return done(
    sharp(picture).extend({
      top: Math.round(height * 0.35),
      bottom: Math.round(height * 0.3),
      left: Math.round(width * 0.02),
      right: Math.round(width * 0.02),
      background: '#101010',
    }),
  )
}

const mirror: Variant = (picture) => done(sharp(picture).flop())
const bright =
  (factor: number): Variant =>
  (picture) =>
    done(sharp(picture).linear(factor, 0))
const contrast =
  (factor: number): Variant =>
  (picture) =>
    done(sharp(picture).linear(factor, 128 * (1 - factor)))
const then =
  (...steps: Variant[]): Variant =>
  async (picture) => {
    let made = picture
    for (const step of steps) made = await step(made)
    return made
  }

/** By name; those named `crop …` have a recall of their own to reach. */
export const variants: Readonly<Record<string, Variant>> = {
  ...Object.fromEntries(
    [40, 60, 75, 90].map((quality) => [
      `jpeg ${quality}`,
      (picture: Buffer) => done(sharp(picture), quality),
    ]),
  ),
  ...Object.fromEntries(
    [0.3, 0.5, 0.75].map((share) => [`resize ${share * 100}%`, (picture: Buffer) => resize(picture, share)]),
  ),
  mirror,
  'brightness -20%': bright(0.8),
  'brightness +20%': bright(1.2),
  'contrast -20%': contrast(0.8),
  'contrast +20%': contrast(1.2),
  watermark,
  'crop 4% centre': (picture) => crop(picture, 0.04, 0.5, 0.5),
  'crop 8% centre': (picture) => crop(picture, 0.08, 0.5, 0.5),
  'crop 8% corner': (picture) => crop(picture, 0.08, 0, 1),
  'rotation 1°': (picture) => rotate(picture, 1),
  'rotation 2°': (picture) => rotate(picture, -2),
  'screenshot border': screenshot,
  'mirror + resize 50% + jpeg 50': then(
    mirror,
    (p) => resize(p, 0.5),
    (p) => done(sharp(p), 50),
  ),
  'crop 5% + brightness +15% + jpeg 60': then(
    (p) => crop(p, 0.05, 1, 0),
    bright(1.15),
    (p) => done(sharp(p), 60),
  ),
  'rotation 1° + watermark + resize 60%': then(
    (p) => rotate(p, 1),
    watermark,
    (p) => resize(p, 0.6),
  ),
}
