import { makeDice } from '../../../seeds/demo/pictures/random'

/** How the hashes of photos nobody drew are spread: every bit a fair coin, or in the way of real pictures, in clusters. */
export type HashLaw = 'uniform' | 'clustered'

const bits = 64
/** By how many bits the crops' hashes differ from the whole's, as among the drawn places (5% to 95%: 6 to 23). */
const cropApart = [6, 23] as const
/** Pictures alike in composition, e.g. sky over a road: each photo differs from its cluster's by so many bits. */
const clusters = 200
const fromCluster = [16, 30] as const

const hex = (value: bigint) => value.toString(16).padStart(16, '0')

/** A source of six hashes a photo, as examining one gives: the whole and its crops. The same law always gives the same. */
export function drawHashes(law: HashLaw): () => string[] {
  const dice = makeDice(`hashes:${law}`)
  const coin = () => BigInt(dice.whole(0, 2 ** 32 - 1))
  const fair = () => (coin() << 32n) | coin()
  const flipped = (value: bigint, [least, most]: readonly [number, number]) => {
    const count = dice.whole(least, most)
    const at = new Set<number>()
    while (at.size < count) at.add(dice.whole(0, bits - 1))
    return [...at].reduce((one, bit) => one ^ (1n << BigInt(bit)), value)
  }
  const middles = Array.from({ length: clusters }, fair)
  const whole = () => (law === 'uniform' ? fair() : flipped(dice.pick(middles), fromCluster))
  return () => {
    const one = whole()
    return [one, ...Array.from({ length: 5 }, () => flipped(one, cropApart))].map(hex)
  }
}
