import type { VillageRow } from '../../../../typings/contract'
import { districtOptions, emptyInvitation, given, parseInvitation, roleOptions, villageOptions } from './view'

const village = (id: string, name: string, districtId?: string): VillageRow => ({
  id,
  name,
  order: 1,
  quota: 3,
  cap: 5,
  taken: 0,
  published: 0,
  light: 'behind',
  ...(districtId ? { districtId, districtName: '东管区' } : {}),
})

describe('an invitation', () => {
  it('sends the scope of its role and nothing else', () => {
    const form = { ...emptyInvitation, role: 'cadre' as const, villageId: 'v01', office: 'women' as const }
    expect(parseInvitation(form, 'c12345678')).toMatchObject({
      ok: true,
      value: { role: 'cadre', villageId: 'v01', validDays: 7 },
    })
  })
  it('asks for role and scope in words', () => {
    expect(parseInvitation(emptyInvitation, 'c12345678')).toMatchObject({ message: '请选择身份' })
    expect(parseInvitation({ ...emptyInvitation, role: 'cadre' }, 'c12345678')).toMatchObject({
      message: '请给这个身份选择它负责的村、管区或站所',
    })
  })
  it('offers a district head only where there are districts', () => {
    const names = (villages: VillageRow[]) => roleOptions(districtOptions(villages)).map((role) => role.label)
    expect(names([village('v01', '中西里')])).not.toContain('管区书记')
    expect(names([village('v01', '中西里', 'd1'), village('v02', '东升', 'd1')])).toContain('管区书记')
  })
  it('finds a village by part of its name', () => {
    const villages = [village('v01', '中西里'), village('v06', '前西里'), village('v02', '东升')]
    expect(villageOptions(villages, ' 西里').map((option) => option.label)).toEqual(['中西里', '前西里'])
  })
  it('is handed over with everything the other needs to know', () => {
    const text = given({
      code: 'AB12CD',
      role: 'cadre',
      label: '中西里 村干部',
      note: '',
      createdAt: 0,
      expiresAt: Date.parse('2026-06-20T06:05:00Z'),
      state: 'open',
    }).text
    expect(text).toContain('AB12CD')
    expect(text).toContain('6月20日 14:05 前有效')
  })
})
