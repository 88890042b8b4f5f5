const BLOCK = 256

export interface Position {
  block: number
  offset: number
}

/** A list kept in order in short blocks, so that inserting, removing and finding stay cheap at any length. */
export class SortedList<T> {
  private blocks: T[][] = [[]]
  private count = 0

  constructor(private readonly compare: (a: T, b: T) => number) {}

  get length(): number {
    return this.count
  }

  /** The first position whose item is not `before`; the predicate must be true for a prefix only. */
  partition(before: (item: T) => boolean): Position {
    let low = 0
    let high = this.blocks.length - 1
    while (low < high) {
      const middle = (low + high) >> 1
      const block = this.blocks[middle] ?? []
      const last = block[block.length - 1]
      if (last === undefined || before(last)) low = middle + 1
      else high = middle
    }
    const block = this.blocks[low] ?? []
    let start = 0
    let end = block.length
    while (start < end) {
      const middle = (start + end) >> 1
      if (before(block[middle] as T)) start = middle + 1
      else end = middle
    }
    return { block: low, offset: start }
  }

  insert(item: T): void {
    const { block, offset } = this.partition((other) => this.compare(other, item) < 0)
    const target = this.blocks[block] ?? []
    target.splice(offset, 0, item)
    this.count++
    if (target.length > 2 * BLOCK) this.blocks.splice(block, 1, target.slice(0, BLOCK), target.slice(BLOCK))
  }

  remove(item: T): void {
    const { block, offset } = this.partition((other) => this.compare(other, item) < 0)
    const target = this.blocks[block]
    const found = target?.[offset]
    if (!target || found === undefined || this.compare(found, item) !== 0) return
    target.splice(offset, 1)
    this.count--
    if (!target.length && this.blocks.length > 1) this.blocks.splice(block, 1)
  }

  distance(from: Position, to: Position): number {
    let total = to.offset - from.offset
    for (let i = from.block; i < to.block; i++) total += this.blocks[i]?.length ?? 0
    return Math.max(0, total)
  }

  *between(from: Position, to: Position): Generator<T> {
    for (let b = from.block; b <= to.block; b++) {
      const block = this.blocks[b] ?? []
      const end = b === to.block ? to.offset : block.length
      for (let i = b === from.block ? from.offset : 0; i < end; i++) yield block[i] as T
    }
  }

  *backwards(from: Position, to: Position): Generator<T> {
    for (let b = to.block; b >= from.block; b--) {
      const block = this.blocks[b] ?? []
      const start = b === from.block ? from.offset : 0
      for (let i = (b === to.block ? to.offset : block.length) - 1; i >= start; i--) yield block[i] as T
    }
  }
}
