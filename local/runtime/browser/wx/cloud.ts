import { fileAt } from '../files'
import { online, settings } from '../settings'
import { cloudUrl } from '../sources'
import { api, Refusal } from './api'
import { download } from './file-system'

interface Call {
  name: string
  data?: unknown
}
interface Upload {
  cloudPath: string
  filePath: string
  success?: unknown
  fail?: unknown
  complete?: unknown
}
interface Progress {
  progress: number
  totalBytesSent: number
  totalBytesExpectedToSend: number
}

const NO_NETWORK = new Refusal('request:fail -118:net::ERR_INTERNET_DISCONNECTED', -1)
const headers = { 'x-openid': settings.openid }
const needNetwork = () => {
  if (!online()) throw NO_NETWORK
}

async function callFunction({ name, data = {} }: Call) {
  needNetwork()
  const body = JSON.stringify(data)
  const answer = await fetch(`/call/${name}`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body,
  }).catch(() => {
    throw NO_NETWORK
  })
  const result: unknown = await answer.json().catch(() => ({ errMsg: `HTTP ${answer.status}` }))
  if (!answer.ok || isFailure(result)) {
    const { errCode = -1, errMsg = '' } = result as { errCode?: number; errMsg?: string }
    throw new Refusal(`Error: errCode: ${errCode} | errMsg: ${errMsg}`, errCode)
  }
  return { result, requestID: `local-${Date.now()}` }
}

const isFailure = (result: unknown) =>
  typeof result === 'object' &&
  result !== null &&
  'errCode' in result &&
  'errMsg' in result &&
  result.errCode !== 0

/** With XMLHttpRequest, which tells how far it has come; the task is also a promise, as WeChat's is. */
function uploadFile(options: Upload) {
  const request = new XMLHttpRequest()
  const watchers = new Set<(progress: Progress) => void>()
  const send = api('cloud.uploadFile', ({ cloudPath, filePath }: Upload) => {
    needNetwork()
    const file = fileAt(filePath)
    if (!file) throw new Refusal(`file not found: ${filePath}`)
    return new Promise((resolve, reject) => {
      request.upload.onprogress = ({ loaded, total }) =>
        watchers.forEach((watcher) =>
          watcher({
            progress: total ? Math.round((loaded / total) * 100) : 0,
            totalBytesSent: loaded,
            totalBytesExpectedToSend: total,
          }),
        )
      request.onload = () => {
        if (request.status >= 300) return reject(new Refusal(`${request.status} ${request.responseText}`, -1))
        const { fileID } = JSON.parse(request.responseText) as { fileID: string }
        resolve({ fileID, statusCode: 200 })
      }
      request.onerror = () => reject(NO_NETWORK)
      request.onabort = () => reject(new Refusal('abort'))
      request.open('POST', `/upload?cloudPath=${encodeURIComponent(cloudPath)}`)
      request.setRequestHeader('x-openid', settings.openid)
      if (file.type) request.setRequestHeader('content-type', file.type)
      request.send(file.bytes)
    })
  })
  const task = {
    abort: () => request.abort(),
    onProgressUpdate: (watcher: (progress: Progress) => void) => void watchers.add(watcher),
    offProgressUpdate: (watcher: (progress: Progress) => void) => void watchers.delete(watcher),
    onHeadersReceived: () => undefined,
    offHeadersReceived: () => undefined,
  }
  const answer = send(options)
  return answer ? Object.assign(answer, task) : task
}

export const cloud = () => ({
  init: () => undefined,
  callFunction: api('cloud.callFunction', callFunction),
  uploadFile,
  getTempFileURL: api(
    'cloud.getTempFileURL',
    ({ fileList }: { fileList: (string | { fileID: string })[] }) => {
      needNetwork()
      const ids = fileList.map((it) => (typeof it === 'string' ? it : it.fileID))
      return {
        fileList: ids.map((fileID) => ({
          fileID,
          tempFileURL: location.origin + cloudUrl(fileID),
          status: 0,
          errMsg: 'ok',
          maxAge: 600,
        })),
      }
    },
  ),
  downloadFile: api('cloud.downloadFile', async ({ fileID }: { fileID: string }) => {
    needNetwork()
    return { tempFilePath: await download(location.origin + cloudUrl(fileID)), statusCode: 200 }
  }),
  deleteFile: api('cloud.deleteFile', async ({ fileList }: { fileList: string[] }) => {
    needNetwork()
    const remove = async (fileID: string) => {
      const { ok, status } = await fetch(cloudUrl(fileID), { method: 'DELETE', headers })
      return { fileID, status: ok ? 0 : -1, errMsg: ok ? 'ok' : `HTTP ${status}` }
    }
    return { fileList: await Promise.all(fileList.map(remove)) }
  }),
})
