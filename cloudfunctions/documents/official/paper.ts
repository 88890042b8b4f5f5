import type * as DocxLibrary from 'docx'

let loaded: typeof DocxLibrary | undefined

// Loaded with the first document: a workbook does not pay for it.
// eslint-disable-next-line @typescript-eslint/no-require-imports
export const docx = (): typeof DocxLibrary => (loaded ??= require('docx') as typeof DocxLibrary)

export interface Picture {
  readonly bytes: Buffer
  readonly type: 'jpg' | 'png'
  readonly width: number
  readonly height: number
}

/** Millimetres in twips, and points in half-points: what the format counts in. */
export const mm = (length: number) => Math.round((length * 1440) / 25.4)
export const pt = (size: number) => size * 2

// GB/T 9704-2012: 3号 is 16 pt, 2号 22 pt, 4号 14 pt; 22 lines on 225 mm.
export const body = pt(16)
export const line = 580

/** What stands on each page of a demo town's paper. */
export function demoHeader() {
  const { AlignmentType, Header, Paragraph, TextRun } = docx()
  const words = new TextRun({ text: '演示数据，不是真实文件', font: '黑体', size: pt(14), color: '808080' })
  return new Header({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [words] })] })
}

/** A4 with 37 mm above and 28 mm to the left, a text of 156 × 225 mm. */
export const page = () => ({
  size: { width: mm(210), height: mm(297) },
  margin: { top: mm(37), bottom: mm(35), left: mm(28), right: mm(26), footer: mm(25) },
})
