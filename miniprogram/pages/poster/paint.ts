import { picture } from '../../page/picture'
import { coverOf, linesOf, poster, type PosterWords } from './view'

type Canvas = WechatMiniprogram.Canvas
type Pen = WechatMiniprogram.CanvasRenderingContext.CanvasRenderingContext2D

const FONT = '"PingFang SC", "Noto Sans CJK SC", sans-serif'

function write(pen: Pen, text: string, x: number, y: number, size: number, colour: string, bold = false) {
  pen.font = `${bold ? 'bold ' : ''}${size}px ${FONT}`
  pen.fillStyle = colour
  pen.fillText(text, x, y)
}

/** Draws the poster: photo, title, village and number, and the code that opens the entry, where there is one. */
export async function paint(canvas: Canvas, words: PosterWords, files: { cover: string; code: string }) {
  const { width, height, photo, margin, code } = poster
  canvas.width = width
  canvas.height = height
  const pen = canvas.getContext('2d') as Pen
  pen.fillStyle = '#f6f4ee'
  pen.fillRect(0, 0, width, height)
  const cover = await picture(canvas, files.cover)
  const part = coverOf(cover, { width, height: photo })
  pen.drawImage(cover, ...part, 0, 0, width, photo)
  pen.fillStyle = '#2f6b4f'
  pen.fillRect(0, photo, width, 10)

  if (words.demo) {
    pen.fillStyle = '#e0a93b'
    pen.fillRect(0, 0, width, 64)
    write(pen, words.demo, margin, 44, 32, '#22302b', true)
  }

  pen.font = `bold 56px ${FONT}`
  const title = linesOf(words.title, width - 2 * margin, 2, (text) => pen.measureText(text).width)
  title.forEach((line, index) => write(pen, line, margin, photo + 96 + index * 72, 56, '#22302b', true))
  const under = photo + 96 + title.length * 72
  write(pen, words.village, margin, under, 38, '#22302b')
  write(pen, words.number, margin, under + 56, 32, '#56635d')

  const foot = height - margin
  write(pen, '洁美西里', margin, foot - 60, 38, '#2f6b4f', true)
  write(
    pen,
    files.code ? '微信扫一扫，看看这处景观' : '微信搜“洁美西里”，看看这处景观',
    margin,
    foot - 10,
    30,
    '#56635d',
  )
  if (!files.code) return
  const image = await picture(canvas, files.code)
  pen.drawImage(image, width - margin - code, foot - code, code, code)
}
