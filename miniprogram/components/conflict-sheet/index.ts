import type { Both } from '../../page/both-versions'

/**
 * Somebody saved over what a form began with: both versions, and whose is to stand. Says `mine`, `theirs`, or `close` where
 * nothing is decided yet.
 */
Component({
  options: { styleIsolation: 'apply-shared' },
  properties: { both: { type: Object, value: null as unknown as Both } },
  methods: {
    mine() {
      this.triggerEvent('mine')
    },
    theirs() {
      this.triggerEvent('theirs')
    },
    changed(event: WechatMiniprogram.CustomEvent<{ visible: boolean }>) {
      if (!event.detail.visible) this.triggerEvent('close')
    },
  },
})
