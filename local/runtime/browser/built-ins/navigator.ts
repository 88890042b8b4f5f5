import { hover } from './common'
import type { BuiltIn } from './part'

const OPEN = {
  navigate: 'navigateTo',
  redirect: 'redirectTo',
  switchTab: 'switchTab',
  reLaunch: 'reLaunch',
  navigateBack: 'navigateBack',
} as const

export const navigator: BuiltIn = {
  properties: {
    url: String,
    openType: { type: String, value: 'navigate' },
    delta: null,
    target: null,
    appId: null,
    path: null,
    extraData: null,
    version: null,
    shortLink: null,
  },
  mount(part) {
    hover(part)
    part.on('tap', () => {
      const open = OPEN[part.text('openType') as keyof typeof OPEN]
      const { wx } = globalThis as unknown as { wx: Record<string, (options: object) => Promise<unknown>> }
      if (!open)
        throw new Error(`<navigator open-type="${part.text('openType')}"> is not built in the local runtime`)
      wx[open]?.({ url: part.text('url'), delta: part.number('delta', 1) })?.catch((error: unknown) =>
        part.emit('fail', error),
      )
    })
  },
}
