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
      // Out of its ancestors' stacking and clipping, and still inside its page.
      const page = part.host.closest('.phone-page')
      if (part.flag('enable')) page?.append(part.host)
      return { unmount: () => part.host.remove() }
    },
  },
  'match-media': { properties: { minWidth: null, maxWidth: null, orientation: null } },
  icon: {
    properties: { type: String, size: null, color: String },
    mount: (part) => ({ update: () => part.host.setAttribute('type', part.text('type')) }),
  },
}
