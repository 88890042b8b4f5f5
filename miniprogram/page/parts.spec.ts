import { append, growth, inParts, partByPart } from './parts'

const rows = (from: number, count: number) =>
  Array.from({ length: count }, (_, at) => ({ id: `r${from + at}` }))

describe('append', () => {
  it('parts rows, fills the last part up first and shows a row once', () => {
    const first = append([], rows(0, 6), 4)
    expect(first.map((part) => part.length)).toEqual([4, 2])
    const more = append(first, rows(5, 5), 4)
    expect(more.flat()).toEqual(rows(0, 10))
    expect(more.map((part) => part.length)).toEqual([4, 4, 2])
  })

  it('leaves the parts that are full as they are', () => {
    const first = append([], rows(0, 6), 4)
    expect(append(first, rows(6, 1), 4)[0]).toBe(first[0])
  })
})

describe('growth', () => {
  it('tells only the parts that changed', () => {
    const shown = append([], rows(0, 6), 4)
    const change = { groups: append(shown, rows(6, 4), 4), tail: 'end' }
    expect(growth({ groups: shown, tail: 'more' }, change)).toEqual({
      'groups[1]': [...rows(4, 2), ...rows(6, 2)],
      'groups[2]': rows(8, 2),
      tail: 'end',
    })
  })

  it('tells nothing of a list that was asked for anew and is the same', () => {
    const shown = append([], rows(0, 6), 4)
    expect(growth({ groups: shown }, { groups: append([], rows(0, 6), 4) })).toEqual({})
  })

  it('leaves out what is the same', () => {
    const head = { title: '谋划', days: [1] }
    expect(growth({ head, left: 3 }, { head: { title: '谋划', days: [1] }, left: 2 })).toEqual({ left: 2 })
  })

  it('tells a list whole that is shorter or was empty', () => {
    const shown = append([], rows(0, 6), 4)
    expect(growth({ groups: shown }, { groups: [rows(0, 1)] })).toEqual({ groups: [rows(0, 1)] })
    expect(growth({ groups: [] as { id: string }[][] }, { groups: shown })).toEqual({ groups: shown })
  })
})

describe('partByPart', () => {
  const told = (shown: { id: string }[][], change: { id: string }[][]) => {
    const data = { groups: shown, town: '' }
    return partByPart(data, { groups: change, town: '西里镇' }).map((step) => {
      const growing = growth(data, step)
      Object.assign(data, step)
      return Object.keys(growing)
    })
  }

  it('tells one part at a time, the first time and anew', () => {
    const [first, second] = [append([], rows(0, 10), 4), append([], rows(20, 10), 4)]
    expect(told([], first)).toEqual([['groups'], ['groups[1]'], ['groups[2]'], ['town']])
    expect(told(first, second)).toEqual([['groups[0]'], ['groups[1]'], ['groups[2]'], ['town']])
    expect(told(first, first)).toEqual([[], [], [], ['town']])
  })

  it('ends with the list as it is, also where it became shorter', () => {
    const [long, short] = [append([], rows(0, 10), 4), append([], rows(0, 6), 4)]
    expect(partByPart({ groups: long }, { groups: short }).at(-1)).toEqual({ groups: short })
  })
})

describe('inParts', () => {
  it('numbers the parts of several lists through', () => {
    const groups = inParts([
      { name: '一等奖', rows: rows(0, 5) },
      { name: '二等奖', rows: [] },
      { name: '三等奖', rows: rows(5, 1) },
    ])
    expect(groups.map(({ name, count, parts }) => [name, count, parts.map(({ part }) => part)])).toEqual([
      ['一等奖', 5, [0, 1]],
      ['二等奖', 0, []],
      ['三等奖', 1, [2]],
    ])
    expect(groups[0]?.parts.flatMap((part) => part.rows)).toEqual(rows(0, 5))
  })
})
