import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { LinkKind } from '../../shared/assessment/sheet'
import { pointUrl, sheetParts } from './rows'

const kinds: Record<LinkKind, string> = {
  ranking: '2026-06',
  entry: 'e1',
  award: 'e1',
  cleanup: 'v01:straw',
  problem: 'p1',
  accountability: 'p1:1',
  veto: 'v01',
  deduction: 'd1',
  village: 'v01',
  problems: 'v01',
  faults: 'v01',
  deductions: 'v01',
}

describe('a sheet’s lines', () => {
  it.each(Object.entries(kinds))('open a page there is: %s', (kind, id) => {
    const url = pointUrl({ kind: kind as LinkKind, id }, 'v01')
    expect(existsSync(join(__dirname, '../..', `${url.split('?')[0]}.wxml`))).toBe(true)
    expect(url).toContain('?')
  })

  it('stand under their component, with a sign, and without a page where the record is private', () => {
    const parts = sheetParts({
      sheet: {
        villageId: 'v01',
        villageName: '中西里',
        districtName: '',
        score: 350,
        grade: 'failed',
        gradeName: '不合格',
        vetoed: false,
        components: [{ id: 'inspections', weight: 500, score: 350 }],
      },
      lines: [
        { component: 'inspections', label: '起评分', points: 500 },
        {
          component: 'inspections',
          label: '区督查组',
          points: -150,
          link: { kind: 'deduction', id: 'd1' },
        },
      ],
    })
    expect(parts).toMatchObject([
      {
        name: '上级检查扣分',
        score: '3.50',
        most: '满分 5',
        share: 70,
        lines: [
          { points: '+5.00', url: '' },
          {
            points: '−1.50',
            tone: 'minus',
            url: '/packages/assessment/deductions/index?villageId=v01&id=d1',
          },
        ],
      },
    ])
  })
})
