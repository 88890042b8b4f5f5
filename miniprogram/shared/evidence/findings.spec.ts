import { findingWords } from './findings'

const againstAt = Date.parse('2026-06-18T09:00:00+08:00')
const finding = { photoId: 'a', against: 'b', ofOwnBefore: false, mirrored: false, againstAt } as const

describe('what a finding says', () => {
  it('names the other picture, and asks to look', () => {
    expect(findingWords({ ...finding, kind: 'exact' })).toBe('和6月18日上传过的一张照片是同一个文件，请核实')
    expect(findingWords({ ...finding, kind: 'reused', mirrored: true })).toContain('左右翻转')
    expect(findingWords({ ...finding, kind: 'unchanged', ofOwnBefore: true })).toContain('看不出变化')
    expect(findingWords({ ...finding, kind: 'exact', ofOwnBefore: true })).toContain('整改前的照片')
  })
})
