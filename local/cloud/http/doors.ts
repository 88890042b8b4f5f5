import type { IncomingMessage, ServerResponse } from 'node:http'
import { fileIdOf } from '../environment'
import { CloudFailure } from '../failure'
import { Unanswered, type Faults } from '../faults'
import { CloudCallError, tooLarge } from '../functions/failure'
import { outboxPage } from '../openapi/outbox-page'
import type { LocalCloud, CloudOptions } from '../options'
import type { Storage } from '../storage'
import { bodyOf, parseJson, Refusal, sendJson } from './body'
import { decoded, receiveFile, sendFile } from './files'
import type { Line } from './line'

type Door = (request: IncomingMessage, response: ServerResponse, rest: string, url: URL) => Promise<void>

interface Parts {
  cloud: LocalCloud
  line: Line
  storage: Storage
  admin: Door
  faults: Faults
  isReady: () => boolean
  people: CloudOptions['people']
  steps: CloudOptions['steps']
}

export const MOST_EVENT_BYTES = 100 * 1024

const FAILED = { 'x-cloud-outcome': 'failed' }

function openidOf(request: IncomingMessage): string {
  const openid = request.headers['x-openid']
  if (typeof openid !== 'string' || !/^[\w-]*[A-Za-z_][\w-]*$/.test(openid) || openid.length > 64)
    throw new Refusal(400, '请用 x-openid 请求头说明是谁（字母、数字、横线，不能全是数字）。')
  return openid
}

function sendFailure(response: ServerResponse, error: unknown): void {
  if (!(error instanceof CloudCallError)) throw error
  sendJson(response, { errCode: error.errCode, errMsg: error.errMsg }, 200, FAILED)
}

/** What only this machine has: the doors the browser page and the staff's tools use. */
export function doors({
  cloud,
  line,
  storage,
  admin,
  faults,
  isReady,
  people,
  steps = [],
}: Parts): ReadonlyMap<string, Door> {
  const json = async (request: IncomingMessage) =>
    parseJson(await bodyOf(request, MOST_EVENT_BYTES, () => new Refusal(413, '请求内容太大。')))

  const call: Door = async (request, response, name) => {
    const openid = openidOf(request)
    if (line.drops(request)) return
    try {
      const event = parseJson(await bodyOf(request, MOST_EVENT_BYTES, tooLarge))
      if (line.drops(request, 'request', event)) return
      const answer = (await cloud.call(name, event, { openid })) ?? null
      if (line.drops(request, 'answer', event)) return
      sendJson(response, answer, 200, { 'x-cloud-outcome': 'ok' })
    } catch (error) {
      sendFailure(response, error)
    }
  }

  const upload: Door = async (request, response, _, url) => {
    openidOf(request)
    if (line.drops(request)) return
    line.watch(request)
    const path = url.searchParams.get('cloudPath') ?? ''
    try {
      await receiveFile(storage, path, request, () => !line.isDead)
    } catch (error) {
      if (line.isDead) return
      throw error
    }
    sendJson(response, { fileID: fileIdOf(path) })
  }

  const clock: Door = async (request, response) => {
    const body = await json(request)
    const now = typeof body === 'object' && body !== null && 'now' in body ? body.now : undefined
    if (now !== null && (typeof now !== 'string' || Number.isNaN(Date.parse(now))))
      throw new Refusal(400, '请给出 {"now": "2026-05-01T08:00:00+08:00"}，或 {"now": null} 恢复真实时间。')
    cloud.setNow(now)
    sendJson(response, { now: cloud.now().toISOString() })
  }

  const job: Door = async (_, response, name) => {
    if (!/^[\w.-]{1,64}$/.test(name)) throw new Refusal(400, '任务名称不正确。')
    try {
      sendJson(response, (await cloud.runJob(name)) ?? null)
    } catch (error) {
      sendFailure(response, error)
    }
  }

  const step: Door = async (_, response, id) => {
    const found = steps.find((one) => one.id === id)
    if (!found) throw new Refusal(404, '没有这一步。')
    try {
      sendJson(response, { said: await found.run(cloud) })
    } catch (error) {
      // A town that is not there yet refuses with a sentence: that is the answer.
      throw new Refusal(409, error instanceof Error ? error.message : String(error))
    }
  }

  return new Map<string, Door>([
    ['POST /admin', admin],
    [
      'GET /healthz',
      async (_, response) =>
        isReady() ? sendJson(response, { ready: true }) : sendJson(response, { ready: false }, 503),
    ],
    ['POST /call/', call],
    ['POST /upload', upload],
    [
      'PUT /upload-by-function/',
      async (request, response, path) => {
        const token = request.headers['x-cos-security-token']
        const receive = () => receiveFile(storage, decoded(path), request)
        try {
          await faults.around(typeof token === 'string' ? token : null, 'storage.put', receive)
        } catch (error) {
          if (error instanceof Unanswered) return void response.destroy()
          if (error instanceof CloudFailure) return void response.writeHead(503).end()
          throw error
        }
        response.writeHead(200).end()
      },
    ],
    ['GET /files/', (_, response, path) => sendFile(storage, decoded(path), response)],
    ['GET /local/people', async (_, response) => sendJson(response, (await people?.()) ?? [])],
    ['GET /local/clock', async (_, response) => sendJson(response, { now: cloud.now().toISOString() })],
    ['POST /local/clock', clock],
    ['POST /local/jobs/', job],
    [
      'GET /local/steps',
      async (_, response) =>
        sendJson(
          response,
          steps.map(({ id, title }) => ({ id, title })),
        ),
    ],
    ['POST /local/steps/', step],
    [
      'GET /local/outbox',
      async (request, response) => {
        if (request.headers.accept?.includes('application/json')) return sendJson(response, cloud.outbox)
        response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(outboxPage(cloud.outbox))
      },
    ],
    [
      'POST /local/reset',
      async (_, response) => {
        await cloud.reset()
        sendJson(response, { reset: true })
      },
    ],
  ])
}
