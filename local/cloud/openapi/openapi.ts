import { openidOf } from '../environment'
import { apis, downApi, unknownApi, type ApiContext } from './apis'
import type { Outbox } from './outbox'
import { decodeArguments, encodeReply, partsOf } from './wire'

const shown = (body: Uint8Array | object) =>
  body instanceof Uint8Array ? { bytes: body.length } : (body as unknown)

export const apiNameOf = (body: Buffer, contentType: string): string =>
  partsOf(body, contentType)['apiName']?.toString() ?? ''

/** One `cloud.openapi` call as the SDK sends it, answered as WeChat would and kept in the outbox. */
export async function answerOpenApi(
  body: Buffer,
  contentType: string,
  outbox: Outbox,
  context: ApiContext,
): Promise<Uint8Array> {
  const parts = partsOf(body, contentType)
  const name = parts['apiName']?.toString() ?? ''
  const args = decodeArguments(parts['requestData'] ?? Buffer.alloc(0))
  const openid = openidOf(parts['wxCloudApiToken']?.toString())
  const reply = await (context.isDown(name) ? downApi : (apis[name]?.(args, context) ?? unknownApi(name)))
  await outbox.add({
    time: context.now().toISOString(),
    api: name,
    ...(openid !== undefined && { openid }),
    arguments: args,
    answer: shown(reply.body),
  })
  return encodeReply(reply)
}
