import type { LocalCloud } from './cloud'
import type { ManifestEntry } from './tools/build-functions'

/**
 * Fires the manifest's timers as the platform would. Only "every N minutes" is built; a cron that says anything else
 * fails at the start, by name.
 * @returns how to stop them
 */
export function startTimers(cloud: LocalCloud, manifest: readonly ManifestEntry[]): () => void {
  const timers = manifest.flatMap(({ name, cron }) => {
    if (cron === undefined) return []
    const minutes = /^0 \*\/(\d+) \* \* \* \* \*$/.exec(cron)?.[1]
    if (minutes === undefined) throw new Error(`The local cloud cannot fire “${cron}” of function ${name}.`)
    const fire = () => {
      cloud.runJob('timer').catch((error: unknown) => console.error(`timer ${name}:`, error))
    }
    return [setInterval(fire, Number(minutes) * 60_000)]
  })
  return () => timers.forEach((timer) => clearInterval(timer))
}
