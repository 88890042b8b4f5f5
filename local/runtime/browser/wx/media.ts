import { liveCamera } from '../built-ins/camera'
import { button, make } from '../dom'
import { addTemporary } from '../files'
import { openLayer } from '../layers'
import { sourceUrl } from '../sources'
import { api, Refusal } from './api'

interface Canvas2d {
  toBlob?: HTMLCanvasElement['toBlob']
  width: number
  height: number
}

interface CanvasOptions {
  canvas?: Canvas2d & CanvasImageSource
  x?: number
  y?: number
  width?: number
  height?: number
  destWidth?: number
  destHeight?: number
  fileType?: 'png' | 'jpg'
  quality?: number
}

/** The system's picker of files; a hidden input is what tests fill. */
function pick(accept: string, multiple: boolean): Promise<File[]> {
  return new Promise((resolve, reject) => {
    const input = Object.assign(make('input', 'phone-file'), { type: 'file', accept, multiple, hidden: true })
    input.addEventListener('change', () => {
      input.remove()
      resolve([...(input.files ?? [])])
    })
    input.addEventListener('cancel', () => {
      input.remove()
      reject(new Refusal('cancel'))
    })
    document.body.append(input)
    input.click()
  })
}

async function load(source: string): Promise<HTMLImageElement> {
  const image = new Image()
  image.src = sourceUrl(source)
  await image.decode().catch(() => {
    throw new Refusal(`cannot load image ${source}`)
  })
  return image
}

const toBlob = (canvas: HTMLCanvasElement, type: string, quality: number) =>
  new Promise<Blob>((resolve, reject) =>
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Refusal('the canvas is empty'))),
      type,
      quality,
    ),
  )

function draw(
  source: CanvasImageSource,
  from: [number, number, number, number],
  width: number,
  height: number,
) {
  const canvas = Object.assign(make('canvas'), { width, height })
  canvas.getContext('2d')?.drawImage(source, ...from, 0, 0, width, height)
  return canvas
}

async function chooseMedia({
  count = 9,
  mediaType = ['image', 'video'],
}: {
  count?: number
  mediaType?: string[]
}) {
  const accept = mediaType.map((type) => (type === 'video' ? 'video/*' : 'image/*')).join(',')
  const files = (await pick(accept, count > 1)).slice(0, count)
  const tempFiles = await Promise.all(
    files.map(async (file) => {
      const fileType = file.type.startsWith('video') ? 'video' : 'image'
      const tempFilePath = await addTemporary(file, file.name)
      return {
        tempFilePath,
        size: file.size,
        fileType,
        thumbTempFilePath: tempFilePath,
        width: 0,
        height: 0,
        duration: 0,
      }
    }),
  )
  return { type: tempFiles[0]?.fileType ?? 'image', tempFiles }
}

/** A frame of the camera on the screen; where this machine has none, a picked file. */
async function takePhoto({ quality = 'normal' }: { quality?: 'high' | 'normal' | 'low' | 'original' }) {
  const camera = liveCamera()
  if (!camera) throw new Refusal('no camera on the page')
  if (camera.missing) {
    const [file] = await pick('image/*', false)
    if (!file) throw new Refusal('cancel')
    return { tempImagePath: await addTemporary(file, file.name) }
  }
  const { videoWidth, videoHeight } = camera.video
  const frame = draw(camera.video, [0, 0, videoWidth, videoHeight], videoWidth, videoHeight)
  const blob = await toBlob(
    frame,
    'image/jpeg',
    { original: 0.95, high: 0.92, normal: 0.8, low: 0.6 }[quality],
  )
  return { tempImagePath: await addTemporary(blob, 'photo.jpg') }
}

async function compressImage(options: {
  src: string
  quality?: number
  compressedWidth?: number
  compressedHeight?: number
}) {
  const { src, quality = 80, compressedWidth, compressedHeight } = options
  const image = await load(src)
  const { naturalWidth, naturalHeight } = image
  const ratio = naturalWidth / naturalHeight
  const width = Math.round(compressedWidth ?? (compressedHeight ? compressedHeight * ratio : naturalWidth))
  const height = Math.round(compressedHeight ?? width / ratio)
  const canvas = draw(image, [0, 0, naturalWidth, naturalHeight], width, height)
  return {
    tempFilePath: await addTemporary(await toBlob(canvas, 'image/jpeg', quality / 100), 'compressed.jpg'),
  }
}

