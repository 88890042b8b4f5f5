import type { Cell } from '../workbook/cell'
import type { TableRow } from '../workbook/columns'
import { readDistricts, readHouseholds } from './import-rows'

const villages = [
  { _id: 'v1', name: '中西里' },
  { _id: 'v2', name: '辛庄村' },
]
type Key = 'village' | 'number' | 'head' | 'kind' | 'houseNumber' | 'phone' | 'needs'
const good = { village: '中西里', number: '1', head: '王玉山', kind: '贫困户' }
const rowOf = (row: number, texts: Partial<Record<Key, string | Cell>>): TableRow<Key> => {
  const cell = (key: Key): Cell => {
    const given = texts[key] ?? ''
    return typeof given === 'string' ? { text: given } : given
  }
  return {
    row,
    cells: {
      village: cell('village'),
      number: cell('number'),
      head: cell('head'),
      kind: cell('kind'),
      houseNumber: cell('houseNumber'),
      phone: cell('phone'),
      needs: cell('needs'),
    },
  }
}
const read = (...rows: Partial<Record<Key, string | Cell>>[]) =>
  readHouseholds(
    rows.map((row, i) => rowOf(i + 2, row)),
    villages,
  )
const reasonOf = (row: Partial<Record<Key, string | Cell>>) =>
  read({ ...good, ...row }).refused[0]?.reason ?? 'accepted'

describe('a row of households', () => {
  it('is read as it was meant', () => {
    const { accepted, refused } = read({
      village: '辛庄',
      number: '００７',
      head: '李春生',
      kind: '一般户',
      houseNumber: '3排2号',
      phone: '+86 138-0013-8000',
      needs: { text: '2026-07-01', date: true },
    })
    expect(refused).toEqual([])
    expect(accepted).toEqual([
      {
        villageId: 'v2',
        villageName: '辛庄村',
        form: {
          number: '007',
          head: '李春生',
          kind: 'ordinary',
          houseNumber: '3排2号',
          phone: '13800138000',
          needs: '2026-07-01',
        },
      },
    ])
  })

  it.each([
    [{ village: '没有村' }, '没有“没有村”这个村'],
    [{ village: '' }, '请填写村'],
    [{ number: '' }, '户号'],
    [{ number: '一号' }, '户号只能是'],
    [{ head: '' }, '请填写户主'],
    [{ head: '王'.repeat(21) }, '户主最多写 20 个字'],
    [{ kind: '' }, '请选择户类型'],
    [{ kind: '脱贫户' }, '户类型要填“贫困户”或“一般户”'],
    [{ phone: '12345' }, '手机号要填 11 位数字'],
    [{ head: { text: '#REF!', fault: '是公式错误 #REF!' } }, '“户主”是公式错误 #REF!'],
    [{ houseNumber: { text: '2026-03-12', date: true as const } }, '“门牌号”被 Excel 变成了日期'],
  ])('is refused with what to do: %j', (row, reason) => {
    expect(reasonOf(row)).toContain(reason)
  })

  it('is refused where an earlier row is the same household, however it is written', () => {
    const { accepted, refused } = read(
      good,
      { ...good, number: '２' },
      { ...good, number: ' 1 ', head: '别人' },
    )
    expect(accepted).toHaveLength(2)
    expect(refused).toEqual([
      {
        row: 4,
        reason: '和第 2 行重复了，一户只能有一行',
        texts: ['中西里', ' 1 ', '别人', '贫困户', '', '', ''],
      },
    ])
  })

  it('may have the number of a household of another village, and of a refused row', () => {
    expect(read({ ...good, head: '' }, good, { ...good, village: '辛庄' }).accepted).toHaveLength(2)
  })
})

describe('a row of districts', () => {
  const cells = (village: string, district: string) => ({
    village: { text: village },
    district: { text: district },
  })

  it('gives a village its district once', () => {
    const rows = [cells('中西里', '镇区管区'), cells('辛庄', ''), cells('中西里村', '东山管区')]
    const { accepted, refused } = readDistricts(
      rows.map((row, i) => ({ row: i + 2, cells: row })),
      villages,
    )
    expect(accepted).toEqual([{ villageId: 'v1', districtName: '镇区管区' }])
    expect(refused.map(({ row, reason }) => [row, reason])).toEqual([
      [3, '请填写管区'],
      [4, '和第 2 行重复了，一个村只能有一行'],
    ])
  })
})
