import { bmvbhash } from 'blockhash-core'
import sharp from 'sharp'
import phash from 'sharp-phash'
import { featuresOf } from '../../../cloudfunctions/photos/features'
import { decode } from '../../../cloudfunctions/photos/picture'
import { bandsOf } from '../../../cloudfunctions/photos/reuse/bands'
import { allTries, rank, readsOf, triesOf } from '../../../cloudfunctions/photos/reuse/candidates'
import { prepare, type Grey } from '../../../cloudfunctions/photos/reuse/grey'
import { queryOf, readGrey } from '../../../cloudfunctions/photos/reuse/query'
import { isSameShot, likenessOf } from '../../../cloudfunctions/photos/reuse/verdict'

/** One picture among those a town has. */
interface Kept {
  readonly _id: string
  readonly hashes: readonly string[]
  readonly bands: readonly string[]
  readonly grey: Grey
}

export async function featured(picture: Buffer) {
  const decoded = await decode(picture)
  if (!decoded.ok) throw new Error(decoded.message)
  const features = await featuresOf(picture, decoded.value)
  return { ...features, webp: features.grey, grey: await readGrey(features.grey) }
}

/** The way of the photos function, over pictures in memory in the place of the database. */
export class Ours {
  private readonly kept: Kept[] = []
  private readonly byBand = new Map<string, Kept[]>()

  async add(_id: string, picture: Buffer): Promise<void> {
    const { hashes, grey } = await featured(picture)
    const one: Kept = { _id, hashes, bands: bandsOf(hashes), grey }
    this.kept.push(one)
    for (const band of one.bands) this.byBand.set(band, [...(this.byBand.get(band) ?? []), one])
  }

  /** Which kept picture this one is a copy of, as a fix's photo is asked: the own before photo first, then all. */
  async find(
    picture: Buffer,
    options: { before?: string; except?: string } = {},
  ): Promise<string | undefined> {
    const query = await queryOf((await featured(picture)).grey)
    const before = this.kept.find(({ _id }) => _id === options.before)
    const same = (tries: ReturnType<typeof allTries>, { grey }: Kept) => {
      const likeness = likenessOf(tries, prepare(grey))
      return likeness !== undefined && isSameShot(likeness)
    }
    if (before && same(allTries(query), before)) return before._id
    const found = readsOf(query.hashes).flatMap(({ words, limit }) =>
      [...new Set(words.flatMap((band) => this.byBand.get(band) ?? []))].slice(0, limit),
    )
    for (const candidate of rank(
      query.hashes,
      found,
      ({ _id }) => _id !== options.except && _id !== before?._id,
    ))
      if (same(triesOf(query, candidate), candidate.photo)) return candidate.photo._id
    return undefined
  }
}

/** A hash as its users use it: one for each picture, and the number of bits that differ. */
export const hashes: Readonly<Record<string, (picture: Buffer) => Promise<string>>> = {
  'sharp-phash': (picture) => phash(picture),
  blockhash: async (picture) => {
    const { data, info } = await sharp(picture).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
    const hex = bmvbhash({ data: new Uint8ClampedArray(data), width: info.width, height: info.height }, 16)
    return [...hex].map((digit) => Number.parseInt(digit, 16).toString(2).padStart(4, '0')).join('')
  },
}

export const bitsApart = (a: string, b: string): number => {
  let apart = 0
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) apart++
  return apart
}
