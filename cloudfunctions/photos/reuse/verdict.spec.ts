import sharp, { type Sharp } from 'sharp'
import { renderScene } from '../../../seeds/demo/pictures'
import { mirrored, prepare, side, type Grey } from './grey'
import { contentBox } from './trim'
import { isSameShot, likenessOf, starts, viewsOf } from './verdict'

const scene = (seed: string, stage: 'before' | 'after' = 'after') =>
  renderScene({ kind: 'courtyard', seed, stage, width: 640, height: 480 })

async function greyOf(picture: Sharp): Promise<Grey> {
  const bytes = await picture.resize(side, side, { fit: 'fill' }).toColourspace('b-w').raw().toBuffer()
  return Float32Array.from(bytes)
}

const compare = (query: Grey, stored: Grey) =>
  likenessOf(
    viewsOf(query).flatMap((view) => starts.map((start) => ({ view, start }))),
    prepare(stored),
  )

describe('whether a picture is another one again', () => {
  let original: Buffer
  let stored: Grey
  beforeAll(async () => {
    original = await scene('reuse-1')
    stored = await greyOf(sharp(original))
  }, 30_000)

  const copies: Record<string, (picture: Buffer) => Promise<Sharp> | Sharp> = {
    'recompressed hard': async (picture) => sharp(await sharp(picture).jpeg({ quality: 40 }).toBuffer()),
    'made small': async (picture) => sharp(await sharp(picture).resize(200).jpeg().toBuffer()),
    'brightened by a fifth': (picture) => sharp(picture).linear(1.2, 0),
    'with less contrast': (picture) => sharp(picture).linear(0.8, 25),
    'cropped by 8%': (picture) => sharp(picture).extract({ left: 12, top: 9, width: 589, height: 442 }),
    'turned by 2°': async (picture) =>
      sharp(await sharp(picture).rotate(2).toBuffer()).extract({
        left: 24,
        top: 24,
        width: 600,
        height: 440,
      }),
  }
  for (const [name, make] of Object.entries(copies))
    it(`knows a copy ${name}`, async () => {
      const likeness = compare(await greyOf(await make(original)), stored)
      expect(likeness && isSameShot(likeness)).toBe(true)
      expect(likeness?.mirrored).toBe(false)
    })

  it('knows a mirrored copy, and says that it is mirrored', () => {
    const likeness = compare(mirrored(stored), stored)
    expect(likeness && isSameShot(likeness)).toBe(true)
    expect(likeness?.mirrored).toBe(true)
  })

  it('lets another place pass', async () => {
    const likeness = compare(await greyOf(sharp(await scene('reuse-2'))), stored)
    expect(likeness === undefined || !isSameShot(likeness)).toBe(true)
  })

  it('lets the same place pass once it was tidied up', async () => {
    const before = await greyOf(sharp(await scene('reuse-1', 'before')))
    const likeness = compare(stored, before)
    expect(likeness === undefined || !isSameShot(likeness)).toBe(true)
  })
})

describe('contentBox', () => {
  it('finds the picture within a screenshot, and nothing where there is no border', async () => {
    const picture = await scene('reuse-3')
    const framed = sharp({ create: { width: 720, height: 1280, channels: 3, background: '#111' } }).composite(
      [{ input: await sharp(picture).resize(720, 540).toBuffer(), left: 0, top: 370 }],
    )
    const box = contentBox(await greyOf(sharp(await framed.png().toBuffer())))
    expect(box?.left).toBe(0)
    expect(box?.top).toBeCloseTo(370 / 1280, 1)
    expect(box?.height).toBeCloseTo(540 / 1280, 1)
    expect(contentBox(await greyOf(sharp(picture)))).toBeUndefined()
  })
})
