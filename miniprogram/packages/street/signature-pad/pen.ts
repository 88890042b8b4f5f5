import { signatureScale, type Strokes } from '../../../shared/street/signature'

type Pen = WechatMiniprogram.CanvasRenderingContext.CanvasRenderingContext2D

/** Draws strokes whole on a clean pad of this width in the pen's own units. */
export function drawAll(pen: Pen, strokes: Strokes, width: number, height: number): void {
  pen.fillStyle = '#ffffff'
  pen.fillRect(0, 0, width, height)
  strokes.forEach((line) => drawLine(pen, line, width))
}

/** One stroke, or its last stretch; a single point is a dot. */
export function drawLine(pen: Pen, line: readonly number[], width: number): void {
  const at = (value: number) => (value * width) / signatureScale
  pen.strokeStyle = '#22302b'
  pen.lineWidth = at(9)
  pen.lineCap = 'round'
  pen.lineJoin = 'round'
  pen.beginPath()
  pen.moveTo(at(line[0] ?? 0), at(line[1] ?? 0))
  for (let i = 2; i + 1 < line.length; i += 2) pen.lineTo(at(line[i] ?? 0), at(line[i + 1] ?? 0))
  if (line.length === 2) pen.lineTo(at(line[0] ?? 0) + 0.1, at(line[1] ?? 0))
  pen.stroke()
}
