import http from 'node:http'
import https from 'node:https'
import { meantFor } from './server'

/** Sends what is meant for Tencent's machines to this one instead; the client itself is unchanged. */
export function redirect(port: number): void {
  const real = https.request.bind(https)
  const replaced = (...args: unknown[]): http.ClientRequest => {
    const [first] = args
    const url = typeof first === 'string' ? new URL(first) : first instanceof URL ? first : undefined
    const given = (url ? args[1] : first) as https.RequestOptions | undefined
    const callback = args.find((each) => typeof each === 'function') as
      ((response: http.IncomingMessage) => void) | undefined
    const host = String(url?.hostname ?? given?.hostname ?? given?.host ?? '').replace(/:\d+$/, '')
    if (!/\.(tencentcloudapi|myqcloud)\.com$/.test(host))
      return (real as (...rest: unknown[]) => http.ClientRequest)(...args)
    const path = url ? url.pathname + url.search : given?.path
    const headers = { ...(given?.headers as http.OutgoingHttpHeaders | undefined), [meantFor]: host }
    const { method } = given ?? {}
    return http.request(
      {
        host: '127.0.0.1',
        port,
        headers,
        ...(method === undefined ? {} : { method }),
        ...(typeof path === 'string' ? { path } : {}),
      },
      callback,
    )
  }
  https.request = replaced as typeof https.request
}
