import { make } from '../dom'
import { keepInside, type BuiltIn } from './part'

/** The one camera on the screen; WeChat too has no more than one. Nothing is in it where this machine has none. */
interface LiveCamera {
  readonly video: HTMLVideoElement
  readonly missing: boolean
}
let live: LiveCamera | undefined

/** What the camera on the screen sees; undefined where there is no camera on it. */
export const liveCamera = () => live

const denied = (error: unknown) => error instanceof DOMException && error.name === 'NotAllowedError'

export const camera: BuiltIn = {
  properties: {
    mode: String,
    resolution: String,
    devicePosition: { type: String, value: 'back' },
    flash: String,
    frameSize: String,
  },
  mount(part) {
    const video = part.find<HTMLVideoElement>('video')
    keepInside(video, 'play', 'pause', 'ended', 'error')
    let gone = false
    let stream: MediaStream | undefined
    const stop = () => stream?.getTracks().forEach((track) => track.stop())
    const start = async () => {
      const facingMode = part.text('devicePosition') === 'front' ? 'user' : 'environment'
      try {
        stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode }, audio: false })
        if (gone) return stop()
        video.srcObject = stream
        await video.play()
        live = { video, missing: false }
      } catch (error) {
        if (gone) return
        if (denied(error)) return part.emit('error', { errMsg: 'insertCamera:fail auth deny' })
        part.host.append(make('div', 'wx-camera-none', '这台电脑没有摄像头，按快门可以选一张图片'))
        live = { video, missing: true }
      }
      part.emit('initdone', { maxZoom: 1 })
    }
    void start()
    return {
      unmount() {
        gone = true
        stop()
        if (live?.video === video) live = undefined
      },
    }
  },
}
