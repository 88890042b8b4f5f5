import { links, readOpening, todoLink } from './links'

describe('links', () => {
  it('reads the entry of a link and of a scanned code', () => {
    expect(readOpening({ id: 'e%3A1' })).toEqual({ id: 'e:1' })
    expect(readOpening({ scene: 'e%3Dabc' })).toEqual({ id: 'abc' })
  })
  it('reads an invitation code however it comes', () => {
    for (const given of [
      { code: 'ab12cd' },
      { scene: 'c%3Dab12cd' },
      { scene: 'code=AB12CD' },
      { scene: 'ab12cd' },
    ])
      expect(readOpening(given)).toEqual({ code: 'AB12CD' })
  })
  it('reads nothing from nothing, and survives a broken scene', () => {
    expect(readOpening({})).toEqual({})
    expect(readOpening({ scene: '%E0%A4%A' })).toEqual({ code: '%E0%A4%A' })
  })
  it('sends each to-do line to where it is done', () => {
    expect(todoLink({ kind: 'entriesReturned', villageId: 'v07' })).toBe(links.board('v07'))
    expect(todoLink({ kind: 'noticesToCheck' })).toBe(links.townNotices)
  })
})
