import { randomUUID } from 'node:crypto'
import { toBuffer } from 'qrcode'
import type { Push } from './pushes'
import type { ApiArguments, ApiReply } from './wire'

export interface ApiContext {
  url: () => string
  /** Sends a push message of WeChat's on its way to the function that listens for it. */
  push: (push: Push) => void
  now: () => Date
  /** Whether WeChat does not answer this for the time being. */
  isDown: (name: string) => boolean
}

type Api = (args: ApiArguments, context: ApiContext) => ApiReply | Promise<ApiReply>

const text = (value: unknown) => (typeof value === 'string' ? value : '')

const ok = (more: object = {}): ApiReply => ({ body: { errcode: 0, errmsg: 'ok', ...more } })
const refused = (errcode: number, errmsg: string): ApiReply => ({ body: { errcode, errmsg } })

const verdict = (risky: boolean) => ({ suggest: risky ? 'risky' : 'pass', label: risky ? 20001 : 100 })

function mediaCheck(args: ApiArguments, { push, now }: ApiContext): ApiReply {
  const traceId = randomUUID()
  const result = verdict(text(args['media_url']).includes('risky'))
  push({
    ToUserName: 'gh_local',
    FromUserName: text(args['openid']),
    CreateTime: Math.floor(now().getTime() / 1000),
    MsgType: 'event',
    Event: 'wxa_media_check',
    appid: 'wx0000000000000001',
    trace_id: traceId,
    version: 2,
    errcode: 0,
    errmsg: 'ok',
    detail: [{ strategy: 'content_model', errcode: 0, ...result, prob: 90 }],
    result,
  })
  return ok({ trace_id: traceId })
}

const MOST_SCENE = 32

async function miniProgramCode(args: ApiArguments, { url }: ApiContext): Promise<ApiReply> {
  const scene = text(args['scene'])
  const allowed = /^[\w!#$&'()*+,/:;=?@.~-]+$/.test(scene)
  if (!allowed || scene.length > MOST_SCENE)
    return refused(40169, 'invalid length for scene, or the data is not json string')
  const link = `${url()}/#${text(args['page'])}?scene=${encodeURIComponent(scene)}`
  return {
    body: await toBuffer(link, { type: 'png', width: Number(args['width'] ?? 430) }),
    contentType: 'image/png',
  }
}

const riskRank: Api = () => ok({ risk_rank: 0 })

export const apis: Readonly<Record<string, Api>> = {
  'subscribeMessage.send': (args) =>
    text(args['touser']) && text(args['template_id'])
      ? ok({ msgid: Date.now() })
      : refused(40003, 'invalid openid'),
  'security.msgSecCheck': (args) =>
    ok({ result: verdict(text(args['content']).includes('违禁')), detail: [], trace_id: randomUUID() }),
  'security.mediaCheckAsync': mediaCheck,
  'riskControl.getUserRiskRank': riskRank,
  'security.getUserRiskRank': riskRank,
  'wxacode.getUnlimited': miniProgramCode,
}

/** What WeChat says when it is busy. */
export const downApi = refused(-1, 'system error')

export const unknownApi = (name: string): ApiReply => refused(-604100, `API not found: ${name}`)
