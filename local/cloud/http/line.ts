import type { IncomingMessage } from 'node:http'

/** Where the line between phones and the cloud breaks; from then on it is dead until it is mended. */
export type Cut =
  | {
      /** In a file on its way, once so many bytes came. */
      readonly in: 'upload'
      readonly bytes: number
    }
  | {
      /** In a call of this action: its request never arrives, or what was done is never answered. */
      readonly in: 'request' | 'answer'
      readonly action: string
    }

/** The line between phones and the cloud, for tests that break it where nobody would. */
export class Line {
  private cut: Cut | undefined
  private dead = false

  get isDead(): boolean {
    return this.dead
  }

  breakAt(cut: Cut): void {
    this.cut = cut
  }

  mend(): void {
    this.cut = undefined
    this.dead = false
  }

  /** Drops the connection where the line is dead, or breaks here. @returns whether it did */
  drops(request: IncomingMessage, at?: 'request' | 'answer', event?: unknown): boolean {
    const { cut } = this
    const here = cut && cut.in !== 'upload' && cut.in === at && cut.action === actionOf(event)
    if (!this.dead && !here) return false
    this.die(request)
    return true
  }

  /** Watches a file on its way. */
  watch(request: IncomingMessage): void {
    const { cut } = this
    if (cut?.in !== 'upload') return
    let size = 0
    request.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size >= cut.bytes) this.die(request)
    })
  }

  private die(request: IncomingMessage): void {
    this.dead = true
    request.socket.destroy()
  }
}

const actionOf = (event: unknown): unknown =>
  typeof event === 'object' && event !== null && 'action' in event ? event.action : undefined
