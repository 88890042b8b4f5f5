import { edited, isBlank, newDraft, type Draft } from './draft'
import { readiness, unqueued } from './draft-photos'
import { readDraft } from './draft-reader'
import { entryKind, entryOf } from './forms/entry'
import { asKind } from './forms/kind'
import { advance, type UploadQueue } from './upload-queue'

const about = { subject: 'v01', title: '老井', villageId: 'v01', villageName: '中西里' }
const blank = newDraft(entryKind, about, 'c12345678', 1)
const photo = (clientId: string) => ({ clientId, stage: 'after' as const, path: `/kept/${clientId}.jpg` })
const withPhotos = { ...blank, photos: [photo('a'), photo('b')] }
const kept = (draft: unknown): unknown => JSON.parse(JSON.stringify(draft))
const server = (id: string) => ({
  id,
  thumb: '',
  display: '',
  width: 1,
  height: 1,
  safety: 'checking' as const,
})
const sent = (queue: UploadQueue, clientId: string): UploadQueue =>
  [
    { type: 'add', photos: [{ clientId, path: '', ext: 'jpg' }] } as const,
    { type: 'start', clientId } as const,
    { type: 'stored', clientId, fileId: 'f' } as const,
    { type: 'registered', clientId, photo: server(`p-${clientId}`) } as const,
  ].reduce(advance, queue)

describe('a draft', () => {
  it('is blank until something stands in it, whatever its form', () => {
    expect(isBlank(blank)).toBe(true)
    expect(isBlank({ ...blank, form: { ...blank.form, cost: '0' } })).toBe(false)
    expect(isBlank({ ...blank, form: { scores: { look: undefined }, note: '' } })).toBe(true)
    expect(isBlank({ ...blank, form: { scores: { look: 0 }, note: '' } })).toBe(false)
    expect(isBlank(withPhotos)).toBe(false)
  })

  it('is in the person’s hands again once it is edited', () => {
    const refused: Draft = { ...blank, state: 'refused', message: '已经满了' }
    expect(edited(refused, { title: '老碾台' }, 9)).toEqual({ ...blank, title: '老碾台', savedAt: 9 })
  })

  it('is read back as it was kept, with what an older form did not have', () => {
    expect(readDraft(kept(withPhotos))).toEqual(withPhotos)
    const { words: _words, ...older } = blank.form
    const read = readDraft(kept({ ...blank, form: older }))
    expect(read && asKind(entryKind, read)).toEqual(blank)
    expect(asKind({ ...entryKind, name: 'sheet' }, blank)).toBeUndefined()
  })

  it('is read as an entry when the program before kept it', () => {
    const { kind: _kind, subject: _subject, title: _title, ...rest } = withPhotos
    const older = { ...rest, version: 1, state: 'refused', message: '已经满了' }
    const fresh = { ...withPhotos, title: '还没起名的景观', state: 'refused', message: '已经满了' }
    expect(readDraft(kept(older))).toEqual(fresh)
    const named = { ...older, entryId: 'e1', returned: '照片看不清', form: { ...rest.form, title: '老碾台' } }
    const revision = readDraft(kept(named))
    expect(revision).toMatchObject({ subject: 'e1', title: '老碾台', returned: '照片看不清' })
    const entry = revision && asKind(entryKind, revision)
    expect(entry && entryOf(entry)).toBe('e1')
  })

  it('is left alone when a newer or broken program wrote it', () => {
    expect(readDraft({ ...blank, version: 3 })).toBeUndefined()
    expect(readDraft({ ...blank, subject: undefined })).toBeUndefined()
    expect(readDraft({ ...blank, form: 'x' })).toBeUndefined()
    expect(readDraft('')).toBeUndefined()
  })
})

describe('the photos of a draft', () => {
  it('hold it back until all are with the server; without photos nothing does', () => {
    expect(readiness(blank, [])).toEqual({ kind: 'ready', photoIds: new Map() })
    const half = sent([], 'a')
    expect(readiness(withPhotos, half)).toEqual({ kind: 'waiting', done: 1, total: 2 })
    const photoIds = new Map([
      ['a', 'p-a'],
      ['b', 'p-b'],
    ])
    expect(readiness(withPhotos, sent(half, 'b'))).toEqual({ kind: 'ready', photoIds })
  })

  it('say which of them was refused', () => {
    const queue: UploadQueue = [
      ...sent([], 'a'),
      { ...photo('b'), ext: 'jpg', state: 'refused', progress: 100, tries: 0, message: '照片太小' },
    ]
    expect(readiness(withPhotos, queue)).toEqual({ kind: 'blocked', message: '第 2 张：照片太小' })
  })

  it('are found when a crash left them out of the queue', () => {
    expect(unqueued(withPhotos, sent([], 'a')).map((left) => left.clientId)).toEqual(['b'])
  })
})
