import type { HouseholdRow } from '../../../../typings/contract'
import { mineView } from './view'

const at = Date.parse('2026-11-20T09:00:00+08:00')
const household: HouseholdRow = {
  id: 'v01:001',
  villageId: 'v01',
  number: '001',
  head: '王大勇',
  kind: 'poor',
  protected: false,
  zone: '一片',
  pairedWith: { personId: 'o', name: '周大勇' },
  scores: [{ total: 6150, at }],
}
const tasks = [{ id: 't1', household, why: '比上次少了 20 分', since: at, state: 'open' }] as const

it('tells whom to visit and why, and how each household stands', () => {
  expect(mineView({ answer: { households: [household], tasks } }, [], false)).toMatchObject({
    old: '',
    title: '1 户要上门',
    tasks: [{ name: '001 王大勇', why: '比上次少了 20 分', foot: '11月20日起 · 联户党员 周大勇', waits: '' }],
    households: [{ facts: '贫困户 · 一片', last: '11月20日 61.5 分' }],
  })
})

it('says what waits on the phone, how old the list is, and what the page is for when nothing is', () => {
  const kept = {
    id: 'c',
    kind: 'task',
    subject: 't1',
    title: '',
    cover: '',
    word: '等网络',
    hint: '',
    tone: 'straw',
  } as const
  expect(mineView({ answer: { households: [], tasks }, asOf: at }, [kept], true)).toMatchObject({
    old: '现在没有网络，看到的是 11月20日 09:00 存在手机里的。',
    tasks: [{ waits: '等网络' }],
  })
  expect(mineView({ answer: { households: [], tasks: [] } }, [], true).hint).toContain('会出现在这里')
})
