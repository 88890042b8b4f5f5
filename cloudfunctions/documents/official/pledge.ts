import { cleanText } from '@shared/kernel/clean'
import type { PledgeRules } from '@shared/street/pledge'
import { body, demoHeader, docx, line, mm, page, pt, type Picture } from './paper'

export interface PledgePaper {
  readonly town: string
  readonly demo: boolean
  readonly text: PledgeRules
  readonly shop: string
  readonly keeper: string
  /** `2026年6月20日` */
  readonly day: string
  /** Version, moment and hash, in small print at the foot of the page. */
  readonly standing: string
  readonly signature: Picture
}

/** The signed pledge on one page of A4, in the type of an official document. */
export async function pledgeDocument(paper: PledgePaper): Promise<Buffer> {
  const { AlignmentType, Document, Footer, ImageRun, LineRuleType, Packer, Paragraph, TextRun } = docx()
  const spacing = { line, lineRule: LineRuleType.EXACT, before: 0, after: 0 }
  const run = (text: string, font: string, size = body) =>
    new TextRun({ text: cleanText(text), font: { eastAsia: font, ascii: font, hAnsi: font }, size })
  const indented = (text: string, font = '仿宋') =>
    new Paragraph({
      spacing,
      alignment: AlignmentType.BOTH,
      indent: { firstLine: 640 },
      children: [run(text, font)],
    })
  const right = (text: string) =>
    new Paragraph({ spacing, alignment: AlignmentType.RIGHT, children: [run(text, '仿宋')] })
  const { width, height, bytes, type } = paper.signature
  // At most 60 × 30 mm, in the library's pixels of 1/96 inch.
  const scale = Math.min(227 / width, 113 / height)
  const items = paper.text.items.flatMap(({ name, asks }, at) => [
    indented(`${at + 1}. ${name}`, '黑体'),
    indented(`${asks}。`),
  ])
  const document = new Document({
    creator: paper.town,
    title: paper.text.name,
    sections: [
      {
        properties: { page: page() },
        ...(paper.demo ? { headers: { default: demoHeader() } } : {}),
        footers: {
          default: new Footer({
            children: [new Paragraph({ children: [run(paper.standing, '仿宋', pt(9))] })],
          }),
        },
        children: [
          new Paragraph({
            alignment: AlignmentType.CENTER,
            spacing: { after: mm(8) },
            children: [run(`${paper.town}${paper.text.name}`, '方正小标宋简体', pt(22))],
          }),
          new Paragraph({ spacing, children: [run(`经营户：${paper.shop}`, '仿宋')] }),
          indented(paper.text.preamble),
          ...items,
          indented(paper.text.closing),
          right(`签字人：${paper.keeper}`),
          new Paragraph({
            alignment: AlignmentType.RIGHT,
            children: [
              new ImageRun({
                type,
                data: bytes,
                transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
              }),
            ],
          }),
          right(paper.day),
        ],
      },
    ],
  })
  return Packer.toBuffer(document)
}
