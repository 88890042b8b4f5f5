import { guarded, onRecord } from './errors'
import { settings } from './settings'
import type { Query } from './page-record'

export interface LaunchOptions {
  path: string
  query: Query
  scene: number
  referrerInfo: Record<string, unknown>
}

/** The one App() of the mini-program and its lifecycle. */
export class AppInstance {
  private self: Record<string, unknown> = {}
  private failing = false
  options: LaunchOptions = { path: '', query: {}, scene: settings.scene, referrerInfo: {} }

  install(): void {
    Object.assign(globalThis, {
      App: (definition: Record<string, unknown>) => {
        this.self = definition
      },
      getApp: () => this.self,
    })
    onRecord((message) => {
      if (this.failing) return
      this.failing = true
      this.life('onError', message)
      this.failing = false
    })
    document.addEventListener('visibilitychange', () =>
      this.life(document.hidden ? 'onHide' : 'onShow', this.options),
    )
  }

  launch(path: string, query: Query): void {
    this.options = { ...this.options, path, query }
    this.life('onLaunch', this.options)
    this.life('onShow', this.options)
  }

  life(name: string, ...args: unknown[]): void {
    const method = this.self[name]
    if (typeof method === 'function') guarded(`app ${name}`, () => method.apply(this.self, args) as unknown)
  }
}
