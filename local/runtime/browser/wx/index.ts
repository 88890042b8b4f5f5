import type { AppInstance } from '../app-instance'
import { record } from '../errors'
import type { Pages } from '../pages'
import { createAnimation } from './animation'
import { cloud } from './cloud'
import { events } from './events'
import { feedback } from './feedback'
import { fileSystem } from './file-system'
import { location } from './location'
import { media } from './media'
import { navigation } from './navigation'
import { permission } from './permission'
import { queries } from './queries'
import { share } from './share'
import { storage } from './storage'
import { system } from './system'
import { tabBar } from './tab-bar'
import { tools } from './tools'

/** The whole of `wx` as far as it is built. What is missing fails by name, and tests see it. */
export function createWx(pages: Pages, app: AppInstance): object {
  const built: Record<string, unknown> = {
    ...animationOnly,
    ...events(),
    ...feedback(),
    ...fileSystem(),
    ...location(),
    ...media(),
    ...navigation(pages),
    ...permission(),
    ...queries(),
    ...share(pages),
    ...storage(),
    ...system(pages, app),
    ...tabBar(pages),
    ...tools(),
  }
  built.cloud = loud({ ...cloud() }, 'wx.cloud')
  built.canIUse = (name: string) => name.split('.')[0] !== undefined && (name.split('.')[0] ?? '') in built
  return loud(built, 'wx')
}

const animationOnly = { createAnimation }

const QUIET = new Set(['then', 'toJSON', '$$typeof', 'constructor', 'prototype'])

function loud(built: Record<string, unknown>, name: string): object {
  return new Proxy(built, {
    get(target, key) {
      if (typeof key === 'symbol' || key in target || QUIET.has(key))
        return Reflect.get(target, key) as unknown
      const message = `${name}.${key} is not built in the local runtime`
      record(message)
      throw new Error(message)
    },
  })
}
