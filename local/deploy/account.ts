export type Service = 'tcb' | 'scf'
export type Reply = Readonly<Record<string, unknown>>

/** Where uploaded code waits for the function that takes it. */
export interface CodePlace {
  readonly CosBucketRegion: string
  readonly TempCosObjectName: string
}

/** The seam to the real cloud: requests of Tencent Cloud's API 3.0, and the place for code. */
export interface Account {
  call(service: Service, action: string, params: Readonly<Record<string, unknown>>): Promise<Reply>
  uploadCode(name: string, folder: string): Promise<CodePlace>
}

/** A request the cloud refused. */
export class CloudRefusal extends Error {
  constructor(
    readonly action: string,
    readonly code: string,
    message: string,
  ) {
    super(message)
  }
}

const passing =
  /^RequestLimitExceeded|^InternalError|^FailedOperation\.(Updating|Creating)|InOperating|ETIMEDOUT/

/** Asks again where the cloud was only busy; every request of a deployment may be repeated. */
export function patient(account: Account, pause: (milliseconds: number) => Promise<void>): Account {
  const again = async <T>(request: () => Promise<T>): Promise<T> => {
    for (const wait of [500, 2000, 6000])
      try {
        return await request()
      } catch (error) {
        if (!(error instanceof CloudRefusal) || !passing.test(error.code)) throw error
        await pause(wait)
      }
    return request()
  }
  return {
    call: (...request) => again(() => account.call(...request)),
    uploadCode: (...request) => again(() => account.uploadCode(...request)),
  }
}

export const isFields = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The list a reply holds under `key`; the API says null for an empty one. */
export const listIn = (reply: unknown, key: string): Readonly<Record<string, unknown>>[] => {
  const value = isFields(reply) ? reply[key] : undefined
  return Array.isArray(value) ? value.filter(isFields) : []
}

export const textIn = (reply: unknown, key: string): string => {
  const value = isFields(reply) ? reply[key] : undefined
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}
