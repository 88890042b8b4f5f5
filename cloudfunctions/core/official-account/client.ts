import { accountTokens } from '../records/article'
import { readAnswer, wantsToken, type Answer } from './answer'

/** A request that hangs longer than this counts as one without an answer. */
const patienceMs = 15_000
/** A token is given up this long before it runs out: a request may be under way meanwhile. */
const marginMs = 5 * 60_000

interface Account {
  readonly appId: string
  readonly secret: string
  readonly base: string
}

/** The Official Account as the environment names it; undefined where the town has not connected one. */
export function officialAccount(): Account | undefined {
  const { OFFICIAL_ACCOUNT_APPID: appId, OFFICIAL_ACCOUNT_SECRET: secret } = process.env
  const base = process.env['OFFICIAL_ACCOUNT_BASE'] ?? 'https://api.weixin.qq.com'
  return appId && secret ? { appId, secret, base } : undefined
}

async function post(url: string, body: string | FormData, field: string): Promise<Answer<string>> {
  try {
    const headers = typeof body === 'string' ? { 'content-type': 'application/json' } : {}
    const signal = AbortSignal.timeout(patienceMs)
    const response = await fetch(url, { method: 'POST', body, headers, signal })
    return readAnswer(await response.text(), field)
  } catch {
    return { kind: 'unknown', note: '没有连上微信，或没有等到回答' }
  }
}

/**
 * The token all requests carry: kept in the database, because every new one WeChat gives counts. `stable_token` answers the
 * same one to all who ask at once (公众号 · 获取稳定版接口调用凭据).
 */
async function tokenOf({ appId, secret, base }: Account, now: number): Promise<Answer<string>> {
  const kept = await accountTokens.get('officialAccount')
  if (kept && kept.expiresAt - marginMs > now) return { kind: 'done', value: kept.token }
  const body = JSON.stringify({ grant_type: 'client_credential', appid: appId, secret })
  const answer = await post(`${base}/cgi-bin/stable_token`, body, 'access_token')
  if (answer.kind === 'done')
    // Documented to live for two hours.
    await accountTokens.set({ _id: 'officialAccount', token: answer.value, expiresAt: now + 7_200_000 })
  return answer
}

/** One request with the token; where WeChat wants another token, once more with a new one. */
async function ask(
  account: Account,
  path: string,
  body: () => string | FormData,
  field: string,
  now: number,
): Promise<Answer<string>> {
  const request = async (): Promise<Answer<string> & { token?: string }> => {
    const token = await tokenOf(account, now)
    if (token.kind !== 'done')
      return token.kind === 'unknown' ? { ...token, kind: 'refused', code: 0 } : token
    const url = `${account.base}${path}${path.includes('?') ? '&' : '?'}access_token=${encodeURIComponent(token.value)}`
    return { ...(await post(url, body(), field)), token: token.value }
  }
  const first = await request()
  if (!wantsToken(first)) return first
  await accountTokens.remove({ _id: 'officialAccount', token: first.token ?? '' })
  return request()
}

export interface Picture {
  readonly name: string
  readonly bytes: Uint8Array
}

const formOf = ({ name, bytes }: Picture) => {
  const form = new FormData()
  const type = name.endsWith('.png') ? 'image/png' : 'image/jpeg'
  form.append('media', new Blob([bytes], { type }), name)
  return form
}

/** 上传图文消息内的图片: a picture inside the text, jpg or png under 1 MB; @returns its address */
export const uploadPicture = (account: Account, picture: Picture, now: number) =>
  ask(account, '/cgi-bin/media/uploadimg', () => formOf(picture), 'url', now)

/** 新增永久素材: the cover; @returns its media id */
export const uploadCover = (account: Account, picture: Picture, now: number) =>
  ask(account, '/cgi-bin/material/add_material?type=image', () => formOf(picture), 'media_id', now)

export interface DraftArticle {
  readonly title: string
  readonly author: string
  readonly digest: string
  readonly content: string
  readonly thumb_media_id: string
  readonly need_open_comment: 0 | 1
}

/** 新建草稿; @returns the draft's media id */
export const addDraft = (account: Account, article: DraftArticle, now: number) =>
  ask(account, '/cgi-bin/draft/add', () => JSON.stringify({ articles: [article] }), 'media_id', now)
