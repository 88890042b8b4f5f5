export const ENVIRONMENT = 'local-xili'
export const APP_ID = 'wx0000000000000001'
export const BUCKET = `6c6f-${ENVIRONMENT}-1300000000`

const TOKEN_PREFIX = 'local.'

export const fileIdOf = (path: string) => `cloud://${ENVIRONMENT}.${BUCKET}/${path}`

/** The path within the storage that a file ID names. */
export function pathOf(fileId: string): string | undefined {
  return /^cloud:\/\/[^/]+\/(.+)$/.exec(fileId)?.[1]
}

export function openidOf(token: unknown): string | undefined {
  return typeof token === 'string' && token.startsWith(TOKEN_PREFIX)
    ? token.slice(TOKEN_PREFIX.length)
    : undefined
}

export interface Invocation {
  openid?: string | undefined
  source: string
  nested?: boolean
  /** Names this call and what it calls in turn; the platform gives each call such a number too. */
  call?: string | undefined
  clockOffset: number
}

const CALLER_KEYS = ['WX_CLIENTIP', 'WX_APPID', 'WX_OPENID', 'WX_UNIONID', 'WX_API_TOKEN']

/** Every key that a call may set; whatever a call leaves out must not survive from the one before. */
export const PER_CALL_KEYS = [
  ...CALLER_KEYS,
  'WX_CONTEXT_KEYS',
  'TCB_SOURCE',
  'TRIGGER_SRC',
  'LOCAL_CLOCK_OFFSET_MS',
  'TCB_SEQID',
]

/** What lets an unmodified wx-server-sdk find this cloud instead of the real one. */
export const cloudEnvironment = (port: number): Record<string, string> => ({
  TCB_CONTEXT_CNFG: JSON.stringify({ URL: `http://127.0.0.1:${port}/admin` }),
  TENCENTCLOUD_SECRETID: 'local',
  TENCENTCLOUD_SECRETKEY: 'local',
  TENCENTCLOUD_SESSIONTOKEN: 'local',
  TENCENTCLOUD_RUNENV: 'SCF',
  TENCENTCLOUD_REGION: 'local',
  SCF_NAMESPACE: ENVIRONMENT,
  TCB_ENV: ENVIRONMENT,
  TCB_CONTEXT_KEYS: 'TCB_ENV,TCB_SOURCE,TCB_SEQID',
})

export const callEnvironment = ({
  openid,
  source,
  clockOffset,
  call,
}: Invocation): Record<string, string> => ({
  TCB_SOURCE: source,
  ...(call && { TCB_SEQID: call }),
  LOCAL_CLOCK_OFFSET_MS: String(clockOffset),
  WX_CONTEXT_KEYS: '',
  ...(source === 'wx_trigger' && { TRIGGER_SRC: 'timer' }),
  ...(openid !== undefined && {
    WX_CONTEXT_KEYS: CALLER_KEYS.join(','),
    WX_CLIENTIP: '127.0.0.1',
    WX_APPID: APP_ID,
    WX_OPENID: openid,
    WX_API_TOKEN: TOKEN_PREFIX + openid,
  }),
})