async function canvasToTempFilePath(options: CanvasOptions) {
  const { canvas, fileType = 'png', quality = 1, x = 0, y = 0 } = options
  if (!canvas) throw new Refusal('only canvas type="2d" is built in the local runtime')
  const { width = canvas.width - x, height = canvas.height - y } = options
  const copy = draw(canvas, [x, y, width, height], options.destWidth ?? width, options.destHeight ?? height)
  const type = fileType === 'jpg' ? 'image/jpeg' : 'image/png'
  return { tempFilePath: await addTemporary(await toBlob(copy, type, quality), `canvas.${fileType}`) }
}

async function getImageInfo({ src }: { src: string }) {
  const { naturalWidth: width, naturalHeight: height } = await load(src)
  const type = /\.(png|gif|webp)\b/i.exec(src)?.[1]?.toLowerCase() ?? 'jpeg'
  return { width, height, path: src, orientation: 'up', type }
}

/** A picture after the other over the whole phone; a tap closes, the arrows turn. */
function preview(urls: string[], current: number): void {
  const { mask, box, close } = openLayer('phone-preview')
  mask.classList.add('phone-mask-black')
  let at = Math.max(0, current)
  const image = make('img')
  const count = make('span')
  const turn = (by: number) => {
    at = (at + by + urls.length) % urls.length
    image.src = sourceUrl(urls[at] ?? '')
    count.textContent = `${at + 1} / ${urls.length}`
  }
  turn(0)
  box.append(image, count)
  if (urls.length > 1)
    box.append(
      button('phone-preview-back', '‹', () => turn(-1)),
      button('phone-preview-on', '›', () => turn(1)),
    )
  mask.addEventListener('click', ({ target }) => {
    if (!(target instanceof HTMLButtonElement)) close()
  })
}

export const media = () => ({
  chooseMedia: api('chooseMedia', chooseMedia),
  chooseMessageFile: api(
    'chooseMessageFile',
    async ({ count = 1, extension }: { count?: number; extension?: string[] }) => {
      const accept = (extension ?? []).map((it) => `.${it.replace(/^\./, '')}`).join(',')
      const files = (await pick(accept, count > 1)).slice(0, count)
      const tempFiles = await Promise.all(
        files.map(async (file) => ({
          path: await addTemporary(file, file.name),
          name: file.name,
          size: file.size,
          time: Math.floor(file.lastModified / 1000),
          type: 'file',
        })),
      )
      return { tempFiles }
    },
  ),
  createCameraContext: () => ({ takePhoto: api('takePhoto', takePhoto) }),
  compressImage: api('compressImage', compressImage),
  canvasToTempFilePath: api('canvasToTempFilePath', canvasToTempFilePath),
  getImageInfo: api('getImageInfo', getImageInfo),
  saveImageToPhotosAlbum: api('saveImageToPhotosAlbum', ({ filePath }: { filePath: string }) => {
    Object.assign(make('a'), {
      href: sourceUrl(filePath),
      download: `洁美西里${/\.\w+$/.exec(filePath)?.[0] ?? '.png'}`,
    }).click()
  }),
  previewImage: api('previewImage', ({ urls, current = 0 }: { urls: string[]; current?: string | number }) =>
    preview(urls, typeof current === 'number' ? current : urls.indexOf(current)),
  ),
  previewMedia: api(
    'previewMedia',
    ({ sources, current = 0 }: { sources: { url: string }[]; current?: number }) =>
      preview(
        sources.map(({ url }) => url),
        current,
      ),
  ),
  createOffscreenCanvas: ({ width = 300, height = 150 }: { width?: number; height?: number } = {}) =>
    Object.assign(make('canvas'), { width, height, createImage: () => new Image() }),
})
