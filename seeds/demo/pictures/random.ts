export interface Dice {
  next(): number
  between(low: number, high: number): number
  whole(low: number, high: number): number
  around(value: number, spread: number): number
  chance(share: number): boolean
  pick<T>(list: readonly T[]): T
  /** A stream of its own, whatever was drawn before: what keeps a place the same from stage to stage. */
  fork(name: string): Dice
}

const hash = (text: string): number => {
  let h = 2166136261
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 16777619)
  h = Math.imul(h ^ (h >>> 15), 2246822507)
  return (h ^ (h >>> 13)) >>> 0
}

export function makeDice(seed: string): Dice {
  let state = hash(seed)
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  return {
    next,
    between: (low, high) => low + next() * (high - low),
    whole: (low, high) => low + Math.floor(next() * (high - low + 1)),
    around: (value, spread) => value + (next() + next() - 1) * spread,
    chance: (share) => next() < share,
    pick: <T>(list: readonly T[]): T => {
      const found = list[Math.floor(next() * list.length)]
      if (found === undefined) throw new Error('nothing to pick from')
      return found
    },
    fork: (name) => makeDice(`${seed}/${name}`),
  }
}
