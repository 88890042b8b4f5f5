import { draftOf, entryFields, isBlank, newDraft, readDraft, readiness, unqueued, type Draft } from './draft'
import type { EntryRecordView } from '../../typings/contract'
import { advance, type UploadQueue } from './upload-queue'

const blank = newDraft('c12345678', { id: 'v01', name: '中西里' }, 1)
const photo = (clientId: string) => ({ clientId, stage: 'after' as const, path: `/kept/${clientId}.jpg` })
const withPhotos: Draft = { ...blank, photos: [photo('a'), photo('b')] }
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

const entry: EntryRecordView = {
  id: 'e1',
  villageId: 'v01',
  villageName: '中西里',
  state: 'returned',
  form: {
    title: '老碾台',
    siteKind: 'roadside',
    materials: ['millstone'],
    functions: ['rest'],
    cultures: [],
    area: 30,
    cost: 0,
    people: 12,
    place: { words: '村口', latitude: 36, longitude: 118 },
  },
  photos: [{ ...server('p9'), thumb: 'cloud://thumb', stage: 'after' }],
  votes: 0,
  submittedAt: 1,
  history: [],
  textUnchecked: false,
}

describe('a draft', () => {
  it('is blank until something stands in it', () => {
    expect(isBlank(blank)).toBe(true)
    expect(isBlank({ ...blank, form: { ...blank.form, cost: '0' } })).toBe(false)
    expect(isBlank(withPhotos)).toBe(false)
  })

  it('is read back as it was kept, with what an older form did not have', () => {
    expect(readDraft(JSON.parse(JSON.stringify(withPhotos)))).toEqual(withPhotos)
    const { words: _words, ...older } = blank.form
    expect(readDraft({ ...blank, form: older })).toEqual(blank)
  })

  it('is left alone when another version wrote it', () => {
    expect(readDraft({ ...blank, version: 2 })).toBeUndefined()
    expect(readDraft('')).toBeUndefined()
  })

  it('keeps an empty number empty rather than zero', () => {
    expect(entryFields({ ...blank, form: { ...blank.form, area: ' ', cost: '0' } }, new Map())).toMatchObject(
      {
        area: undefined,
        cost: 0,
      },
    )
  })

  it('waits for its photos and then names them as the server does', () => {
    const half = sent([], 'a')
    expect(readiness(withPhotos, half)).toEqual({ kind: 'waiting', done: 1, total: 2 })
    const ready = readiness(withPhotos, sent(half, 'b'))
    expect(ready.kind).toBe('ready')
    if (ready.kind === 'ready')
      expect(entryFields(withPhotos, ready.photoIds)).toMatchObject({
        photos: [
          { photoId: 'p-a', stage: 'after' },
          { photoId: 'p-b', stage: 'after' },
        ],
      })
  })

  it('says which photo was refused', () => {
    const queue: UploadQueue = [
      ...sent([], 'a'),
      { ...photo('b'), ext: 'jpg', state: 'refused', progress: 100, tries: 0, message: '照片太小' },
    ]
    expect(readiness(withPhotos, queue)).toEqual({ kind: 'blocked', message: '第 2 张：照片太小' })
  })

  it('finds photos a crash left out of the queue', () => {
    expect(unqueued(withPhotos, sent([], 'a')).map((left) => left.clientId)).toEqual(['b'])
  })

  it('begins a revision as the entry stands, its photos already with the server', () => {
    expect(draftOf({ ...entry, returnedReason: '照片看不清' }, 'c12345678', 5).returned).toBe('照片看不清')
    const draft = draftOf(entry, 'c12345678', 5)
    expect(draft).toMatchObject({ entryId: 'e1', form: { area: '30', words: '村口', story: '' } })
    expect(readiness(draft, []).kind).toBe('ready')
    expect(unqueued(draft, [])).toEqual([])
  })
})
