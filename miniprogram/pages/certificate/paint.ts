import { picture } from '../../page/picture'
import { linesOf, sizeFor } from '../poster/view'
import { paper, type CertificateWords } from './view'

type Canvas = WechatMiniprogram.Canvas
type Pen = WechatMiniprogram.CanvasRenderingContext.CanvasRenderingContext2D

const FONT = '"PingFang SC", "Noto Sans CJK SC", sans-serif'
const SERIF = '"Songti SC", "Noto Serif CJK SC", serif'
/** A paragraph begins two characters in. */
const INDENT = '\u3000\u3000'
const INK = '#22302b'
const SOFT = '#56635d'
const STRAW = '#e0a93b'
const PERSIMMON = '#c8402f'

interface Style {
  readonly size: number
  readonly colour?: string
  readonly bold?: boolean
  readonly align?: 'left' | 'center' | 'right'
  readonly face?: string
}

function style(pen: Pen, { size, colour = INK, bold = false, align = 'left', face = FONT }: Style) {
  pen.font = `${bold ? 'bold ' : ''}${size}px ${face}`
  pen.fillStyle = colour
  pen.textAlign = align
}

function write(pen: Pen, text: string, x: number, y: number, as: Style) {
  style(pen, as)
  pen.fillText(text, x, y)
}

function frame(pen: Pen) {
  const { width, height, margin } = paper
  pen.fillStyle = '#fffdf7'
  pen.fillRect(0, 0, width, height)
  pen.strokeStyle = STRAW
  pen.lineWidth = 14
  pen.strokeRect(margin, margin, width - 2 * margin, height - 2 * margin)
  pen.lineWidth = 3
  const inner = margin + 22
  pen.strokeRect(inner, inner, width - 2 * inner, height - 2 * inner)
  // The hills of the town along the foot, so that the paper is ours and no stock form.
  const foot = height - inner - 3
  const hill = (colour: string, from: number, peak: number, to: number, rise: number) => {
    pen.fillStyle = colour
    pen.beginPath()
    pen.moveTo(from, foot)
    pen.quadraticCurveTo(peak, foot - rise * 2, to, foot)
    pen.fill()
  }
  hill('#eef3ec', inner + 3, 330, 760, 120)
  hill('#e2ece4', 420, 800, width - inner - 3, 90)
}

/** Draws the certificate; the code that opens the work stands on it where there is one. */
export async function paint(canvas: Canvas, words: CertificateWords, code: string) {
  const { width, height, margin, code: side } = paper
  canvas.width = width
  canvas.height = height
  const pen = canvas.getContext('2d') as Pen
  frame(pen)
  const [middle, left, right] = [width / 2, margin + 96, width - margin - 96]
  if (words.demo) {
    pen.fillStyle = STRAW
    pen.fillRect(0, 0, width, margin - 8)
    write(pen, words.demo, middle, margin - 20, { size: 30, bold: true, align: 'center' })
  }
  write(pen, '荣誉证书', middle, 330, {
    size: 116,
    colour: PERSIMMON,
    bold: true,
    align: 'center',
    face: SERIF,
  })
  write(pen, words.to, left, 480, { size: 50, bold: true })
  const body: Style = { size: 46 }
  style(pen, body)
  const lines = linesOf(`${INDENT}${words.body}`, right - left, 4, (text) => pen.measureText(text).width)
  lines.forEach((line, at) => write(pen, line, left, 570 + at * 78, body))
  const under = 570 + lines.length * 78
  const as = (size: number): Style => ({ size, colour: '#8a6208', bold: true, align: 'center' })
  const wide = (text: string, size: number) => {
    style(pen, as(size))
    return pen.measureText(text).width
  }
  // Prizes that do not fit beside each other stand under each other.
  const together = words.prizes.join('、')
  const prizes = wide(together, 68) <= right - left ? [together] : words.prizes
  const size = sizeFor(prizes, right - left, [92, 68, 54, 44, 36], wide)
  prizes.forEach((prize, at) => write(pen, prize, middle, under + 90 + at * size * 1.3, as(size)))
  write(pen, `${INDENT}${words.praise}`, left, under + 210 + (prizes.length - 1) * size, body)
  const foot = height - margin - 110
  write(pen, words.issuer, right, foot - 130, { size: 46, bold: true, align: 'right' })
  write(pen, words.day, right, foot - 64, { size: 42, align: 'right' })
  const beside = code ? left + side + 28 : left
  write(pen, words.number, beside, foot + 12, { size: 30, colour: SOFT })
  write(pen, words.hash, beside, foot + 56, { size: 30, colour: SOFT })
  if (!code) return
  const image = await picture(canvas, code)
  pen.drawImage(image, left, foot + 60 - side, side, side)
}
