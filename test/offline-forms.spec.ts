import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { draftLink } from '../miniprogram/page/draft-links'
import type { Draft } from '../miniprogram/services/draft'
import { kindOf, kinds } from '../miniprogram/services/forms'
import { laneOf } from '../miniprogram/services/forms/kind'

/** A draft of a kind, as far as its place in the queue and its page are about. */
const draft = (kind: string, clientId: string): Draft => ({
  version: 2,
  kind,
  clientId,
  subject: 's1',
  title: '一件事',
  villageId: 'v01',
  form: {},
  photos: [],
  state: 'queued',
  savedAt: 0,
})

const page = readFileSync(join(__dirname, '../docs/reliability.md'), 'utf8')
const rows = [...page.matchAll(/^\| `(\w+)` +\|(.*)\|$/gm)].map(([, name = '', rest = '']) => [
  name,
  ...rest.split('|').map((cell) => cell.trim()),
])

describe('every form that the outbox sends', () => {
  it('has a name of its own, a page that opens its drafts, and a way that keeps what is about one thing in order', () => {
    expect(new Set(kinds.map(({ name }) => name)).size).toBe(kinds.length)
    for (const kind of kinds) {
      expect(kindOf(kind.name)).toBe(kind)
      expect({ name: kind.name, url: draftLink(draft(kind.name, 'c1')) }).toEqual({
        name: kind.name,
        url: expect.stringMatching(/^\/(pages|packages)\//) as string,
      })
      const [one, other] = ['c1', 'c2'].map((clientId) => laneOf(kind, draft(kind.name, clientId)))
      // Only what may be many at once is a way of its own.
      if (!kind.many) expect(one).toBe(other)
    }
  })

  it('that is written over what stood there shows both versions', () => {
    for (const { name, overwrites, compare } of kinds)
      expect({ name, both: compare !== undefined }).toEqual({ name, both: overwrites === true })
  })

  it('stands in the table of docs/reliability.md as it is', () => {
    expect(rows.map(([name, what, where, photos]) => ({ name, what, where, photos }))).toEqual(
      kinds.map(({ name, what, where, photos }) => ({
        name,
        what,
        where,
        photos: photos ? String(photos) : '',
      })),
    )
  })
})
