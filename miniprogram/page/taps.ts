import { links, open } from './links'

type Tap = WechatMiniprogram.TouchEvent

/** A `data-…` attribute of what was tapped, as text. */
export const textOf = (event: Tap, name: string): string =>
  String((event.currentTarget.dataset as Record<string, unknown>)[name] ?? '')

/** Spread into a page: lines that lead to a page or a rule set, and hashes that are copied whole. */
export const taps = {
  follow(event: Tap) {
    open(textOf(event, 'url'))
  },
  toRule(event: Tap) {
    open(links.rule(textOf(event, 'name')))
  },
  copy(event: Tap) {
    void wx.setClipboardData({ data: textOf(event, 'hash') })
  },
}
