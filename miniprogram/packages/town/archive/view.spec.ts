import type { GrantView } from '../../../../typings/contract'
import { mayArchive, shelvesOf } from './view'

const held = {
  rankings: [
    { id: 'r7', month: '2026-07', state: 'published' },
    { id: 'r6', month: '2026-06', state: 'published' },
    { id: 'r6old', month: '2026-06', state: 'withdrawn' },
  ],
  assessments: [{ id: 'a', year: '2026', state: 'final', number: '考1号' }],
} as const
const namesFor = (grant: GrantView, more: Partial<Parameters<typeof shelvesOf>[0]> = {}) =>
  shelvesOf({ ...held, ...more, me: { grants: [grant] } }).flatMap(({ files }) =>
    files.map(({ name }) => name),
  )
const admin: GrantView = { role: 'admin', label: '' }

it('lists all a person may take out, and every month and year that stands', () => {
  expect(namesFor(admin)).toEqual([
    '作品清单',
    '清底子',
    '奖金兑现',
    '督查成绩',
    '2026年6月排名',
    '2026年7月排名',
    '问题台账',
    '2026年考核',
    '农户台账',
    '通知、通报、公告',
  ])
  expect(namesFor({ role: 'leader', label: '' })).toEqual(['清底子', '督查成绩', '问题台账', '2026年考核'])
  expect(namesFor({ role: 'office', office: 'publicity', label: '' })).not.toContain('农户台账')
  expect(mayArchive({ grants: [{ role: 'inspector', label: '' }] })).toBe(false)
})

it('says what is not there yet', () => {
  const shelves = shelvesOf({ me: { grants: [admin] }, rankings: [], assessments: [] })
  expect(shelves.filter(({ care }) => care.includes('还没有')).map(({ title }) => title)).toEqual([
    '督查和排名',
    '年底考核',
  ])
})
