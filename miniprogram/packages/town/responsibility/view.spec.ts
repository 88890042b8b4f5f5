import type { ChainRow } from '../../../../typings/contract'
import { linesOf, tabsOf } from './view'

const rows: ChainRow[] = [
  {
    villageId: 'v01',
    villageName: '中西里',
    districtName: '镇区管区',
    holders: { leader: '甲某', districtHead: '乙某', staff: '丙某', secretary: '丁某' },
    missing: 0,
  },
  {
    villageId: 'v02',
    villageName: '东升',
    districtName: '',
    holders: { leader: '甲某', districtHead: '', staff: '戊某', secretary: '' },
    missing: 2,
  },
]

it('finds villages by their name, their district and whoever answers for them', () => {
  const ids = (asked: string) => linesOf(rows, 'all', asked).map(({ id }) => id)
  expect([ids(''), ids('甲某'), ids(' 戊某'), ids('镇区'), ids('没有')]).toEqual([
    ['v01', 'v02'],
    ['v01', 'v02'],
    ['v02'],
    ['v01'],
    [],
  ])
})

it('shows where nobody answers', () => {
  expect(tabsOf(rows)[1]?.label).toBe('没有落实的 1')
  expect(linesOf(rows, 'missing', '')).toMatchObject([
    { id: 'v02', missing: '缺 2 级', links: [{ name: '甲某' }, { name: '没有落实', held: false }, {}, {}] },
  ])
})
