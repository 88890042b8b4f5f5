import { ownerOf } from '../glass'
import { sourceUrl } from '../sources'
import { keepInside, type BuiltIn } from './part'

export const canvas: BuiltIn = {
  properties: { type: String, canvasId: String },
  mount(part) {
    if (part.text('type') !== '2d') throw new Error('only <canvas type="2d"> is built in the local runtime')
    // A finger that draws does not scroll the page.
    return {
      update: () => {
        part.find<HTMLCanvasElement>('canvas').style.touchAction = part.flag('disableScroll') ? 'none' : ''
      },
    }
  },
}

export const video: BuiltIn = {
  properties: {
    src: String,
    poster: String,
    controls: null,
    autoplay: null,
    loop: null,
    muted: null,
    objectFit: String,
    showCenterPlayBtn: null,
    duration: null,
  },
  mount(part) {
    const native = part.find<HTMLVideoElement>('video')
    keepInside(native, 'play', 'pause', 'ended', 'error', 'timeupdate')
    for (const event of ['play', 'pause', 'ended', 'error'])
      native.addEventListener(event, () => part.emit(event))
    return {
      changed: {
        src: () => {
          native.src = sourceUrl(part.text('src'), ownerOf(part.element)?.is)
        },
        poster: () => {
          native.poster = sourceUrl(part.text('poster'), ownerOf(part.element)?.is)
        },
      },
    }
  },
}
