import type { GrantView, InvitationView, PersonView } from '../../../../typings/contract'
import { invitationRows, peopleGroups, scopeOfGrant } from './view'

const cadre: GrantView = {
  role: 'cadre',
  villageId: 'v01',
  isSecretary: true,
  label: '中西里 村干部（支部书记）',
}
const people: PersonView[] = [
  { personId: 'a', name: '刘长河', since: Date.parse('2026-06-16T00:00:00Z'), grants: [cadre] },
  { personId: 'b', name: '赵立新', since: 0, grants: [{ role: 'admin', label: '镇管理员' }, cadre] },
]
const invitation = (code: string, state: InvitationView['state'], createdAt: number): InvitationView => ({
  code,
  role: 'cadre',
  label: '中西里 村干部',
  note: '',
  createdAt,
  expiresAt: Date.parse('2026-06-20T06:05:00Z'),
  state,
})

describe('people and invitations', () => {
  it('stands people under each of their roles', () => {
    const groups = peopleGroups(people, '')
    expect(groups.map((group) => [group.name, group.rows.map((row) => row.name)])).toEqual([
      ['村干部', ['刘长河', '赵立新']],
      ['镇管理员', ['赵立新']],
    ])
    expect(groups[0]?.rows[0]).toMatchObject({
      since: '2026年6月16日加入',
      grants: [{ label: '中西里 村干部（支部书记）' }],
    })
  })
  it('shows a few of a long role, and all of it when asked', () => {
    const many = Array.from({ length: 60 }, (_, i) => ({
      personId: `p${i}`,
      name: `村民${i}`,
      since: 0,
      grants: [cadre],
    }))
    expect(peopleGroups(many, '')[0]).toMatchObject({ total: 60, rows: { length: 12 } })
    expect(peopleGroups(many, '', 'cadre')[0]?.rows).toHaveLength(60)
  })
  it('finds by name, village or role', () => {
    expect(peopleGroups(people, '刘').flatMap((group) => group.rows)).toHaveLength(1)
    expect(peopleGroups(people, '中西里')[0]?.rows).toHaveLength(2)
    expect(peopleGroups(people, '没有的')).toEqual([])
  })
  it('takes back exactly the scope that was given', () => {
    expect(scopeOfGrant(cadre)).toEqual({ role: 'cadre', villageId: 'v01' })
  })
  it('puts open invitations first', () => {
    const rows = invitationRows([
      { ...invitation('A', 'used', 9), acceptedBy: '刘长河' },
      invitation('B', 'open', 1),
      invitation('C', 'expired', 5),
    ])
    expect(rows.map((row) => row.code)).toEqual(['B', 'A', 'C'])
    expect(rows.map((row) => row.foot)).toEqual([
      '6月20日 14:05 前有效',
      '刘长河领取',
      '6月20日 14:05 前有效',
    ])
  })
})
