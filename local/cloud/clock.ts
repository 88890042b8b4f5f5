/** The cloud's time: the real one plus an offset that the staff's tools and the tests may set. */
export class Clock {
  offset = 0

  readonly now = (): number => Date.now() + this.offset

  set(iso: string | null): void {
    this.offset = iso === null ? 0 : new Date(iso).getTime() - Date.now()
  }
}
