import { readFileSync } from 'node:fs'
import { routes as apiRoutes } from '../cloudfunctions/api/routes'
import { documentRoutes } from '../cloudfunctions/documents/routes'
import { authorityFile, authorityTable } from '../local/tools/authority'

const routes = { ...apiRoutes, ...documentRoutes }

describe('docs/authority.md', () => {
  it('is the table of authority as the routes have it', () => {
    expect(readFileSync(authorityFile, 'utf8')).toBe(authorityTable(routes))
  })

  it('opens no writing action to everyone but those that concern the caller alone', () => {
    const open = Object.values(routes).filter(({ words, writes }) => writes && words === 'anyone')
    expect(open.map(({ action }) => action).sort()).toEqual([
      'admin.claim',
      // The caller's own data, for the caller; five a day.
      'export.mine',
      'invitation.accept',
      'message.grant',
      // Anybody may object in the notice period (domain.md part 4); at most three a person, read by staff alone.
      'objection.file',
      // The photos of a report; thirty a day a person, seen by nobody until the report is.
      'photo.register',
      // The caller's own data, and no other's.
      'privacy.erase',
      // A villager reports what is wrong (domain.md part 8); ten a day a person, read by those who work with it.
      'problem.report',
      // The author's own text: that the reason was read.
      'text.seen',
      'vote.cast',
    ])
  })
})
