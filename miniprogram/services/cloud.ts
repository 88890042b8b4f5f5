import type { Action, Input, Output, Reply } from '../../typings/contract'
import type { RefusalCode } from '../shared/kernel/refusals'
import { functionOf } from './functions'

const OFFLINE_SENTENCE = '网络不通，请检查网络后重试'

/** Why a call did not do what was asked: the server's refusal, or that nobody answered. */
export class CallError extends Error {
  constructor(
    readonly code: RefusalCode | 'OFFLINE',
    message: string,
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(message)
  }
}

/** Calls one action of the town. Throws a {@link CallError} whose message is a sentence to show. */
export async function call<A extends Action>(action: A, input: Input<A>): Promise<Output<A>> {
  const reply = await answerOf(action, input)
  if (!isReply<Output<A>>(reply)) throw new CallError('OFFLINE', OFFLINE_SENTENCE)
  if (reply.ok) return reply.data
  throw new CallError(reply.error.code, reply.error.message, reply.error.details)
}

async function answerOf(action: Action, input: unknown): Promise<unknown> {
  try {
    return (await wx.cloud.callFunction({ name: functionOf(action), data: { action, input } })).result
  } catch {
    throw new CallError('OFFLINE', OFFLINE_SENTENCE)
  }
}

const isReply = <T>(value: unknown): value is Reply<T> =>
  typeof value === 'object' && value !== null && 'ok' in value && ('data' in value || 'error' in value)

/**
 * Uploads a file of the phone.
 * @param onProgress is told the percentage
 * @returns the file's `cloud://` id
 */
export function uploadFile(
  filePath: string,
  cloudPath: string,
  onProgress?: (percent: number) => void,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const task = wx.cloud.uploadFile({
      filePath,
      cloudPath,
      success: ({ fileID }) => resolve(fileID),
      fail: () => reject(new CallError('OFFLINE', '文件没有传上去，请检查网络后重试')),
    })
    if (onProgress) task.onProgressUpdate(({ progress }) => onProgress(progress))
  })
}

/** Brings a stored file onto the phone; answers its temporary path. */
export async function downloadFile(fileID: string): Promise<string> {
  try {
    return (await wx.cloud.downloadFile({ fileID })).tempFilePath
  } catch {
    throw new CallError('OFFLINE', '文件没有取到，请检查网络后重试')
  }
}

export const init = () => wx.cloud.init({ traceUser: true })
