import fc from 'fast-check'
import { unzip } from '../../../test/support/zip'
import { officialDocument, titleLines, type OfficialDocument } from './docx'

jest.setTimeout(30_000)

const written: OfficialDocument = {
  town: '西里镇',
  demo: false,
  number: '西环整〔2026〕3号',
  title: '关于城乡环境整治督查情况的通报',
  body: '各村党支部、村委会：\n现将有关情况通报如下。\n一、好的方面。中西里行动迅速。',
  issuer: '西里镇人民政府',
  day: '2026年6月20日',
  pictures: [],
}
const textOf = (xml: string) =>
  [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, words]) => words).join('')
const xmlOf = async (change: Partial<OfficialDocument> = {}) =>
  unzip(await officialDocument({ ...written, ...change }))
    .get('word/document.xml')
    ?.toString('utf8') ?? ''

describe('an official document', () => {
  it('is an A4 page with the margins and faces of GB/T 9704', async () => {
    const xml = await xmlOf()
    expect(xml).toMatch(/w:pgSz w:w="11906" w:h="16838"/)
    expect(xml).toMatch(/w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/)
    expect(xml).toContain('西里镇人民政府文件')
    for (const face of ['方正小标宋简体', '仿宋', '黑体']) expect(xml).toContain(`w:eastAsia="${face}"`)
    expect(textOf(xml)).toContain('西环整〔2026〕3号关于城乡环境整治督查情况的通报各村党支部、村委会：')
    expect(textOf(xml).endsWith('西里镇人民政府2026年6月20日')).toBe(true)
  })

  it('breaks a long title into lines of about one length, where a word ends', () => {
    expect(titleLines('关于开展清底子行动的通知')).toHaveLength(1)
    expect(titleLines('关于11月27日城乡环境整治督查情况的通报')).toEqual([
      '关于11月27日城乡',
      '环境整治督查情况的通报',
    ])
    expect(titleLines('关于表扬首批完成小微景观建设任务的村和个人的通报')).toEqual([
      '关于表扬首批完成小微景观',
      '建设任务的村和个人的通报',
    ])
    // ICU does not know 小微景观.
    expect(titleLines('关于开展“远东建设杯”小微景观创意创建大赛的公告')).toEqual([
      '关于开展“远东建设杯”',
      '小微景观创意创建大赛的公告',
    ])
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('村', '的', '和', '、'), minLength: 1, maxLength: 60 }),
        (title) => {
          const lines = titleLines(title)
          expect(lines.join('')).toBe(title)
          expect(lines.every(({ length }) => length > (lines.length > 1 ? 3 : 0) && length <= 19)).toBe(true)
        },
      ),
    )
  })

  it('of a demo town says so on every page, whichever its side', async () => {
    const parts = unzip(await officialDocument({ ...written, demo: true }))
    const heads = [...parts].filter(([name]) => /^word\/header\d\.xml$/.test(name))
    expect(heads.map(([, xml]) => textOf(xml.toString('utf8')))).toEqual(
      Array(2).fill('演示数据，不是真实文件'),
    )
    expect([...unzip(await officialDocument(written)).keys()].some((name) => name.includes('header'))).toBe(
      false,
    )
  })

  it('takes three hundred pages, and leaves nothing out', async () => {
    const line = '村北小桥边的垃圾已经清走，请各村举一反三，立即行动，确保按时完成任务。'
    const paragraphs = Array.from({ length: 300 * 22 }, (_, at) => `${at + 1}. ${line}`)
    const text = textOf(await xmlOf({ body: paragraphs.join('\n') }))
    expect(text).toContain(paragraphs.join(''))
  })

  it('opens whatever was written: nothing in it that XML does not know', async () => {
    const bytes = await officialDocument({
      ...written,
      title: '通\u0000报\ud83d',
      body: '各\u0008村：\n一、\ufffe好的\u202e方面。\udc00',
    })
    // eslint-disable-next-line no-control-regex -- these are what must not be there
    const notXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffd-\uffff\u202e]/
    for (const [name, part] of unzip(bytes))
      if (/\.(xml|rels)$/.test(name)) expect(part.toString('utf8')).not.toMatch(notXml)
  })

  it('keeps what looks like markup as text', async () => {
    const xml = await xmlOf({ body: '请看 <b>这里</b> & “那里”，a < b。' })
    expect(xml).toContain('&lt;b&gt;这里&lt;/b&gt; &amp;')
  })
})
