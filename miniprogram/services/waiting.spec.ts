import { newDraft, type Draft } from './draft'
import { entryKind } from './forms/entry'
import { barOf } from './outbox-bar'
import { heldBack, waitingLines } from './waiting'

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

  it('says of a newer program’s form that it waits for the update, and of what was not answered that it may be there', () => {
    expect(words([{ ...queued, kind: 'later' }], true)).toEqual(['等更新'])
    expect(words([{ ...queued, tried: true }], false)).toEqual(['等回音'])
  })

  it('says which photo holds a draft up', () => {
    const failed = { clientId: 'a', path: '', ext: 'jpg', state: 'failed', progress: 0, tries: 3 } as const
    const [line] = waitingLines([queued], [{ ...failed, message: '今天的照片满了' }], true)
    expect(line?.hint).toBe('照片已传 0/1 张；今天的照片满了')
  })

  it('names those that wait behind an older one on their way', () => {
    const visit = (clientId: string, kind: string, subject: string): Draft => ({
      ...queued,
      clientId,
      kind,
      subject,
    })
    const list = [
      visit('score', 'visitScore', 'v7/h1'),
      visit('other', 'visitScore', 'v7/h2'),
      visit('end', 'visitFinish', 'v7'),
    ]
    expect([...heldBack(list)]).toEqual(['end'])
  })

  it('stands on every page in a few words, what was refused first', () => {
    const bar = (drafts: Draft[], online: boolean) => barOf(drafts, [], online)?.text
    expect(bar([blank, begun], true)).toBeUndefined()
    expect(bar([queued], false)).toBe('1 份存在手机里，等网络')
    expect(bar([queued], true)).toBe('正在提交 1 份，照片 0/1')
    expect(bar([queued, { ...begun, state: 'refused' }], true)).toBe('1 份没交上去，请看看')
  })
})
