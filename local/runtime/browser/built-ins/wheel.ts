import { make } from '../dom'

const LINE = 44

/** One column of a picker: lines that snap under the middle; a tap on a line takes it. */
export class Wheel {
  readonly element = make('div', 'phone-wheel')
  private index = 0
  private timer = 0

  constructor(private readonly settled: (index: number) => void) {
    this.element.addEventListener('scroll', () => {
      clearTimeout(this.timer)
      this.timer = window.setTimeout(() => this.settle(Math.round(this.element.scrollTop / LINE)), 120)
    })
  }

  fill(lines: readonly string[], index: number): void {
    this.element.replaceChildren(
      ...lines.map((text, at) => {
        const line = make('div', 'phone-wheel-line', text)
        line.addEventListener('click', () => {
          this.settle(at)
          this.element.scrollTo({ top: at * LINE, behavior: 'smooth' })
        })
        return line
      }),
    )
    this.index = Math.max(0, Math.min(lines.length - 1, index))
    this.mark()
    requestAnimationFrame(() => this.element.scrollTo({ top: this.index * LINE }))
  }

  private settle(index: number): void {
    if (index === this.index || !this.element.children[index]) return
    this.index = index
    this.mark()
    this.settled(index)
  }

  private mark(): void {
    ;[...this.element.children].forEach((line, at) =>
      line.classList.toggle('phone-wheel-on', at === this.index),
    )
  }
}
