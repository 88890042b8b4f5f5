/** A call that gave no result, in the words and numbers the front end knows. */
export class CloudCallError extends Error {
  constructor(
    readonly errCode: number,
    readonly errMsg: string,
    /** CloudBase's own code, for functions that call functions. */
    readonly code: string,
  ) {
    super(errMsg)
  }
}

const shown = (errCode: number, text: string) => `cloud.callFunction:fail Error: errCode: ${errCode} ${text}`

export const notFound = (name: string) =>
  new CloudCallError(
    -501000,
    shown(-501000, `| errMsg: FunctionName parameter could not be found (${name})`),
    'INVALID_PARAM',
  )

/** The caller reads the reason's first line; the whole of it, stack and all, belongs to the terminal. */
export function executionFailed(reason: string): CloudCallError {
  const [first = ''] = reason.split('\n')
  if (first !== reason) console.error(reason)
  return new CloudCallError(
    -504002,
    shown(-504002, `functions execute fail | errMsg: ${first}`),
    'FUNCTIONS_EXECUTE_FAIL',
  )
}

export const timedOut = (seconds: number) =>
  executionFailed(`Invoking task timed out after ${seconds} seconds`)

export const tooLarge = () =>
  new CloudCallError(-1, 'cloud.callFunction:fail data exceed max size', 'EXCEED_MAX_PAYLOAD_SIZE')
