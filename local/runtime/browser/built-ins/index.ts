import type { glassEasel } from 'glass-easel-miniprogram-adapter'
import { COMMON, common } from './common'
import { domOf, type AnyComponent } from '../glass'
import { boxes } from './boxes'
import { button } from './button'
import { camera } from './camera'
import { canvas, video } from './canvas'
import { checkbox, checkboxGroup, radio, radioGroup, switchPart } from './choice'
import { input, textarea } from './field'
import { form, label } from './form'
import { coverImage, image } from './image'
import { map } from './map'
import { navigator } from './navigator'
import { pageMeta } from './page-meta'
import { liveOf, Part, register, type BuiltIn } from './part'
import { picker } from './picker'
import { pickerView, pickerViewColumn } from './picker-view'
import { progress, slider } from './range'
import { richText } from './rich-text'
import { scrollView } from './scroll-view'
import { swiper, swiperItem } from './swiper'

const BUILT_INS: Record<string, BuiltIn> = {
  ...boxes,
  button,
  camera,
  canvas,
  checkbox,
  'checkbox-group': checkboxGroup,
  'cover-image': coverImage,
  form,
  image,
  input,
  label,
  map,
  navigator,
  'page-meta': pageMeta,
  picker,
  'picker-view': pickerView,
  'picker-view-column': pickerViewColumn,
  progress,
  radio,
  'radio-group': radioGroup,
  'rich-text': richText,
  'scroll-view': scrollView,
  slider,
  swiper,
  'swiper-item': swiperItem,
  switch: switchPart,
  textarea,
  video,
}

/** Defines every built-in in the framework's global space, under its own tag in the app's. */
export function defineBuiltIns(
  globalSpace: glassEasel.ComponentSpace,
  space: glassEasel.ComponentSpace,
  templates: Record<string, unknown>,
): void {
  for (const [tag, builtIn] of Object.entries(BUILT_INS)) {
    const is = `wx:${tag}`
    const content = templates[is]
    const properties = { ...COMMON, ...builtIn.properties }
    const definition = globalSpace.defineComponent({
      is,
      properties: properties as never,
      observers: Object.fromEntries(Object.keys(properties).map((name) => [name, observer(name)])) as never,
      ...(content ? { template: { groupList: templates, content } as never } : {}),
      lifetimes: { attached: mounter(builtIn), detached: unmounter },
    })
    space.setGlobalUsingComponent(tag, definition as never)
  }
}

function mounter(builtIn: BuiltIn) {
  return function attached(this: unknown) {
    const element = this as AnyComponent
    const part = new Part(element)
    part.host.setAttribute('is', element.is)
    const live = builtIn.mount?.(part) ?? {}
    live.changed = { ...common(part), ...live.changed }
    register(part, live)
    for (const [name, react] of Object.entries(live.changed)) {
      const value = part.value(name)
      if (value !== undefined && value !== null && value !== '') react(value)
    }
    live.update?.()
  }
}

function unmounter(this: unknown) {
  liveOf(domOf(this as AnyComponent))?.live.unmount?.()
}

function observer(name: string) {
  return function observed(this: unknown, value: unknown) {
    const host = domOf(this as AnyComponent) as HTMLElement | null
    const live = host && liveOf(host)?.live
    live?.changed?.[name]?.(value)
    live?.update?.()
  }
}
