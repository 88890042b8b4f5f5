import fc from 'fast-check'
import { advance, find, nextWork, type UploadEvent, type UploadQueue } from './upload-queue'

const photo = (clientId: string) => ({
  clientId,
  path: `/saved/${clientId}.jpg`,
  ext: 'jpg',
  villageId: 'v01',
})
const registered = {
  id: 'p1',
  thumb: 'cloud://t',
  display: 'cloud://d',
  width: 800,
  height: 600,
  safety: 'checking' as const,
}
const run = (events: UploadEvent[], from: UploadQueue = []) => events.reduce(advance, from)

describe('the upload queue', () => {
  it('carries a photo from waiting to done', () => {
    const queue = run([
      { type: 'add', photos: [photo('a')] },
      { type: 'start', clientId: 'a' },
      { type: 'progress', clientId: 'a', percent: 40 },
      { type: 'stored', clientId: 'a', fileId: 'cloud://x/incoming/a.jpg' },
      { type: 'registered', clientId: 'a', photo: registered },
    ])
    expect(find(queue, 'a')).toMatchObject({ state: 'done', progress: 100, photo: { id: 'p1' } })
  })

  it('asks the person after three failures, and the network gives a fresh start', () => {
    const failure: UploadEvent[] = [
      { type: 'start', clientId: 'a' },
      { type: 'failed', clientId: 'a', message: '没有网络' },
    ]
    const queue = run([{ type: 'add', photos: [photo('a')] }, ...failure, ...failure])
    expect(find(queue, 'a')?.state).toBe('waiting')
    const tired = run(failure, queue)
    expect(find(tired, 'a')).toMatchObject({ state: 'failed', message: '没有网络' })
    expect(find(advance(tired, { type: 'online' }), 'a')).toMatchObject({ state: 'waiting', tries: 0 })
  })

  it('only registers after a kill when the file already lies in the cloud', () => {
    const queue = run([
      { type: 'add', photos: [photo('a'), photo('b')] },
      { type: 'start', clientId: 'a' },
      { type: 'start', clientId: 'b' },
      { type: 'stored', clientId: 'a', fileId: 'cloud://x/incoming/a.jpg' },
      { type: 'revived' },
    ])
    expect(nextWork(queue).map((work) => [work.kind, work.upload.clientId])).toEqual([
      ['register', 'a'],
      ['send', 'b'],
    ])
  })

  it('refuses a photo the safety check found unsafe', () => {
    const queue = run([
      { type: 'add', photos: [photo('a')] },
      { type: 'start', clientId: 'a' },
      { type: 'stored', clientId: 'a', fileId: 'f' },
      { type: 'registered', clientId: 'a', photo: { ...registered, safety: 'unsafe' } },
    ])
    expect(find(queue, 'a')).toMatchObject({
      state: 'refused',
      message: '这张照片没有通过安全检查，请换一张',
    })
  })

  const clientId = fc.constantFrom('a', 'b', 'c')
  const anyEvent: fc.Arbitrary<UploadEvent> = fc.oneof(
    clientId.map((id): UploadEvent => ({ type: 'add', photos: [photo(id)] })),
    clientId.map((id): UploadEvent => ({ type: 'start', clientId: id })),
    fc
      .tuple(clientId, fc.integer({ min: 0, max: 100 }))
      .map(([id, percent]): UploadEvent => ({ type: 'progress', clientId: id, percent })),
    clientId.map((id): UploadEvent => ({ type: 'stored', clientId: id, fileId: `f-${id}` })),
    clientId.map((id): UploadEvent => ({ type: 'registered', clientId: id, photo: registered })),
    clientId.map((id): UploadEvent => ({ type: 'refused', clientId: id, message: '不行' })),
    clientId.map((id): UploadEvent => ({ type: 'failed', clientId: id, message: '没有网络' })),
    clientId.map((id): UploadEvent => ({ type: 'retry', clientId: id })),
    clientId.map((id): UploadEvent => ({ type: 'remove', clientId: id })),
    fc.constant<UploadEvent>({ type: 'online' }),
    fc.constant<UploadEvent>({ type: 'revived' }),
  )

  it('loses no photo and holds none twice, whatever happens in whatever order', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 60 }), (events) => {
        const kept = new Set<string>()
        let queue: UploadQueue = []
        for (const event of events) {
          queue = advance(queue, event)
          if (event.type === 'add') event.photos.forEach((added) => kept.add(added.clientId))
          if (event.type === 'remove') kept.delete(event.clientId)
          expect(queue.map((upload) => upload.clientId).sort()).toEqual([...kept].sort())
        }
      }),
    )
  })

  it('never sends a stored photo again and gives no work for one under way or finished', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 60 }), (events) => {
        let queue: UploadQueue = []
        const stored = new Set<string>()
        for (const event of events) {
          queue = advance(queue, event)
          if (event.type === 'remove') stored.delete(event.clientId)
          for (const upload of queue) if (upload.fileId) stored.add(upload.clientId)
          const work = nextWork(queue)
          expect(work.length).toBeLessThanOrEqual(2)
          for (const { kind, upload } of work) {
            expect(upload.state).toBe('waiting')
            expect(kind === 'send' && stored.has(upload.clientId)).toBe(false)
          }
        }
      }),
    )
  })

  it('finishes every photo that is not refused once the network holds', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 60 }), (events) => {
        let queue = advance(run(events), { type: 'revived' })
        queue = advance(queue, { type: 'online' })
        for (let work = nextWork(queue); work.length > 0; work = nextWork(queue))
          for (const { kind, upload } of work) {
            queue = advance(queue, { type: 'start', clientId: upload.clientId })
            if (kind === 'send')
              queue = advance(queue, { type: 'stored', clientId: upload.clientId, fileId: 'f' })
            queue = advance(queue, { type: 'registered', clientId: upload.clientId, photo: registered })
          }
        expect(queue.every((upload) => upload.state === 'done' || upload.state === 'refused')).toBe(true)
      }),
    )
  })
})
