import type { AppInstance } from '../app-instance'
import { capsuleRect, SAFE_BOTTOM, STATUS_BAR } from '../chrome'
import type { Pages } from '../pages'
import { online, settings } from '../settings'
import { api } from './api'

const SDK_VERSION = '3.8.12'

export function system(pages: Pages, app: AppInstance) {
  const windowInfo = () => {
    const bottom = innerHeight - SAFE_BOTTOM
    const page = pages.chrome.pages
    return {
      pixelRatio: devicePixelRatio,
      screenWidth: innerWidth,
      screenHeight: innerHeight,
      windowWidth: innerWidth,
      windowHeight: page.clientHeight,
      statusBarHeight: STATUS_BAR,
      safeArea: {
        left: 0,
        right: innerWidth,
        top: STATUS_BAR,
        bottom,
        width: innerWidth,
        height: bottom - STATUS_BAR,
      },
      screenTop: page.getBoundingClientRect().top,
    }
  }
  const deviceInfo = () => ({
    abi: '',
    deviceAbi: '',
    benchmarkLevel: 30,
    brand: 'devtools',
    model: '本机演示',
    system: 'iOS 17.0',
    platform: 'ios',
    cpuType: '',
    memorySize: '4096',
  })
  const baseInfo = () => ({
    SDKVersion: SDK_VERSION,
    enableDebug: false,
    host: { appId: 'wx-local' },
    language: 'zh_CN',
    version: '8.0.50',
    theme: 'light',
    fontSizeScaleFactor: settings.scale,
    fontSizeSetting: 16 * settings.scale,
  })
  const setting = () => ({
    bluetoothEnabled: false,
    locationEnabled: true,
    wifiEnabled: true,
    deviceOrientation: 'portrait',
  })
  const all = () => ({ ...windowInfo(), ...deviceInfo(), ...baseInfo(), ...setting() })
  return {
    getWindowInfo: windowInfo,
    getDeviceInfo: deviceInfo,
    getAppBaseInfo: baseInfo,
    getSystemSetting: setting,
    getSystemInfoSync: all,
    getSystemInfo: api('getSystemInfo', all),
    getSystemInfoAsync: api('getSystemInfoAsync', all),
    getAppAuthorizeSetting: () => ({
      albumAuthorized: 'authorized',
      cameraAuthorized: 'authorized',
      locationAuthorized: 'authorized',
      locationReducedAccuracy: false,
      notificationAuthorized: 'authorized',
    }),
    getMenuButtonBoundingClientRect: capsuleRect,
    getNetworkType: api('getNetworkType', () => ({
      networkType: online() ? 'wifi' : 'none',
      hasSystemProxy: false,
    })),
    getLaunchOptionsSync: () => app.options,
    getEnterOptionsSync: () => app.options,
    getAccountInfoSync: () => ({ miniProgram: { appId: 'wx-local', envVersion: 'develop', version: '' } }),
    getUpdateManager: () => ({
      onCheckForUpdate: (listener: (state: { hasUpdate: boolean }) => void) => listener({ hasUpdate: false }),
      onUpdateReady: () => undefined,
      onUpdateFailed: () => undefined,
      applyUpdate: () => location.reload(),
    }),
    getBatteryInfo: api('getBatteryInfo', () => ({ level: '80', isCharging: false })),
    getBatteryInfoSync: () => ({ level: '80', isCharging: false }),
    vibrateShort: api('vibrateShort', () => undefined),
    vibrateLong: api('vibrateLong', () => undefined),
    setKeepScreenOn: api('setKeepScreenOn', () => undefined),
    setScreenBrightness: api('setScreenBrightness', () => undefined),
  }
}
