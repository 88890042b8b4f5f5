import { drawn, mayDraw, signatureScale, type Strokes } from '../../../shared/street/signature'
import { drawAll, drawLine } from './pen'

type Canvas = WechatMiniprogram.Canvas
type Pen = WechatMiniprogram.CanvasRenderingContext.CanvasRenderingContext2D
interface Pad {
  strokes: Strokes
  line: readonly number[]
  canvas: Canvas | undefined
  pen: Pen | undefined
  /** Of the pad, in the page's pixels. */
  width: number
}
const pads = new WeakMap<object, Pad>()
const padOf = (component: object): Pad => {
  const pad = pads.get(component) ?? {
    strokes: [],
    line: [],
    canvas: undefined,
    pen: undefined,
    width: 1,
  }
  pads.set(component, pad)
  return pad
}

/** The pad's pixels for one of the page's: sharp on the phone, and enough for a document. */
const SHARP = 3

/**
 * A name signed with a finger. `strokes`: what was drawn when the page opened. Says `change` {strokes} after each stroke,
 * 退一笔 and 清掉. `picture()` (selectComponent) answers the path of a picture of it.
 */
Component({
  options: { styleIsolation: 'apply-shared' },
  properties: { strokes: { type: Array, value: [] }, wrong: { type: Boolean, value: false } },
  data: { blank: true },
  lifetimes: {
    ready() {
      padOf(this).strokes = this.data.strokes as unknown as Strokes
      this.createSelectorQuery()
        .select('#pad')
        .fields({ node: true, size: true })
        .exec(([found]: [{ node: Canvas; width: number; height: number } | null]) => {
          if (!found) return
          const pad = padOf(this)
          pad.canvas = found.node
          pad.width = found.width
          found.node.width = found.width * SHARP
          found.node.height = found.height * SHARP
          pad.pen = found.node.getContext('2d') as Pen
          this.redraw()
        })
    },
  },
  methods: {
    redraw() {
      const { canvas, pen, strokes } = padOf(this)
      if (canvas && pen) drawAll(pen, strokes, canvas.width, canvas.height)
      this.setData({ blank: strokes.length === 0 })
    },
    begin(event: WechatMiniprogram.TouchCanvas) {
      const pad = padOf(this)
      pad.line = []
      if (mayDraw(pad.strokes)) this.point(event.touches[0])
    },
    go(event: WechatMiniprogram.TouchCanvas) {
      const { strokes, line } = padOf(this)
      if (line.length && mayDraw([...strokes, line])) this.point(event.touches[0])
    },
    /** A touch of a canvas says where on it. */
    point(touch: { readonly x: number; readonly y: number } | undefined) {
      const pad = padOf(this)
      if (!touch || !pad.pen || !pad.canvas) return
      const scale = signatureScale / pad.width
      const line = drawn(pad.line, touch.x * scale, touch.y * scale)
      if (line === pad.line) return
      pad.line = line
      drawLine(pad.pen, line.slice(-4), pad.canvas.width)
      if (this.data.blank) this.setData({ blank: false })
    },
    end() {
      const pad = padOf(this)
      if (pad.line.length === 0) return
      pad.strokes = [...pad.strokes, pad.line]
      pad.line = []
      this.triggerEvent('change', { strokes: pad.strokes })
    },
    undo() {
      this.replace(padOf(this).strokes.slice(0, -1))
    },
    clear() {
      this.replace([])
    },
    replace(strokes: Strokes) {
      padOf(this).strokes = strokes
      this.redraw()
      this.triggerEvent('change', { strokes })
    },
    async picture(): Promise<string> {
      const { canvas } = padOf(this)
      if (!canvas) throw new Error('the pad is not there')
      return (await wx.canvasToTempFilePath({ canvas, fileType: 'png' })).tempFilePath
    },
  },
})
