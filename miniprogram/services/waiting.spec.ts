import { newDraft, type Draft } from './draft'
import { entryKind } from './forms/entry'
import { waitingLines } from './waiting'

const blank = newDraft(entryKind, { subject: 'v01', title: '老井' }, 'c12345678', 0)
const begun: Draft = { ...blank, form: { ...blank.form, title: '老井' } }
const queued: Draft = { ...begun, state: 'queued', photos: [{ clientId: 'a', path: '/kept/a.jpg' }] }

describe('what waits on this phone', () => {
  const words = (drafts: Draft[], online: boolean) =>
    waitingLines(drafts, [], online).map((line) => line.word)

  it('tells of every draft where it stands, and hides blank ones', () => {
    expect(words([blank, begun], true)).toEqual(['没填完'])
    expect(words([queued], false)).toEqual(['等网络'])
    expect(waitingLines([queued], [], true)).toMatchObject([
      { word: '正在提交', hint: '照片已传 0/1 张', title: '老井', cover: '/kept/a.jpg', subject: 'v01' },
    ])
    expect(waitingLines([{ ...begun, state: 'refused', message: '满了' }], [], true)).toMatchObject([
      { word: '没交上去', hint: '满了', tone: 'persimmon' },
    ])
  })

  it('shows an empty form once it was handed in', () => {
    expect(words([{ ...blank, state: 'queued' }], true)).toEqual(['正在提交'])
  })
})
