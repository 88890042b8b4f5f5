import { make } from '../dom'
import { askDialog } from '../layers'
import { api } from './api'

async function requestSubscribeMessage({ tmplIds }: { tmplIds: string[] }) {
  const text = make('p', '', `允许小程序给你发送 ${tmplIds.length} 类通知吗？（一次允许，发送一条）`)
  const accepted = await askDialog(
    '订阅消息',
    [text],
    [
      { text: '取消', value: false },
      { text: '允许', value: true, className: 'phone-ok' },
    ],
  )
  return Object.fromEntries(tmplIds.map((id) => [id, accepted ? 'accept' : 'reject']))
}

const authSetting = {
  'scope.userLocation': true,
  'scope.userFuzzyLocation': true,
  'scope.writePhotosAlbum': true,
  'scope.camera': true,
}

export const permission = () => ({
  requestSubscribeMessage: api('requestSubscribeMessage', requestSubscribeMessage),
  getSetting: api('getSetting', () => ({
    authSetting,
    subscriptionsSetting: { mainSwitch: true, itemSettings: {} },
  })),
  openSetting: api('openSetting', () => ({ authSetting })),
  authorize: api('authorize', () => undefined),
  requirePrivacyAuthorize: api('requirePrivacyAuthorize', () => undefined),
  getPrivacySetting: api('getPrivacySetting', () => ({
    needAuthorization: false,
    privacyContractName: '《用户隐私保护指引》',
  })),
  openPrivacyContract: api('openPrivacyContract', () => undefined),
  login: api('login', () => ({ code: `local-${Date.now()}` })),
  checkSession: api('checkSession', () => undefined),
})
