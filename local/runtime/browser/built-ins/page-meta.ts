import { settings } from '../settings'
import type { BuiltIn } from './part'

const size = (value: string) => (value === 'system' ? `${16 * settings.scale}px` : value)

/** The page around it: its font size, its style and its place. */
export const pageMeta: BuiltIn = {
  properties: {
    pageStyle: String,
    pageFontSize: String,
    rootFontSize: String,
    rootBackgroundColor: String,
    backgroundColor: String,
    backgroundTextStyle: String,
    scrollTop: null,
    scrollDuration: null,
    pageOrientation: null,
  },
  mount(part) {
    const wrap = part.host.closest<HTMLElement>('.phone-page')
    const scroll = part.host.closest<HTMLElement>('.phone-scroll')
    const page = part.host.closest<HTMLElement>('wx-page')
    const restyle = () => {
      const fontSize = size(part.text('pageFontSize'))
      page?.setAttribute('style', `${part.text('pageStyle')};${fontSize ? `font-size:${fontSize}` : ''}`)
      if (scroll)
        scroll.style.overflowY = /overflow(-y)?\s*:\s*hidden/.test(part.text('pageStyle')) ? 'hidden' : ''
    }
    return {
      changed: {
        pageStyle: restyle,
        pageFontSize: restyle,
        rootFontSize: () => {
          document.documentElement.style.fontSize = size(part.text('rootFontSize'))
        },
        backgroundColor: (color) => {
          if (wrap) wrap.style.background = String(color as string)
        },
        scrollTop: () => scroll?.scrollTo({ top: part.number('scrollTop') }),
      },
    }
  },
}
