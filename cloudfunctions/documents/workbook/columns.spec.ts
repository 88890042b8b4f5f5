import { findTable, type Columns, type Grid } from './columns'

const columns = {
  village: { title: '村', aliases: ['村名'], needed: true },
  number: { title: '户号', aliases: [], needed: true },
  phone: { title: '手机号', aliases: ['电话'], needed: false },
} as const satisfies Columns<string>

const grid = (rows: readonly (readonly string[])[], name = '表'): Grid => ({
  name,
  rows: rows.flatMap((texts, i) => {
    const cells = texts.flatMap((text, place) => (text ? [[place + 1, { text }] as const] : []))
    return cells.length ? [{ row: i + 1, cells: new Map(cells) }] : []
  }),
})
const read = (...grids: Grid[]) => {
  const table = findTable(grids, columns)
  return table.ok
    ? table.value.map(({ row, cells }) => [row, cells.village.text, cells.number.text, cells.phone.text])
    : table.message
}

describe('the header', () => {
  it('is found below titles, in any order, under other names, with marks of what must be filled', () => {
    expect(
      read(
        grid([
          ['中西里等村农户登记表'],
          [],
          ['电话', '备注', '户号（必填）', ' 村 名*'],
          ['138', '', '1', '中西里'],
          [],
          ['', '', '2', '辛庄'],
        ]),
      ),
    ).toEqual([
      [4, '中西里', '1', '138'],
      [6, '辛庄', '2', ''],
    ])
  })

  it('says what is missing', () => {
    expect(
      read(
        grid([
          ['村', '电话'],
          ['中西里', '1'],
        ]),
      ),
    ).toContain('缺少“户号”列')
    expect(read(grid([['姓名'], ['王']]))).toContain('缺少“村、户号”列')
    expect(read(grid([]))).toContain('表格是空的')
    expect(read(grid([['村', '户号']]))).toContain('表头下面没有内容')
  })

  it('is looked for on every sheet, and must stand on one', () => {
    const register = grid(
      [
        ['村', '户号'],
        ['中西里', '1'],
      ],
      '农户',
    )
    expect(read(grid([['说明']], '说明'), register)).toEqual([[2, '中西里', '1', '']])
    expect(read(register, { ...register, name: '副本' })).toContain('（农户、副本），请只留')
  })

  it('has each column once', () => {
    expect(
      read(
        grid([
          ['村', '户号', '户号'],
          ['中西里', '1', '2'],
        ]),
      ),
    ).toContain('“户号”有两列')
  })

  it('may cover the row below it', () => {
    const covered = { text: '村', fault: '是合并的单元格', coveredFrom: 1 }
    const head = grid([['村', '户号']]).rows
    const rows = [...head, { row: 2, cells: new Map([[1, covered]]) }]
    const data = { row: 3, cells: new Map([[1, { text: '辛庄' }]]) }
    expect(read({ name: '表', rows: [...rows, data] })).toEqual([[3, '辛庄', '', '']])
  })
})
