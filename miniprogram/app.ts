import { init } from './services/cloud'
import { startOutbox } from './services/outbox'

App({
  onLaunch() {
    init()
    startOutbox()
  },
})
