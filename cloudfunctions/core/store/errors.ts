interface SdkError {
  errCode?: number
  code?: string
  message?: string
  errMsg?: string
}

const textOf = (error: unknown): string => {
  const e = error as SdkError | undefined
  return `${e?.code ?? ''} ${e?.errCode ?? ''} ${e?.errMsg ?? ''} ${e?.message ?? ''}`
}

/** A unique index or an existing `_id` refused the write. */
export const isDuplicate = (error: unknown): boolean =>
  /duplicate key|E11000|DUPLICATE|already exist/i.test(textOf(error))

/**
 * An error that says the write was not applied and may be tried again: a conflict or a busy database.
 * Lost connections are not among them, because what they wrote is unknown.
 */
export const isRetryable = (error: unknown): boolean =>
  /TransactionConflict|WriteConflict|-501001|TransientTransaction|DATABASE_TIMEOUT|REQUEST_OVERLOAD|ECONNREFUSED/i.test(
    textOf(error),
  )

/** The storage has no such file. */
export const isMissingFile = (error: unknown): boolean =>
  /STORAGE_FILE_NONEXIST|-503003|not exist|NoSuchKey/i.test(textOf(error))
