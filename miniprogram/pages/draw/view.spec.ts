import type { DrawView } from '../../../typings/contract'
import { commitmentOf, listSha256Of } from '../../shared/draw/hash'
import { pick } from '../../shared/draw/pick'
import { drawFace, proofOf } from './view'

const list = [
  { id: 'v01', name: '中西里', weight: 2 },
  { id: 'v02', name: '东升', weight: 1 },
  { id: 'v03', name: '石匣峪', weight: 1 },
]
const secrets = ['a', 'b'].map((letter) => letter.repeat(64))
const at = Date.parse('2026-11-24T09:00:00+08:00')
const commits = secrets.map((secret, i) => ({
  who: `镇领导（${i + 1}号）`,
  commitment: commitmentOf(secret),
  at: at + i,
}))
const draw: DrawView = {
  id: '2026-11:d1',
  reviewId: '2026-11',
  month: '2026-11',
  districtId: 'd1',
  districtName: '东管区',
  state: 'committing',
  openedAt: at,
  others: [],
  mine: null,
  list,
  listSha256: listSha256Of(list),
  commits: [],
  closedAt: null,
  secrets: [],
  drawn: null,
}
const drawn: DrawView = {
  ...draw,
  state: 'drawn',
  commits,
  closedAt: at + 10,
  secrets,
  drawn: pick(list, secrets).id,
}
const onlooker = { joins: false, staff: false, holds: false }
const leader = { ...onlooker, joins: true }

describe('a draw on the phone', () => {
  it('says of a district of two villages that the other one is drawn for certain', () => {
    expect(drawFace({ ...draw, list: list.slice(1, 2) }, onlooker).hint).toContain('只有东升，抽中的一定是它')
    expect(drawFace(draw, onlooker).hint).not.toContain('只有')
  })

  it('lets those who take part commit once, and reveal from the same phone', () => {
    expect(drawFace(draw, onlooker).act).toBe('verify')
    expect(drawFace(draw, leader)).toMatchObject({ act: 'commit', word: '0 人已交底', live: true })
    const committed: DrawView = { ...draw, commits, secrets: [null, null], mine: 0 }
    expect(drawFace(committed, leader).act).toBe('verify')
    expect(drawFace(committed, { ...leader, staff: true }).act).toBe('close')
    const apart = { ...committed, mine: null }
    expect(drawFace(apart, { ...leader, staff: true })).toMatchObject({ act: 'commit', mayClose: true })
    expect(drawFace(apart, leader)).toMatchObject({ act: 'commit', mayClose: false })
    const revealing: DrawView = { ...committed, state: 'revealing', closedAt: at + 10 }
    expect(drawFace(revealing, { ...leader, holds: true })).toMatchObject({ act: 'reveal', warn: '' })
    expect(drawFace(revealing, leader).warn).toContain('当时那部手机')
    expect(drawFace({ ...revealing, secrets: [secrets[0] ?? '', null] }, leader)).toMatchObject({
      act: 'verify',
      word: '1/2 人已亮数',
    })
    // The last reveal arrived, the draw behind it did not.
    const stuck: DrawView = { ...revealing, secrets }
    expect(drawFace(stuck, { ...leader, holds: true })).toMatchObject({ act: 'reveal', warn: '' })
    expect(drawFace({ ...stuck, mine: null }, leader).act).toBe('verify')
  })

  it('says how likely each village is, and shows the one drawn', () => {
    const face = drawFace(drawn, onlooker)
    expect(face.list.map(({ name, share }) => [name, share])).toEqual([
      ['中西里', '2 份 · 50%'],
      ['东升', '1 份 · 25%'],
      ['石匣峪', '1 份 · 25%'],
    ])
    expect(face.list.filter(({ won }) => won)).toHaveLength(1)
    expect(face.word).toMatch(/^抽中了/)
    expect(face.live).toBe(false)
    // Whole, to be copied: who trusts no phone counts it elsewhere.
    expect(face.commits.map(({ secret }) => secret)).toEqual(secrets)
  })

  it('recomputes every step on the phone, and says where one does not hold', () => {
    expect(proofOf(drawn)).toMatchObject({ verdict: 'holds', words: '每一步都对得上，抽取是公正的。' })
    expect(proofOf(draw).verdict).toBe('waiting')
    const forged = { ...drawn, list: list.map((entry) => ({ ...entry, weight: entry.weight + 1 })) }
    expect(proofOf(forged)).toMatchObject({ verdict: 'broken' })
    expect(proofOf(forged).checks[0]).toMatchObject({ sign: '✕', state: 'broken' })
  })

  it('never hides a draw that was voided', () => {
    const voided: DrawView = { ...draw, state: 'voided', voidedReason: '有人不亮数' }
    expect(drawFace(voided, leader)).toMatchObject({ voided: '有人不亮数', act: 'verify', mayVoid: false })
    expect(proofOf(voided).words).toContain('作废')
    const second = { ...draw, others: [{ id: 'x', openedAt: at, voidedReason: '有人不亮数' }] }
    expect(drawFace(second, onlooker).others[0]?.words).toBe('11月24日 09:00那次作废：有人不亮数')
  })
})
