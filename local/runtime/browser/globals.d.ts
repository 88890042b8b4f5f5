import type { AppBundle, Problem } from './app-bundle'
import type { PhoneControls } from './phone'
import type { PageStats } from './set-data-stats'

declare global {
  interface Window {
    /** Every complaint of the runtime and every uncaught error of the app, for tests. */
    __errors: string[]
    /** What setData carried, per page. */
    __setData: PageStats[]
    /** What the bar, tests and tools may do to the phone. */
    __phone: PhoneControls
    __templates: unknown
    __start(app: AppBundle): void
    __report(problems: Problem[]): void
    __descriptor(instance: unknown): unknown
  }
}
