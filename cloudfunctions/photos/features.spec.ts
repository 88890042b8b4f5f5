import sharp from 'sharp'
import distance from 'sharp-phash/distance'
import { scene } from '../../test/support/pictures'
import { featuresOf } from './features'
import { decode, type Picture } from './picture'

jest.setTimeout(30_000)

const bits = (hex: string | undefined) =>
  BigInt(`0x${hex ?? ''}`)
    .toString(2)
    .padStart(64, '0')
const apart = (a: readonly string[], b: readonly string[]) => distance(bits(a[0]), bits(b[0]))

async function opened(bytes: Buffer): Promise<Picture> {
  const decoded = await decode(bytes)
  if (!decoded.ok) throw new Error(decoded.code)
  return decoded.value
}
const hashesOf = async (bytes: Buffer) => (await featuresOf(bytes, await opened(bytes))).hashes

describe('features', () => {
  it('gives six hashes, the file’s SHA-256 and a grey picture of 256 px', async () => {
    const bytes = await scene(9)
    const { sha256, hashes, grey } = await featuresOf(bytes, await opened(bytes))
    expect(sha256).toMatch(/^[0-9a-f]{64}$/)
    expect(hashes).toHaveLength(6)
    for (const hash of hashes) expect(hash).toMatch(/^[0-9a-f]{16}$/)
    expect(new Set(hashes).size).toBeGreaterThan(3)
    expect(await sharp(grey).metadata()).toMatchObject({ format: 'webp', width: 256, height: 256 })
    expect(grey.length).toBeLessThan(20_000)
  })

  it('knows a picture again after JPEG 60 and half the size', async () => {
    for (const seed of [10, 11, 12]) {
      const bytes = await scene(seed)
      const original = await hashesOf(bytes)
      const worse = await sharp(bytes).jpeg({ quality: 60 }).toBuffer()
      const smaller = await sharp(bytes).resize(800).jpeg().toBuffer()
      expect(apart(original, await hashesOf(worse))).toBeLessThanOrEqual(4)
      expect(apart(original, await hashesOf(smaller))).toBeLessThanOrEqual(4)
    }
  })

  it('keeps different pictures apart', async () => {
    const all = await Promise.all([20, 21, 22, 23, 24].map((seed) => scene(seed, 800, 600).then(hashesOf)))
    for (const [i, a] of all.entries())
      for (const b of all.slice(i + 1)) expect(apart(a, b)).toBeGreaterThan(13)
  })
})
