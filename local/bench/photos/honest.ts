import sharp from 'sharp'

/** An honest picture of a place on another day, and which share of the place is another. */
export interface Honest {
  readonly picture: Buffer
  readonly changed: number
  /** How much was mended: all of it, or a little, in one spot or in several. */
  readonly mended: 'all' | 'one spot' | 'several spots'
}

const grid = 256
/** Grey levels apart from which a pixel is another thing, not another light. */
const another = 24

const greyOf = (picture: Buffer) =>
  sharp(picture).resize(grid, grid, { fit: 'fill' }).toColourspace('b-w').raw().toBuffer()

async function maskOf(before: Buffer, after: Buffer): Promise<boolean[]> {
  const [a, b] = await Promise.all([greyOf(before), greyOf(after)])
  return Array.from(a, (value, at) => Math.abs(value - (b[at] ?? 0)) > another)
}

/** The share of a picture that is another, before the camera moved. */
export const changedShare = async (before: Buffer, after: Buffer): Promise<number> =>
  (await maskOf(before, after)).filter(Boolean).length / grid ** 2

/** Another day, another hand: a little nearer, a little to the side, another light, and the sensor's own noise. */
export const anotherDay = async (picture: Buffer, n: number): Promise<Buffer> => {
  const { data, info } = await sharp(picture)
    .extract({ left: 10 + (n % 4) * 8, top: 6 + (n % 3) * 8, width: 1216, height: 912 })
    .resize(1280, 960)
    .linear(0.92 + (n % 5) * 0.04, 0)
    .raw()
    .toBuffer({ resolveWithObject: true })
  let seed = n + 1
  for (let i = 0; i < data.length; i++) {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
    data[i] = Math.max(0, Math.min(255, (data[i] ?? 0) + ((seed >>> 24) - 128) / 32))
  }
  return sharp(data, { raw: info }).jpeg({ quality: 88 }).toBuffer()
}

/** The place with only so much of it mended: the least windows around some of its spots that hold this share. */
export async function partlyMended(
  before: Buffer,
  after: Buffer,
  { share, spots }: { share: number; spots: number },
): Promise<Buffer> {
  const mask = await maskOf(before, after)
  const all = mask.flatMap((is, at) => (is ? [{ x: at % grid, y: Math.floor(at / grid) }] : []))
  // In the order of the pixels these lie from the top to the bottom of what is mended.
  const middles = Array.from(
    { length: spots },
    (_, i) => all[Math.floor(((i + 0.5) / spots) * all.length)] ?? { x: 128, y: 128 },
  )
  const inside = (half: number) =>
    all.filter((one) =>
      middles.some(({ x, y }) => Math.abs(one.x - x) <= half && Math.abs(one.y - y) <= half),
    ).length
  let half = 1
  while (half < grid && inside(half) < share * grid ** 2) half++
  const { width, height } = await sharp(before).metadata()
  const at = (value: number, side: number) => (value / grid) * side
  // Their edges are soft: no honest picture has a seam.
  const windows = middles.map(
    ({ x, y }) =>
      `<rect x="${at(x - half, width)}" y="${at(y - half, height)}" width="${at(2 * half, width)}" height="${at(2 * half, height)}"/>`,
  )
  const window = Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><filter id="soft"><feGaussianBlur stdDeviation="6"/></filter><g fill="#fff" filter="url(#soft)">${windows.join('')}</g></svg>`,
  )
  const patch = await sharp(after)
    .ensureAlpha()
    .composite([{ input: window, blend: 'dest-in' }])
    .png()
    .toBuffer()
  return sharp(before)
    .composite([{ input: patch }])
    .jpeg({ quality: 95 })
    .toBuffer()
}

/** Shares of a place that are mended in the pairs that change little; the plan's border, 4%, is among them on both sides. */
export const littleShares = [0.01, 0.02, 0.03, 0.045, 0.055, 0.07, 0.09] as const
/** Bins of shares in which false alarms are counted. */
export const shareBins = [0, 0.02, 0.04, 0.06, 0.1, 0.2, 1] as const
