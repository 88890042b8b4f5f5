import sharp from 'sharp'
import { drawScene, renderScene, sceneKinds } from './index'

const place = { kind: 'roller', seed: 'spec' } as const

// A drawing is some seconds of processor on a machine that does other things too.
jest.setTimeout(60_000)

describe('demo pictures', () => {
  it('gives the same bytes for the same request', async () => {
    const [one, two] = await Promise.all([
      renderScene({ ...place, stage: 'after' }),
      renderScene({ ...place, stage: 'after' }),
    ])
    expect(one.equals(two)).toBe(true)
  })

  it('changes between before and after, and between places', async () => {
    const size = { width: 320, height: 240 }
    const before = await renderScene({ ...place, ...size, stage: 'before' })
    const after = await renderScene({ ...place, ...size, stage: 'after' })
    const elsewhere = await renderScene({ ...place, ...size, seed: 'other', stage: 'after' })
    expect(before.equals(after)).toBe(false)
    expect(after.equals(elsewhere)).toBe(false)
  })

  it('is a JPEG of 1280 by 960 within 160 KB unless asked otherwise', async () => {
    const picture = await renderScene({ kind: 'square', seed: 7, stage: 'building' })
    expect(picture.length).toBeLessThanOrEqual(160 * 1024)
    expect(await sharp(picture).metadata()).toMatchObject({ format: 'jpeg', width: 1280, height: 960 })
    const small = await renderScene({ kind: 'well', seed: 7, stage: 'after', width: 400, height: 300 })
    expect(await sharp(small).metadata()).toMatchObject({ width: 400, height: 300 })
  })

  it.each(sceneKinds)('draws %s whole, without words, in all three stages', (kind) => {
    const stages = (['before', 'building', 'after'] as const).map((stage) =>
      drawScene({ kind, seed: 3, stage }),
    )
    expect(new Set(stages).size).toBe(3)
    for (const svg of stages) {
      expect(svg).not.toMatch(/NaN|undefined|Infinity|<text/)
      expect(svg.endsWith('</svg>')).toBe(true)
    }
  })
})
