import { init } from './services/cloud'

App({
  onLaunch() {
    init()
  },
})
