declare module '*.css' {
  const text: string
  export default text
}

interface Window {
  /** Every complaint of the runtime and every uncaught error of the app, for tests. */
  __errors: string[]
  /** What setData carried, per page. */
  __setData: import('./set-data-stats').PageStats[]
  /** What the bar, tests and tools may do to the phone. */
  __phone: import('./phone').PhoneControls
  __templates: unknown
  __start(app: import('./app-bundle').AppBundle): void
  __report(problems: import('./app-bundle').Problem[]): void
  __descriptor(instance: unknown): unknown
}
