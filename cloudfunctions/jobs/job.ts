/** One job of the timer. It may run twice, at once with itself, or not at all for a day, and nothing goes wrong. */
export interface Job {
  /** Whether it is due, from when it last came through (0: never) and now. */
  due(last: number, now: number): boolean
  /** @returns what it did, for the log; nothing where there was nothing to do */
  run(now: number): Promise<string | undefined>
}

const minute = 60_000

/** Due at every run of the timer: cheap jobs, one request when there is nothing to do. */
export const always = () => true

/** Due every so many minutes; a little early is on time, because timers drift. */
export const every = (minutes: number) => (last: number, now: number) =>
  now - last >= minutes * minute - minute / 2

/** Due when minute, hour and day have passed over these borders, e.g. midnight of the town. */
export const onNewDay = (dayOf: (at: number) => string) => (last: number, now: number) =>
  dayOf(last) !== dayOf(now)
