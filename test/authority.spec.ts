import { readFileSync } from 'node:fs'
import { routes as apiRoutes } from '../cloudfunctions/api/routes'
import { documentRoutes } from '../cloudfunctions/documents/routes'
import { authorityFile, authorityTable } from '../local/tools/authority'
import {
  columnNames,
  matrixRow,
  type ColumnName,
  type Mark,
  type MatrixRow,
} from '../local/tools/authority-matrix'

const routes = { ...apiRoutes, ...documentRoutes }

const office = ['women', 'discipline', 'poverty', 'publicity', 'party', 'other office'] as const
const staff = ['admin', ...office] as const
const ownCadres = { cadre: '✓ own', secretary: '✓ own' } as const
const all = (...names: readonly ColumnName[]): Partial<MatrixRow> =>
  Object.fromEntries(names.map((name) => [name, '✓']))
const everybody = (mark: Mark): Partial<MatrixRow> =>
  Object.fromEntries(columnNames.map((name) => [name, mark]))

/** What the words of guards mean; a guard's words are some of these. Written by hand: the guards are held against it. */
const meaning: Readonly<Record<string, Partial<MatrixRow>>> = {
  anyone: everybody('✓'),
  admin: all('admin'),
  office: all(...office),
  staff: all(...staff),
  leader: all('leader'),
  inspector: all('inspector'),
  judge: all('judge'),
  districtHead: all('district head'),
  partyMember: all('party member'),
  cadre: all('cadre', 'secretary'),
  'the women’s office': all('women'),
  'the discipline office': all('discipline'),
  'the poverty office': all('poverty'),
  'the publicity office': all('publicity'),
  'the party office': all('party'),
  'cadre of the village': ownCadres,
  'secretary of the village': { secretary: '✓ own' },
  'supervisor of the village': { supervisor: '✓ own' },
  'partyMember of the village': { 'party member': '✓ own' },
  'head of the district': { 'district head': '✓ own' },
  'people of its body': { ...ownCadres, ...Object.fromEntries(office.map((name) => [name, '✓ own'])) },
  'staff of the office': Object.fromEntries(office.map((name) => [name, '✓ own'])),
  'the paired member': { 'party member': '✓ self', cadre: '✓ self', secretary: '✓ self' },
  'judge of the sheet': { judge: '✓ self' },
  'inspector of the visit but not of the village': { inspector: '✓ self' },
  reporter: everybody('✓ self'),
  'who reported it': everybody('✓ self'),
}

/** Words that say more than a list of people. */
const wholeMeaning: Readonly<Record<string, Partial<MatrixRow>>> = {
  'admin; of villages also the women’s or the discipline office; never for the own body': {
    admin: '✓ not own',
    women: '✓ some',
    discipline: '✓ some',
  },
  'admin; of households also the poverty or the women’s office; of shops any office': {
    admin: '✓',
    ...Object.fromEntries(office.map((name) => [name, '✓ some'])),
  },
}

const rank: readonly Mark[] = ['–', '✓ self', '✓ own', '✓ some', '✓ not own', '✓']

function meantBy(words: string): MatrixRow {
  const whole = wholeMeaning[words]
  const notOwn = / not of the village$/.test(words)
  const people = words.replace(/, not of the village$/, '').split(/, or | or |, /)
  const parts = whole ? [whole] : people.map((phrase) => meaning[phrase] ?? meaning[`${phrase} office`])
  expect({ words, unknown: people.filter((_, i) => parts[i] === undefined && !whole) }).toEqual({
    words,
    unknown: [],
  })
  const widest = (name: ColumnName) =>
    parts.reduce<Mark>((mark, part) => {
      const next = part?.[name] ?? '–'
      return rank.indexOf(next) > rank.indexOf(mark) ? next : mark
    }, '–')
  return Object.fromEntries(
    columnNames.map((name) => {
      const mark = widest(name)
      return [name, notOwn && mark === '✓' ? '✓ not own' : mark]
    }),
  ) as MatrixRow
}

describe('docs/authority.md', () => {
  it('is the tables of authority as the routes and their guards have it', async () => {
    expect(readFileSync(authorityFile, 'utf8')).toBe(await authorityTable(routes))
  })

  it.each(Object.values(routes).map((route) => [route.action, route] as const))(
    'says of %s what its guard does',
    async (_, route) => {
      expect(await matrixRow(route)).toEqual(meantBy(route.words))
    },
  )

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
