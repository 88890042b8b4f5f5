/** How long WeChat takes to think about a picture, ms; the real one takes seconds to half an hour. */
const THINKING = 200

export type Push = Readonly<Record<string, unknown>>

/** WeChat's own messages on their way to the function that listens for them. */
export class Pushes {
  private readonly underWay = new Set<Promise<void>>()
  /** Those that wait to be let go; undefined while each goes when its time comes. */
  private waiting: Push[] | undefined

  constructor(private readonly deliver: (push: Push) => Promise<void>) {}

  /** Delivers it a little later, or once those held are let go. */
  send(push: Push): void {
    if (this.waiting) return void this.waiting.push(push)
    this.track(
      new Promise<void>((resolve) => setTimeout(resolve, THINKING).unref()).then(() => this.deliver(push)),
    )
  }

  /** From now on none arrives. @returns how to let all go, the oldest first */
  hold(): () => void {
    this.waiting ??= []
    return () => {
      const held = this.waiting ?? []
      this.waiting = undefined
      for (const push of held) this.track(this.deliver(push))
    }
  }

  /** Resolves once none is on its way and what each set going is done. */
  async arrived(): Promise<void> {
    while (this.underWay.size) await Promise.all(this.underWay)
  }

  private track(delivery: Promise<void>): void {
    this.underWay.add(delivery)
    void delivery.finally(() => this.underWay.delete(delivery))
  }
}
