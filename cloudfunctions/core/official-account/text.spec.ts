import type { Notice } from '../records/publication'
import { articleHtml, articleText, digestOf } from './text'

const notice = {
  type: 'notice',
  form: { title: '关于清理村口的通知', body: '各村：\n请抓紧清理。', photoIds: [] },
  number: '1号',
  issuer: '纪委',
  publishedAt: Date.parse('2026-06-20T02:00:00Z'),
  photos: [],
} as unknown as Notice

describe('an article', () => {
  it('of a demo town says first that it is none of the government’s, and under its title in a list', () => {
    const text = articleText(notice, true)
    expect(articleHtml(text, () => undefined)).toMatch(/^<section[^>]*><p[^>]*>演示数据，不是真实情况。<\/p>/)
    expect(digestOf(text)).toMatch(/^演示数据/)
  })

  it('of a town says what was published and no more', () => {
    const text = articleText(notice, false)
    expect(articleHtml(text, () => undefined)).not.toContain('演示')
    expect(digestOf(text)).toBe('请抓紧清理。')
  })
})
