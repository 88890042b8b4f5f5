import { isRetryable } from './errors'

const pauses = [20, 60, 180, 400]

/**
 * Runs a database request again when it certainly was not applied (the SDK itself does not: local-cloud.md, Traps).
 * @throws the last error after five attempts in all
 */
export async function withRetry<T>(request: () => Promise<T>): Promise<T> {
  for (let attempt = 0; ; attempt++)
    try {
      return await request()
    } catch (error) {
      const pause = pauses[attempt]
      if (pause === undefined || !isRetryable(error)) throw error
      await new Promise((resume) => setTimeout(resume, pause))
    }
}
