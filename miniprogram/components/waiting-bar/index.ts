import { links, open } from '../../page/links'
import { outboxBar, watchBar, type OutboxBar } from '../../services/outbox-bar'

/** Says on every page that something lies on this phone and is not with the town yet, and leads to it. */
Component({
  options: { styleIsolation: 'apply-shared' },
  data: { bar: null as OutboxBar | null },
  lifetimes: {
    attached() {
      const pages = getCurrentPages()
      if (`/${pages[pages.length - 1]?.route}` === links.outbox) return
      const show = (bar: OutboxBar | null) => {
        if (JSON.stringify(bar) !== JSON.stringify(this.data.bar)) this.setData({ bar })
      }
      show(outboxBar())
      Object.assign(this, { stop: watchBar(show) })
    },
    detached() {
      ;(this as unknown as { stop?: () => void }).stop?.()
    },
  },
  methods: {
    look() {
      open(links.outbox)
    },
  },
})
