import fc from 'fast-check'
import { blocksOf, chunksOf, leftWords, noticeView } from './view'

it('reads a document by its number, with its day in the town', () => {
  const view = noticeView({
    id: 'n1',
    kind: 'inspection',
    title: '督查通报',
    number: '西环整〔2026〕3号',
    issuer: '纪委督查室',
    publishedAt: Date.parse('2026-06-24T17:00:00Z'),
    body: '',
    photos: [],
    older: { id: 'n0', title: '更早的' },
  })
  expect(view).toMatchObject({ kind: '督查通报', day: '2026年6月25日', newer: null, older: { id: 'n0' } })
})

describe('the text of a document', () => {
  it('is greeted, headed and indented as documents are', () =>
    expect(blocksOf('各村：\n\n　　一、总体情况\n  二、存在问题。 \n1. 村东有垃圾。\n')).toEqual([
      { kind: 'greeting', text: '各村：' },
      { kind: 'heading', text: '一、总体情况' },
      { kind: 'text', text: '二、存在问题。' },
      { kind: 'text', text: '1. 村东有垃圾。' },
    ]))

  it('has a table where lines come from a worksheet', () =>
    expect(blocksOf('名次如下。\n名次\t村\n1\t中西里\n以上。')).toEqual([
      { kind: 'text', text: '名次如下。' },
      {
        kind: 'table',
        rows: [
          ['名次', '村'],
          ['1', '中西里'],
        ],
      },
      { kind: 'text', text: '以上。' },
    ]))

  it('comes in chunks of a size one setData can carry, and none of it is lost', () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(fc.constantFrom('垃圾清运。', '村', 'a\tb', '一、事'), fc.integer({ min: 1, max: 900 })),
        ),
        (lines) => {
          const body = lines.map(([word, times]) => word.repeat(times)).join('\n')
          const chunks = chunksOf(blocksOf(body))
          const shown = chunks
            .flat()
            .map((block) => (block.kind === 'table' ? block.rows.flat().join('') : block.text))
            .join('')
          expect(shown).toBe(body.replace(/[\n\t]/g, ''))
          for (const chunk of chunks) {
            expect(chunk.length).toBeGreaterThan(0)
            const one = chunk.length === 1 && chunk[0]?.kind === 'table'
            if (!one) expect(JSON.stringify(chunk).length).toBeLessThan(40_000)
          }
        },
      ),
      { numRuns: 50 },
    ))

  it('says how much is still to come', () => {
    const chunks = chunksOf(blocksOf(Array.from({ length: 20 }, () => '字'.repeat(400)).join('\n')))
    expect(chunks.length).toBeGreaterThan(4)
    expect(leftWords(chunks)).toBe('继续阅读（还有约 8000 字）')
    expect(leftWords([])).toBe('')
  })
})
