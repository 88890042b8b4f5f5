/** A refusal in CloudBase's own vocabulary: the SDK turns `code` into the errCode that functions see. */
export class CloudFailure extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message)
  }
}

export const badRequest = (message: string) => new CloudFailure('DATABASE_REQUEST_FAILED', message)

export const invalidParam = (message: string) => new CloudFailure('INVALID_PARAM', message)

/** Only the local cloud refuses this: the real one answers by reading everything. */
export const unindexed = (reason: string) =>
  new CloudFailure(
    'LOCAL_UNINDEXED_QUERY',
    `${reason}. Declare an index in cloudfunctions/core/records, or ask otherwise.`,
  )

export const collectionMissing = (name: string) =>
  new CloudFailure(
    'DATABASE_COLLECTION_NOT_EXIST',
    `[ResourceNotFound] Db or Table not exist: ${name}. Please check your request, but if the problem persists, contact us.`,
  )

export const duplicateKey = (collection: string, index: string, key: string) =>
  badRequest(
    `[FailedOperation.Insert] multiple write errors: [{write errors: [{E11000 duplicate key error collection: tnt.${collection} index: ${index} dup key: ${key}}]}, {<nil>}]`,
  )

export const transactionConflict = () =>
  new CloudFailure(
    'DATABASE_TRANSACTION_CONFLICT',
    '[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others. Please check your request, but if the problem persists, contact us.',
  )

export const transactionMissing = () =>
  new CloudFailure(
    'DATABASE_TRANSACTION_FAIL',
    '[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server, transaction must be commit or abort in 30 seconds. Please check your request, but if the problem persists, contact us.',
  )
