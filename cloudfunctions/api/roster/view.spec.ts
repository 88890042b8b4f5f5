import type { Invitation, Village } from '../../core/records/roster'
import { bareGrant, grantLabel, grantViews, invitationView, villageRow } from './view'

const village: Village = {
  _id: 'v01',
  name: '中西里',
  order: 1,
  quota: 4,
  districtId: 'd1',
  districtName: '东管区',
  left: 3,
  taken: ['a', 'b'],
  published: 1,
  sequence: 2,
}

const invitation: Invitation = {
  _id: 'ABCDEF',
  requestId: 'r',
  role: 'judge',
  note: '给王老师',
  createdBy: 'oAdmin',
  createdAt: 1,
  expiresAt: 100,
  state: 'open',
}

describe('grantLabel', () => {
  it.each([
    [{ role: 'cadre', villageId: 'v01' } as const, '中西里 村干部'],
    [{ role: 'cadre', villageId: 'v01', isSecretary: true } as const, '中西里 村干部（支部书记）'],
    [{ role: 'districtHead', districtId: 'd1' } as const, '东管区 管区书记'],
    [{ role: 'office', office: 'women' } as const, '妇联 站所工作人员'],
    [{ role: 'admin' } as const, '镇管理员'],
    [{ role: 'cadre', villageId: 'gone' } as const, '村干部'],
  ])('names role and scope: %o', (grant, label) => {
    expect(grantLabel(grant, [village])).toBe(label)
  })
})

describe('grantViews', () => {
  it('shows what two invitations gave once, as secretary where either said so', () => {
    const cadre = { role: 'cadre', villageId: 'v01' } as const
    expect(grantViews([cadre, { ...cadre, isSecretary: true }], [village])).toEqual([
      { ...cadre, isSecretary: true, label: '中西里 村干部（支部书记）' },
    ])
  })
})

describe('what leaves the record', () => {
  it('is a row without free places, entry ids and the sequence', () => {
    expect(villageRow(village)).toEqual({
      id: 'v01',
      name: '中西里',
      order: 1,
      quota: 4,
      cap: 5,
      taken: 2,
      published: 1,
      light: 'behind',
      districtId: 'd1',
      districtName: '东管区',
    })
  })

  it('is an invitation without openids, expired once its time is over', () => {
    expect(invitationView(invitation, [], 100).state).toBe('open')
    const late = invitationView(invitation, [], 101)
    expect(late.state).toBe('expired')
    expect(JSON.stringify(late)).not.toContain('oAdmin')
    expect(invitationView({ ...invitation, state: 'used' }, [], 101).state).toBe('used')
  })

  it('is a grant without the fields around it', () => {
    expect(bareGrant(invitation)).toEqual({ role: 'judge' })
  })
})
