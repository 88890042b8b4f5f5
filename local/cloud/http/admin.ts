import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Database } from '../database/database'
import { HeldByTransaction } from '../database/transactions'
import { isFields, type Fields } from '../database/values'
import { openidOf } from '../environment'
import { CloudFailure, invalidParam } from '../failure'
import { Unanswered, type Faults } from '../faults'
import { CloudCallError } from '../functions/failure'
import type { Functions } from '../functions/functions'
import type { ApiContext } from '../openapi/apis'
import { answerOpenApi, apiNameOf } from '../openapi/openapi'
import type { Outbox } from '../openapi/outbox'
import type { ActionReply } from './actions'
import { bodyOf, sendJson } from './body'

interface Parts {
  database: Database
  functions: Functions
  outbox: Outbox
  faults: Faults
  apiContext: ApiContext
  databaseActions: Readonly<Record<string, (params: Fields) => ActionReply>>
  storageActions: Readonly<Record<string, (params: Fields) => ActionReply | Promise<ActionReply>>>
}

const MOST_BYTES = 64 * 1024 * 1024
const LONGEST_WAIT_MS = 30_000

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms).unref())

/** `POST /admin`: the one door of CloudBase's protocol, where the SDK of every function knocks. */
export function adminDoor(parts: Parts) {
  const { database, functions, faults } = parts

  async function inDatabase(action: (params: Fields) => ActionReply, params: Fields): Promise<ActionReply> {
    database.counters.requests++
    const patience = Date.now() + LONGEST_WAIT_MS
    for (;;) {
      try {
        const reply = action(params)
        await database.durable()
        return reply
      } catch (error) {
        if (!(error instanceof HeldByTransaction) || Date.now() > patience) throw error
        await Promise.race([error.ended, pause(1000)])
      }
    }
  }

  async function invoke(params: Fields, source: string, seqId: string | null): Promise<ActionReply> {
    const data = params['request_data']
    const event: unknown = typeof data === 'string' && data ? JSON.parse(data) : {}
    const openid = openidOf(params['wxCloudApiToken'])
    return {
      data: {
        response_data: await functions.invoke(String(params['function_name']), event, {
          openid,
          source,
          nested: true,
          call: seqId?.split('-')[0],
        }),
      },
    }
  }

  async function answer(
    name: string,
    params: Fields,
    request: IncomingMessage,
    seqId: string | null,
  ): Promise<ActionReply> {
    const action = parts.databaseActions[name]
    if (action) return inDatabase(action, params)
    const file = parts.storageActions[name]
    if (file) return file({ ...params, seqId })
    if (name === 'functions.invokeFunction')
      return invoke(params, String(request.headers['x-tcb-source'] ?? 'wx_client'), seqId)
    throw invalidParam(`unsupported action ${name}`)
  }

  return async function admin(
    request: IncomingMessage,
    response: ServerResponse,
    _rest: string,
    { searchParams }: URL,
  ): Promise<void> {
    const body = await bodyOf(request, MOST_BYTES, () => invalidParam('the request is too large'))
    const type = request.headers['content-type'] ?? ''
    const requestId = randomUUID()
    const seqId = searchParams.get('seqId')
    try {
      if (type.startsWith('multipart/form-data')) {
        const bytes = await faults.around(seqId, `openapi ${apiNameOf(body, type)}`, () =>
          answerOpenApi(body, type, parts.outbox, parts.apiContext),
        )
        response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(bytes)
        return
      }
      const params: unknown = JSON.parse(body.toString('utf8'))
      if (!isFields(params)) throw invalidParam('an object is expected')
      const name = String(params['action'])
      const reply = await faults.around(seqId, name, () => answer(name, params, request, seqId))
      sendJson(response, { requestId, ...reply })
    } catch (error) {
      if (error instanceof Unanswered) return void response.destroy()
      sendJson(response, { ...asFailure(error), requestId })
    }
  }
}

function asFailure(error: unknown): { code: string; message: string } {
  const message = error instanceof Error ? error.message : String(error)
  if (error instanceof CloudFailure || error instanceof CloudCallError) return { code: error.code, message }
  // What the engine throws on a query it cannot read is the caller's mistake, as with MongoDB.
  return { code: 'DATABASE_REQUEST_FAILED', message }
}
