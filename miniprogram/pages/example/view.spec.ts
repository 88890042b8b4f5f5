import type { ExposureDetail } from '../../../typings/contract'
import { exampleView } from './view'

const picture = (name: string) => ({ thumb: `${name}-t`, display: `${name}-d` })
const detail = (more: Partial<ExposureDetail>): ExposureDetail => ({
  id: 'e1',
  kind: 'bad',
  title: '桥头一堆垃圾',
  villageId: 'v1',
  villageName: '中西里',
  place: '村北小桥边',
  cover: 'wrong-t',
  other: '',
  publishedAt: Date.parse('2026-06-20T10:00:00+08:00'),
  text: '堆了一个多星期',
  photos: [picture('wrong')],
  before: [],
  after: [],
  ...more,
})

describe('an example', () => {
  it('shows what is wrong alone until it is mended', () => {
    const view = exampleView(detail({}))
    expect(view).toMatchObject({ pair: null, mended: '', row: { picture: 'wrong-t', mended: '待整改' } })
    expect(view.sets.map(({ title }) => title)).toEqual(['问题照片'])
  })

  it('shows a mended place as it is now, with how it was beside it', () => {
    const fixedAt = Date.parse('2026-06-22T09:30:00+08:00')
    const view = exampleView(detail({ fixedAt, other: 'mended-t', after: [picture('mended')] }))
    expect(view.pair).toMatchObject({ before: 'wrong-d', after: 'mended-d', beforeWord: '整改前' })
    expect(view.whole).toEqual(['wrong-d', 'mended-d'])
    expect(view.sets).toEqual([])
    expect(view.row).toMatchObject({ picture: 'mended-t', small: 'wrong-t', mended: '已整改' })
    expect(view.mended).toContain('已整改到位')
    expect(view.share).toBe('黑榜：中西里，桥头一堆垃圾（已整改）')
  })

  it('shows under the frame only the photos that do not stand in it', () => {
    const photos = [picture('wrong'), picture('wider')]
    const { sets } = exampleView(detail({ fixedAt: 1, photos, after: [picture('mended')] }))
    expect(sets).toMatchObject([{ title: '问题照片，还有 1 张', photos: [{ display: 'wider-d' }] }])
  })

  it('keeps the first picture where a mended one has none that may be shown', () => {
    const view = exampleView(detail({ fixedAt: 1 }))
    expect(view.row).toMatchObject({ picture: 'wrong-t', small: '', mended: '已整改' })
  })

  it('shows a good one as it is now over how it was', () => {
    const view = exampleView(
      detail({ kind: 'good', photos: [picture('now')], before: [picture('was')], other: 'was-t' }),
    )
    expect(view.pair).toMatchObject({ before: 'was-d', after: 'now-d', afterWord: '现在' })
    expect(view.row).toMatchObject({ word: '红榜', mended: '', smallWord: '原来' })
  })
})
