import { make } from '../dom'
import { guarded } from '../errors'
import { askDialog, showToast } from '../layers'
import { api, Refusal } from './api'

let clipboard = ''

async function scanCode() {
  const field = Object.assign(make('input'), { placeholder: '二维码里的文字' })
  field.setAttribute('aria-label', '二维码里的文字')
  const scanned = await askDialog(
    '扫一扫',
    [field],
    [
      { text: '取消', value: false },
      { text: '就当扫到了', value: true, className: 'phone-ok' },
    ],
  )
  if (!scanned) throw new Refusal('cancel')
  return {
    result: field.value,
    path: field.value,
    scanType: 'QR_CODE',
    charSet: 'UTF-8',
    rawData: btoa(encodeURIComponent(field.value)),
  }
}

const silent = {
  info: () => undefined,
  log: () => undefined,
  warn: () => undefined,
  debug: () => undefined,
  error: () => undefined,
  setFilterMsg: () => undefined,
  addFilterMsg: () => undefined,
}

export const tools = () => ({
  nextTick: (run: () => void) => queueMicrotask(() => guarded('nextTick', run)),
  scanCode: api('scanCode', scanCode),
  setClipboardData: api('setClipboardData', async ({ data }: { data: string }) => {
    clipboard = data
    await navigator.clipboard?.writeText(data).catch(() => undefined)
    showToast('内容已复制', {})
  }),
  getClipboardData: api('getClipboardData', () => ({ data: clipboard })),
  makePhoneCall: api('makePhoneCall', async ({ phoneNumber }: { phoneNumber: string }) => {
    await askDialog(
      '拨打电话',
      [make('p', '', phoneNumber)],
      [{ text: '好', value: true, className: 'phone-ok' }],
    )
  }),
  hideKeyboard: api('hideKeyboard', () => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  }),
  getRandomValues: api('getRandomValues', ({ length }: { length: number }) => ({
    randomValues: crypto.getRandomValues(new Uint8Array(length)).buffer,
  })),
  loadFontFace: api('loadFontFace', () => undefined),
  exitMiniProgram: api('exitMiniProgram', () => undefined),
  arrayBufferToBase64: (buffer: ArrayBuffer) =>
    btoa(Array.from(new Uint8Array(buffer), (byte) => String.fromCharCode(byte)).join('')),
  base64ToArrayBuffer: (text: string) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)).buffer,
  getLogManager: () => silent,
  getRealtimeLogManager: () => silent,
  getPerformance: () => ({
    now: () => performance.now(),
    getEntries: () => [],
    createObserver: () => ({ observe: () => undefined, disconnect: () => undefined }),
  }),
  preloadAssets: api('preloadAssets', () => undefined),
  preloadWebview: () => undefined,
  reportEvent: () => undefined,
  reportAnalytics: () => undefined,
  reportPerformance: () => undefined,
})
