import { cloud } from './store/sdk'

/** What WeChat thinks of a text: `unknown` when the check itself did not answer. */
export type TextVerdict = 'pass' | 'risky' | 'unknown'

type OpenApi = Record<
  string,
  Record<string, (options: Record<string, unknown>) => Promise<Record<string, unknown>>>
>
const openapi = cloud.openapi as unknown as OpenApi

async function ask(group: string, name: string, options: Record<string, unknown>) {
  const call = openapi[group]?.[name]
  if (!call) throw new Error(`WeChat has no ${group}.${name}`)
  return call(options)
}

/** 内容安全 msgSecCheck v2; scene 3 is "forum", texts over 2,500 characters are checked in pieces. */
export async function checkText(openid: string, text: string): Promise<TextVerdict> {
  if (!text.trim()) return 'pass'
  try {
    for (let start = 0; start < text.length; start += 2500) {
      const answer = await ask('security', 'msgSecCheck', {
        openid,
        scene: 3,
        version: 2,
        content: text.slice(start, start + 2500),
      })
      const result = answer['result'] as { suggest?: string } | undefined
      if (result?.suggest === 'risky') return 'risky'
      if (result?.suggest !== 'pass') return 'unknown'
    }
    return 'pass'
  } catch {
    return 'unknown'
  }
}

/** 内容安全 mediaCheckAsync v2: the verdict arrives later as a push; @returns its trace id, '' when not accepted */
export async function askMediaCheck(openid: string, mediaUrl: string): Promise<string> {
  try {
    const answer = await ask('security', 'mediaCheckAsync', {
      openid,
      scene: 3,
      version: 2,
      mediaType: 2,
      mediaUrl,
    })
    return String(answer['traceId'] ?? answer['trace_id'] ?? '')
  } catch {
    return ''
  }
}

/** WeChat's risk rank of a person, 0 (fine) to 4; 0 where the check is not configured. */
export async function riskRank(openid: string, clientIp: string): Promise<number> {
  try {
    const answer = await ask('riskControl', 'getUserRiskRank', { openid, scene: 1, clientIp })
    return Number(answer['riskRank'] ?? answer['risk_rank'] ?? 0)
  } catch {
    return 0
  }
}

/** 小程序码: a picture that opens `page` with `scene` (≤ 32 ASCII characters). */
export async function miniProgramCode(scene: string, page: string): Promise<Buffer> {
  const answer = await ask('wxacode', 'getUnlimited', { scene, page, checkPath: false, width: 430 })
  return answer['buffer'] as Buffer
}

/** 订阅消息; @throws what WeChat answers, with its errCode */
export async function sendSubscribeMessage(message: {
  touser: string
  templateId: string
  page: string
  data: Record<string, { value: string }>
}): Promise<void> {
  await ask('subscribeMessage', 'send', message)
}

/** Calls another function of this town; the caller's identity goes with it. */
export async function callFunction<T>(name: string, data: Record<string, unknown>): Promise<T> {
  const answer = await cloud.callFunction({ name, data })
  return (answer as unknown as { result: T }).result
}

export async function putFile(path: string, bytes: Buffer): Promise<string> {
  const { fileID } = await cloud.uploadFile({ cloudPath: path, fileContent: bytes as unknown as never })
  return fileID
}

export async function getFile(fileId: string): Promise<Buffer> {
  const { fileContent } = await cloud.downloadFile({ fileID: fileId })
  return fileContent
}

/** Links that open files for a while, by file id; 50 files a request. A file that is gone has none. */
export async function linksTo(fileIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const links = new Map<string, string>()
  for (let start = 0; start < fileIds.length; start += 50) {
    const answer = (await cloud.getTempFileURL({ fileList: fileIds.slice(start, start + 50) })) as {
      fileList: { fileID: string; tempFileURL: string }[]
    }
    for (const { fileID, tempFileURL } of answer.fileList) links.set(fileID, tempFileURL)
  }
  return links
}

/** A link that opens a private file for some minutes. */
export const linkTo = async (fileId: string): Promise<string> => (await linksTo([fileId])).get(fileId) ?? ''

export async function deleteFiles(fileIds: readonly string[]): Promise<void> {
  for (let start = 0; start < fileIds.length; start += 50)
    await cloud.deleteFile({ fileList: fileIds.slice(start, start + 50) })
}
