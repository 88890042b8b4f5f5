import { align, unmoved, type Affine } from './align'
import { changesBetween, type Changes } from './changes'
import { mirrored, prepare, type Grey, type Prepared } from './grey'

/** A picture in the ways it may be a copy: as it is and without a border, each also mirrored. Prepared when first asked for. */
export interface View {
  readonly mirrored: boolean
  readonly prepared: () => Prepared
}

export function viewsOf(grey: Grey, trimmed?: Grey): View[] {
  return [grey, ...(trimmed ? [trimmed] : [])].flatMap((one) => [
    { mirrored: false, prepared: once(() => prepare(one)) },
    { mirrored: true, prepared: once(() => prepare(mirrored(one))) },
  ])
}

export interface Likeness extends Changes {
  readonly mirrored: boolean
}

/**
 * A copy shows almost no changed region once it is aligned: shares of blocks and correlations. As photos.md found them on 320
 * real photos; `npm run bench:photos` measures them and moved none.
 */
export const sameShot = { region: 0.01, median: 0.9, low: 0.7 }

export const isSameShot = ({ region, median, low }: Changes): boolean =>
  region <= sameShot.region && median >= sameShot.median && low >= sameShot.low

/** Where an alignment may begin: a 93% crop at the centre or a corner is too far for the whole picture's start. */
export const starts: readonly Affine[] = [
  unmoved,
  ...[
    [0.5, 0.5],
    [0, 0],
    [1, 0],
    [0, 1],
    [1, 1],
  ].map(([x = 0, y = 0]): Affine => [0.93, 0, (x - 0.5) * 0.07, 0, 0.93, (y - 0.5) * 0.07]),
]

/**
 * The best likeness found among a few tries; nothing where none aligns.
 * @param tries views of the one picture with where to begin, the likeliest first
 */
export function likenessOf(
  tries: readonly { readonly view: View; readonly start: Affine }[],
  stored: Prepared,
): Likeness | undefined {
  let best: Likeness | undefined
  for (const { view, start } of tries) {
    const query = view.prepared()
    const fit = align(query, stored, start)
    const changes = fit && changesBetween(query.grey, stored.grey, fit)
    if (!changes || (best && best.changed <= changes.changed)) continue
    best = { ...changes, mirrored: view.mirrored }
    if (isSameShot(best)) return best
  }
  return best
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined
  return () => (made ??= { value: make() }).value
}
