import { hover } from './common'
import type { BuiltIn } from './part'

const box: BuiltIn = { mount: (part) => hover(part) }

export const boxes: Record<string, BuiltIn> = {
  view: box,
  'cover-view': box,
  text: {
    properties: {
      userSelect: null,
      selectable: null,
      decode: null,
      space: null,
      overflow: null,
      maxLines: null,
    },
    mount: (part) => ({
      update() {
        part.host.style.userSelect = part.flag('userSelect') || part.flag('selectable') ? 'text' : ''
        part.host.style.whiteSpace = part.text('space') ? 'pre-wrap' : ''
      },
    }),
  },
  'root-portal': {
    properties: { enable: { type: Boolean, value: true } },
    mount: (part) => {
      // Its inside moves out of all clipping and stacking, and stays in its page; the host keeps its place.
      const inside = part.find('.wx-portal')
      if (part.flag('enable')) part.host.closest('.phone-page')?.append(inside)
      return { unmount: () => inside.remove() }
    },
  },
  'match-media': { properties: { minWidth: null, maxWidth: null, orientation: null } },
  icon: {
    properties: { type: String, size: null, color: String },
    mount: (part) => ({ update: () => part.host.setAttribute('type', part.text('type')) }),
  },
}
