import { ownerOf } from '../glass'
import { sourceUrl } from '../sources'
import { keepInside, type BuiltIn, type Live, type Part } from './part'

const FIT: Record<string, string> = { scaleToFill: 'fill', aspectFit: 'contain', aspectFill: 'cover' }
const CORNERS = /^(top|bottom|left|right|center)( (left|right))?$/

function mount(part: Part): Live {
  const image = part.find<HTMLImageElement>('img')
  keepInside(image, 'load', 'error')
  const fit = () => {
    const mode = part.text('mode') || 'scaleToFill'
    image.style.objectFit = FIT[mode] ?? (CORNERS.test(mode) ? 'none' : 'fill')
    image.style.objectPosition = CORNERS.test(mode) ? mode : ''
    const { naturalWidth: width, naturalHeight: height } = image
    if (!width || !height) return
    part.host.style.aspectRatio = mode === 'widthFix' || mode === 'heightFix' ? `${width} / ${height}` : ''
    if (mode === 'widthFix') part.host.style.height = 'auto'
    if (mode === 'heightFix') part.host.style.width = 'auto'
  }
  image.addEventListener('load', () => {
    image.style.visibility = ''
    fit()
    part.emit('load', { width: image.naturalWidth, height: image.naturalHeight })
  })
  image.addEventListener('error', () => {
    image.style.visibility = 'hidden'
    if (part.text('src')) part.emit('error', { errMsg: `GET ${part.text('src')} failed` })
  })
  return {
    changed: {
      src() {
        const url = sourceUrl(part.text('src'), ownerOf(part.element)?.is)
        image.loading = part.flag('lazyLoad') ? 'lazy' : 'eager'
        if (url) image.src = url
        else image.removeAttribute('src')
      },
      ariaLabel: (value) => {
        image.alt = typeof value === 'string' ? value : ''
      },
    },
    update: fit,
  }
}

export const image: BuiltIn = {
  properties: {
    src: String,
    mode: { type: String, value: 'scaleToFill' },
    lazyLoad: null,
    showMenuByLongpress: null,
    webp: null,
    fadeIn: null,
    forceHttps: null,
    binded: null,
    shape: null,
  },
  mount,
}

export const coverImage: BuiltIn = { properties: { src: String, mode: String }, mount }
