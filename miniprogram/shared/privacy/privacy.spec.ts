import fc from 'fast-check'
import { collections } from '../../../cloudfunctions/core/records'
import { actionWords } from './actions'
import { isAskable, readPath, type Holding } from './holding'
import { holdingNames, holdingOf } from './holdings'
import { changesOf, names, withoutPerson } from './substitute'
import { textsOf } from './texts'

const alias = 'x-0123456789'

describe('the table of holdings', () => {
  it('has a row for every collection and none besides', () => {
    expect([...holdingNames].sort()).toEqual(collections.map(({ name }) => name).sort())
  })

  it('says of everything what for, how long, and what stays after an erasure and why', () => {
    for (const name of holdingNames) {
      const { name: title, why, kept, atErasure, keeps, persons } = holdingOf(name)
      expect({ name, said: Boolean(title && why && ('while' in kept ? kept.while : kept.days > 0)) }).toEqual(
        {
          name,
          said: true,
        },
      )
      if (atErasure !== 'erase' && persons.length) expect({ name, keeps }).not.toEqual({ name, keeps: '' })
    }
  })

  it('has names the database can be asked for wherever everybody may look for the own', () => {
    for (const name of holdingNames.filter((one) => holdingOf(one).everybody))
      expect({ name, askable: holdingOf(name).persons.map(readPath).every(isAskable) }).toEqual({
        name,
        askable: true,
      })
  })
})

describe('a record without a person', () => {
  const holding: Holding = {
    ...holdingOf('problems'),
    persons: [
      { path: 'reporter', becomes: '' },
      'history.by',
      { path: 'l.*.id', blanks: { name: '?', gone: null } },
    ],
  }

  it('has the alias in its place, and what the table says beside it', () => {
    const record = {
      reporter: 'o1',
      history: [{ by: 'o1' }, { by: 'o12' }],
      scores: { a: { o1: 5, o12: 6 } },
      slot: 'e:o1',
      l: { a: { id: 'o1', name: '张三', gone: 1 }, b: { id: 'o2', name: '李四', gone: 1 } },
    }
    expect(withoutPerson(record, holding, 'o1', alias)).toEqual({
      reporter: '',
      history: [{ by: alias }, { by: 'o12' }],
      scores: { a: { [alias]: 5, o12: 6 } },
      slot: `e:${alias}`,
      l: { a: { id: alias, name: '?' }, b: { id: 'o2', name: '李四', gone: 1 } },
    })
  })

  it('names the person nowhere, whatever it holds, and nobody else differently', () => {
    const word = fc.constantFrom('o1', 'o12', 'e:o1', 'o1:2026', 'village', '', 'o1x')
    const record = fc.dictionary(
      fc.constantFrom('reporter', 'a', 'history', 'o1', 'l'),
      fc.letrec((tie) => ({
        value: fc.oneof(
          { depthSize: 'small' },
          word,
          fc.integer(),
          fc.array(tie('value'), { maxLength: 3 }),
          fc.dictionary(fc.constantFrom('by', 'id', 'o1', 'o12', 'b'), tie('value'), { maxKeys: 3 }),
        ),
      })).value,
    )
    fc.assert(
      fc.property(record, (given) => {
        const after = withoutPerson(given, holding, 'o1', alias)
        expect(names(after, 'o1')).toBe(false)
        expect(names(after, 'o12')).toBe(names(given, 'o12'))
        expect(withoutPerson(after, holding, 'o1', alias)).toEqual(after)
        expect(changesOf(given, after).length > 0).toBe(JSON.stringify(given) !== JSON.stringify(after))
      }),
    )
  })

  it('changes as deep as objects go, and arrays whole', () => {
    expect(changesOf({ a: { o1: 1, b: 2 }, h: [1] }, { a: { x: 1, b: 2 }, h: [2] })).toEqual([
      { field: 'a.o1', before: 1, after: undefined },
      { field: 'a.x', before: undefined, after: 1 },
      { field: 'h', before: [1], after: [2] },
    ])
  })
})

describe('texts on their way to the public', () => {
  it('are found in lists and forms, and named as the form names them', () => {
    const input = {
      title: '好',
      items: [{ what: '扫路' }, { what: '' }],
      body: { a: ['甲', { b: '乙' }], n: 1 },
    }
    expect(textsOf(input, { title: '名称', 'items.what': '要做的事', body: '规则', gone: '没有' })).toEqual([
      { label: '名称', text: '好' },
      { label: '要做的事', text: '扫路' },
      { label: '规则', text: '甲\n乙' },
    ])
  })
})

it('knows no words for what is no action', () => expect(actionWords('constructor')).toBeUndefined())
