import type { ProblemDetail } from '../../../../typings/contract'
import { actorsOf, type OfferedMove } from '../../../shared/problem/actors'
import { problemSources, type ProblemSource } from '../../../shared/problem/sources'
import { detailFace, doneWords, reasons, returnKinds, traceWords } from './view'

const photo = (id: string) => ({
  id,
  thumb: `${id}-t`,
  display: `${id}-d`,
  width: 4,
  height: 3,
  safety: 'safe' as const,
})
const noon = Date.parse('2026-06-20T12:00:00+08:00')
const problem: ProblemDetail = {
  id: 'p1',
  villageId: 'v01',
  villageName: '中西里',
  category: 'waste',
  what: '一堆垃圾',
  place: '村北',
  state: 'review',
  cover: '',
  notedAt: noon,
  deadline: '2026-06-25',
  overdue: false,
  returns: 0,
  extensionAsked: false,
  from: 'report',
  mayExpose: false,
  photos: [photo('b')],
  fixes: [
    {
      at: noon,
      note: '清走了',
      photos: [photo('a')],
      compared: true,
      findings: [
        {
          photoId: 'a',
          kind: 'unchanged',
          against: 'b',
          ofOwnBefore: true,
          mirrored: false,
          againstAt: noon,
        },
      ],
    },
  ],
  mine: false,
  may: ['return', 'close'],
  history: [{ label: '反映问题', at: noon }],
}

describe('one problem', () => {
  it('has the likeliest move at the thumb, the others below, and a word for each when it is done', () => {
    const face = detailFace(problem)
    expect(face.main?.move).toBe('close')
    expect(face.others.map(({ move }) => move)).toEqual(['return'])
    for (const move of Object.keys(actorsOf) as OfferedMove[]) {
      expect(doneWords[move]).toBeTruthy()
      if (move !== 'answer') expect(detailFace({ ...problem, may: [move] }).main?.label).toBeTruthy()
    }
    expect(detailFace({ ...problem, may: ['answer'] })).toMatchObject({ main: null, asks: true })
  })

  it('says by whom it was found', () => {
    const found = (from: ProblemSource) =>
      detailFace({ ...problem, from })
        .before.split(' ')
        .pop()
    expect((Object.keys(problemSources) as ProblemSource[]).map(found)).toEqual([
      '督查时发现',
      '群众反映',
      '检查时发现',
      '报了损坏',
    ])
  })

  it('says what happens next to whoever has nothing to do, and to nobody else', () => {
    const next = (more: Partial<ProblemDetail>) => detailFace({ ...problem, may: [], ...more }).next
    expect(next({ state: 'reported' })).toContain('督查员到现场核实')
    for (const state of ['open', 'fixing', 'returned'] as const)
      expect(next({ state })).toContain('中西里整改')
    expect(next({ state: 'review' })).toContain('到现场复查')
    expect(next({ state: 'closed' })).toBe('')
    expect(next({ state: 'review', may: ['close'] })).toBe('')
    expect(next({ state: 'closed', may: ['answer'] })).toBe('')
  })

  it('tells who reported it in their own words, and that somebody looks again', () => {
    const answer = { fixed: false, note: '' }
    const closed = { ...problem, state: 'closed', may: [], answer } as const
    expect(detailFace({ ...closed, mine: true })).toMatchObject({
      answer: '您说：还没有整改好。已请另一位督查员再到现场看',
      row: { word: '已办结' },
    })
    expect(detailFace(closed)).toMatchObject({
      answer: expect.stringMatching(/^反映人说/) as string,
      row: { word: '已销号' },
    })
  })

  it('leads from a doubled problem to the other', () => {
    expect(detailFace(problem).sameUrl).toBe('')
    expect(detailFace({ ...problem, state: 'duplicate', sameAs: 'p2' }).sameUrl).toContain('id=p2')
  })

  it('puts a doubt in words, with both pictures', () => {
    const [fix] = detailFace(problem).fixes
    expect(fix?.doubts).toEqual([
      { words: '和整改前的照片对比，几乎看不出变化，请到现场核实', pictures: [photo('a'), photo('b')] },
    ])
    expect(detailFace(problem).pair).toEqual({ before: 'b-d', after: 'a-d' })
    const waits = detailFace({ ...problem, fixes: [{ at: noon, note: '', photos: [], compared: false }] })
    expect(waits.fixes[0]?.waiting).toContain('比对')
    expect(waits.pair).toBeNull()
  })

  it('says to who verifies when photos came and from how far, and to others nothing', () => {
    const traces = { from: noon + 3 * 3_600_000, to: noon + 3 * 3_600_000, placed: true }
    const words = (more: object, of: object = {}) =>
      traceWords({ ...traces, ...more }, { notedAt: noon, point: { latitude: 36, longitude: 118 }, ...of })
    expect(words({ meters: 40 })[0]).toContain('发现问题后 3 小时')
    expect(words({ meters: 40 })[1]).toBe('村里标的位置离问题点约 40 米')
    expect(words({ meters: 0 })[1]).toBe('村里标的位置离问题点不到 10 米')
    expect(words({ meters: 2340 })[1]).toBe('村里标的位置离问题点约 2.3 公里')
    expect(words({ placed: false })[1]).toBe('没有给位置')
    expect(words({}, { point: undefined })[1]).toContain('问题没有标位置')
    expect(detailFace({ ...problem, fixes: [{ at: noon, note: '', photos: [] }] }).fixes[0]?.traces).toEqual(
      [],
    )
  })

  it('asks for a reason wherever the case needs one', () => {
    expect(Object.keys(reasons).sort()).toEqual(['askExtension', 'invalidate', 'refuseExtension', 'return'])
    expect(returnKinds).toHaveLength(5)
  })
})
