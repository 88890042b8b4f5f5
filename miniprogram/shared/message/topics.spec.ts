import { readTemplate, toKeywords } from './topics'

describe('a template named by the environment', () => {
  it('has the keywords of the topic unless it names others', () => {
    expect(readTemplate('problemDue', 'tmpl-1')).toEqual({
      id: 'tmpl-1',
      keys: { what: 'thing1', state: 'phrase2', until: 'date3' },
    })
    expect(readTemplate('problemDue', ' tmpl-1  what=thing7 until=time4 ')).toEqual({
      id: 'tmpl-1',
      keys: { what: 'thing7', state: 'phrase2', until: 'time4' },
    })
  })

  it('is none where nothing is set, and ignores fields the topic has not', () => {
    expect(readTemplate('entryResult', undefined)).toBeUndefined()
    expect(readTemplate('entryResult', '  ')).toBeUndefined()
    expect(readTemplate('entryResult', 'x price=amount1 what')?.keys).toEqual({
      what: 'thing1',
      result: 'phrase2',
    })
  })
})

describe('a message’s words', () => {
  const template = { id: 'x', keys: { what: 'thing1', result: 'phrase2' } }

  it('are cut to what the keyword takes, visibly', () => {
    const long = '村口大槐树旁边的垃圾堆还没有清理干净请尽快去看看'
    const words = toKeywords(template, { what: long, result: '已退回重新整改' })
    expect([...(words['thing1'] ?? '')]).toHaveLength(20)
    expect(words['thing1']?.endsWith('…')).toBe(true)
    expect(words['phrase2']).toBe('已退回重…')
  })

  it('count an emoji as one character, and leave what fits as it is', () => {
    expect(toKeywords(template, { what: '🌳'.repeat(20), result: '已公布' })).toEqual({
      thing1: '🌳'.repeat(20),
      phrase2: '已公布',
    })
  })
})
