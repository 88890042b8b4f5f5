/**
 * What became of a request to WeChat: done; refused for certain, with WeChat's code; or nobody knows, because no answer came,
 * or one that says nothing (the platform's `-1`, a page of a proxy, half an answer).
 */
export type Answer<T> =
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'refused'; readonly code: number; readonly note: string }
  | { readonly kind: 'unknown'; readonly note: string }

/** Codes that staff can do something about (developers.weixin.qq.com, 全局返回码). */
const sentences: Readonly<Record<number, string>> = {
  40013: '公众号的 AppID 不对，请核对云函数的环境变量',
  40125: '公众号的密钥（AppSecret）不对，请核对云函数的环境变量',
  40164: '公众号后台的 IP 白名单里没有云函数的出口 IP，请在公众号后台加上',
  41030: '公众号没有这个接口的权限',
  48001: '公众号没有“草稿箱”接口的权限，要认证过的公众号才有',
  45009: '公众号今天的接口次数用完了，明天再试',
  45003: '标题太长，请改短再送',
  45002: '正文太长，请改短再送',
  87014: '微信认为内容有风险，没有接收',
}

/** Refusals that pass by themselves: too often, too many today. */
const passing = [45009, 45011]
export const passes = (answer: { readonly code: number }): boolean => passing.includes(answer.code)

/** The token is wrong or has run out: a new one helps, and nothing was done. */
const tokenCodes = [40001, 40014, 42001, 42007]
export const wantsToken = (answer: Answer<unknown>): boolean =>
  answer.kind === 'refused' && tokenCodes.includes(answer.code)

/** Reads an answer's text. @param field what a good answer carries */
export function readAnswer(body: string, field: string): Answer<string> {
  let said: Record<string, unknown>
  try {
    said = JSON.parse(body) as Record<string, unknown>
  } catch {
    return { kind: 'unknown', note: '微信的回答读不懂' }
  }
  const code = Number(said?.['errcode'] ?? 0)
  if (code > 0) return { kind: 'refused', code, note: sentences[code] ?? `微信没有接收（错误码 ${code}）` }
  const value = said?.[field]
  return code === 0 && typeof value === 'string' && value
    ? { kind: 'done', value }
    : { kind: 'unknown', note: '微信系统繁忙，没有说清' }
}
