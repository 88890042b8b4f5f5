import { noticeView } from './view'

it('reads a document by paragraphs, with its day in the town', () => {
  const view = noticeView({
    id: 'n1',
    kind: 'inspection',
    title: '督查通报',
    number: '西环整〔2026〕3号',
    issuer: '纪委督查室',
    publishedAt: Date.parse('2026-06-24T17:00:00Z'),
    body: '各村：\n\n　　一、总体情况。\n  二、存在问题。 \n',
    photos: [],
  })
  expect(view.paragraphs).toEqual(['各村：', '一、总体情况。', '二、存在问题。'])
  expect(view).toMatchObject({ kind: '督查通报', day: '2026年6月25日' })
})
