import { cleanText } from '@shared/kernel/clean'
import { outline, type Paragraph as Written } from '@shared/notice/outline'
import { body, demoHeader, docx, line, mm, page, pt, type Picture } from './paper'

export interface OfficialDocument {
  readonly town: string
  /** Of made-up data: said on every page, since a red head looks like the government's word. */
  readonly demo: boolean
  /** Empty while it has none. */
  readonly number: string
  readonly title: string
  readonly body: string
  readonly issuer: string
  /** `2026年6月20日` */
  readonly day: string
  readonly pictures: readonly Picture[]
}

const character = 320
const red = 'E60012'
const faces: Readonly<Record<Written['kind'], string>> = {
  addressee: '仿宋',
  body: '仿宋',
  first: '黑体',
  second: '楷体',
}

/** Characters of 2号 on a line of 156 mm. */
const titleWidth = 19
const words = new Intl.Segmenter('zh', { granularity: 'word' })

/** No line begins with the first of these or ends with the second. */
const clings = /^[的地得了之”’》〉）】〕、，。；：！？…]/
const opens = /[“‘《〈（【〔]$/
/** Characters on their own, one after another, are a word that ICU does not know, as 小微景观; 6月 stays together too. */
const lone = /^(?![的和与及或了在向对把将])\p{Script=Han}$/u
const unfinished = /^(\d+|(?![的和与及或了在向对把将])\p{Script=Han})$/u

/** Where the words of a title end. */
function wordEnds(title: string): number[] {
  const parts = [...words.segment(title)]
  return parts
    .filter(({ segment }, at) => {
      const next = parts[at + 1]?.segment ?? ''
      return !(unfinished.test(segment) && lone.test(next)) && !opens.test(segment) && !clings.test(next)
    })
    .map(({ index, segment }) => index + segment.length)
}

/** A title in lines of about one length, broken between words, as GB/T 9704 wants it: no character is left alone on a line. */
export function titleLines(title: string): string[] {
  const count = Math.ceil(title.length / titleWidth)
  if (count <= 1) return [title]
  const even = title.length / count
  const off = (at: number) => Math.abs(at - even)
  const [best] = wordEnds(title)
    .filter((end) => end <= titleWidth && off(end) <= even / 2)
    .sort((a, b) => off(a) - off(b))
  const cut = best ?? Math.ceil(even)
  return [title.slice(0, cut), ...titleLines(title.slice(cut))]
}

/**
 * An official document as .docx, laid out by GB/T 9704-2012: A4 with 37 mm above and 28 mm to the left, a text of 156 × 225 mm;
 * red head and line; title in 小标宋 2号; text in 仿宋 3号, headings in 黑体 and 楷体; signature and day to the right where the
 * seal goes; attachments on pages of their own; page numbers outside, `— 1 —`.
 */
export async function officialDocument(written: OfficialDocument): Promise<Buffer> {
  const lib = docx()
  const { AlignmentType, BorderStyle, Document, Footer, ImageRun, LineRuleType, PageNumber, Packer } = lib
  const { Paragraph, TextRun } = lib
  const spacing = { line, lineRule: LineRuleType.EXACT, before: 0, after: 0 }
  const run = (text: string, font: string, size = body, more: object = {}) =>
    new TextRun({ text: cleanText(text), font: { eastAsia: font, ascii: font, hAnsi: font }, size, ...more })
  const plain = (text: string, more: object = {}) =>
    new Paragraph({ spacing, children: [run(text, '仿宋')], ...more })
  const empty = () => plain('')

  const head = [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { before: mm(12), after: mm(10) },
      children: [run(`${written.issuer}文件`, '方正小标宋简体', pt(38), { color: red })],
    }),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { ...spacing, after: mm(4) },
      border: { bottom: { style: BorderStyle.SINGLE, size: 18, color: red, space: 6 } },
      children: [run(written.number, '仿宋')],
    }),
    empty(),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { line: 700, lineRule: LineRuleType.EXACT, after: line },
      children: titleLines(written.title).map((line, at) =>
        run(line, '方正小标宋简体', pt(22), at ? { break: 1 } : {}),
      ),
    }),
  ]
  const text = outline(written.body).map(
    (runs) =>
      new Paragraph({
        spacing,
        alignment: AlignmentType.BOTH,
        indent: runs[0]?.kind === 'addressee' ? {} : { firstLine: 2 * character },
        children: runs.map((one) => run(one.text, faces[one.kind])),
      }),
  )
  const count = written.pictures.length
  const attachment = count
    ? [empty(), plain(`附件：现场照片（${count} 张）`, { indent: { left: 2 * character } })]
    : []
  // The seal lies over signature and day: two empty lines above, the day four characters in, the signature over its middle.
  const signature = [
    empty(),
    empty(),
    plain(written.issuer, {
      alignment: AlignmentType.RIGHT,
      keepNext: true,
      indent: {
        right:
          Math.max(2, 4 + Math.round((written.day.length * 0.75 - written.issuer.length) / 2)) * character,
      },
    }),
    plain(written.day, { alignment: AlignmentType.RIGHT, indent: { right: 4 * character } }),
  ]
  const pictures = written.pictures.flatMap(({ bytes, type, width, height }, at) => {
    // Two to a page: at most 150 × 95 mm, in the library's pixels of 1/96 inch.
    const scale = Math.min(567 / width, 359 / height)
    return [
      new Paragraph({
        pageBreakBefore: at === 0,
        spacing: { before: at ? mm(6) : 0 },
        children: at === 0 ? [run('附件', '黑体')] : [],
      }),
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [
          new ImageRun({
            type,
            data: bytes,
            transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
          }),
        ],
      }),
      plain(`照片 ${at + 1}`, { alignment: AlignmentType.CENTER }),
    ]
  })
  const pageNumber = (alignment: 'left' | 'right') =>
    new Footer({
      children: [
        new Paragraph({
          alignment: AlignmentType[alignment === 'left' ? 'LEFT' : 'RIGHT'],
          indent: { [alignment]: character },
          children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], font: '宋体', size: pt(14) })],
        }),
      ],
    })
  const document = new Document({
    creator: written.town,
    title: cleanText(written.title),
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: {
          page: page(),
        },
        ...(written.demo ? { headers: { default: demoHeader(), even: demoHeader() } } : {}),
        footers: { default: pageNumber('right'), even: pageNumber('left') },
        children: [...head, ...text, ...attachment, ...signature, ...pictures],
      },
    ],
  })
  return Packer.toBuffer(document)
}
