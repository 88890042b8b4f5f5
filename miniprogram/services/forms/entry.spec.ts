import type { EntryRecordView } from '../../../typings/contract'
import { readiness, unqueued } from '../draft-photos'
import { entryFields, entryKind, entryOf, newEntry, revisionOf, type EntryDraft } from './entry'

const blank = newEntry({ id: 'v01', name: '中西里' }, 'c12345678', 1)
const withPhotos: EntryDraft = {
  ...blank,
  photos: ['a', 'b'].map((clientId) => ({ clientId, stage: 'after', path: `/kept/${clientId}.jpg` })),
}
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
  photos: [
    { id: 'p9', thumb: 'cloud://thumb', display: '', width: 1, height: 1, safety: 'safe', stage: 'after' },
  ],
  votes: 0,
  submittedAt: 1,
  history: [],
  textUnchecked: false,
}

describe('the draft of an entry', () => {
  it('keeps an empty number empty rather than zero', () => {
    expect(entryFields({ ...blank, form: { ...blank.form, area: ' ', cost: '0' } }, new Map())).toMatchObject(
      { area: undefined, cost: 0 },
    )
  })

  it('names its photos as the server does, each with its stage', () => {
    const photoIds = new Map([
      ['a', 'p-a'],
      ['b', 'p-b'],
    ])
    expect(entryFields(withPhotos, photoIds)).toMatchObject({
      photos: [
        { photoId: 'p-a', stage: 'after' },
        { photoId: 'p-b', stage: 'after' },
      ],
    })
  })

  it('is not sent while the schema finds something wrong', async () => {
    await expect(entryKind.send(blank, new Map())).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      message: '名称至少写 2 个字',
    })
  })

  it('begins a revision as the entry stands, its photos already with the server', () => {
    expect(revisionOf({ ...entry, returnedReason: '照片看不清' }, 'c12345678', 5).returned).toBe('照片看不清')
    const draft = revisionOf(entry, 'c12345678', 5)
    expect(draft).toMatchObject({
      subject: 'e1',
      title: '老碾台',
      form: { area: '30', words: '村口', story: '' },
    })
    expect([entryOf(draft), entryOf(blank)]).toEqual(['e1', undefined])
    expect(readiness(draft, []).kind).toBe('ready')
    expect(unqueued(draft, [])).toEqual([])
  })
})
