export type Options = Record<string, unknown>

/** A refusal as WeChat words it: `<api>:fail <reason>`, with an error code where there is one. */
export class Refusal extends Error {
  constructor(
    reason: string,
    readonly errCode?: number,
  ) {
    super(reason)
  }
}

interface Callbacks {
  success?: (result: unknown) => void
  fail?: (error: unknown) => void
  complete?: (result: unknown) => void
}

/** An asynchronous API in both styles: a promise, or callbacks and no promise where one of them is given. */
export function api<T extends object>(name: string, run: (options: T) => unknown) {
  return (options?: T): Promise<unknown> | undefined => {
    const given = options ?? ({} as T)
    const { success, fail, complete } = given as Callbacks
    const answer = Promise.resolve()
      .then(() => run(given))
      .then(
        (result) => ({ errMsg: `${name}:ok`, ...(result as object | undefined) }),
        (error: unknown) => {
          throw failureOf(name, error)
        },
      )
    if (!success && !fail && !complete) return answer
    answer
      .then(
        (result) => {
          success?.(result)
          complete?.(result)
        },
        (error: unknown) => {
          fail?.(error)
          complete?.(error)
        },
      )
      .catch((error: unknown) => {
        setTimeout(() => {
          throw error
        })
      })
    return undefined
  }
}

function failureOf(name: string, error: unknown) {
  const reason =
    error instanceof Error
      ? error.message
      : String((error as { errMsg?: unknown } | undefined)?.errMsg ?? error)
  const errMsg = reason.startsWith(`${name}:`) ? reason : `${name}:fail ${reason}`
  const errCode = error instanceof Refusal ? error.errCode : undefined
  return errCode === undefined ? { errMsg } : { errMsg, errCode, errno: errCode }
}

/** A task later: navigation in WeChat never happens inside the call. */
export const nextTask = () => new Promise<void>((resolve) => setTimeout(resolve, 0))

/** `wx.onX(listener)` and `wx.offX(listener)`, and how to call the listeners. */
export function listeners<T>() {
  const set = new Set<(value: T) => void>()
  return {
    on: (listener: (value: T) => void) => void set.add(listener),
    off: (listener?: (value: T) => void) => (listener ? void set.delete(listener) : set.clear()),
    tell: (value: T) => set.forEach((listener) => listener(value)),
  }
}
