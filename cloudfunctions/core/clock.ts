/**
 * The town's moment, in milliseconds. The local cloud can move it for its own functions; the real cloud's
 * region is never `local`, so nothing set there can.
 */
export const now = (): number =>
  Date.now() +
  (process.env['TENCENTCLOUD_REGION'] === 'local' ? Number(process.env['LOCAL_CLOCK_OFFSET_MS'] ?? 0) : 0)
