import { aliasOf } from './alias'
import { freshId, idempotentId } from './ids'

describe('an id of what a person made', () => {
  it('is the same for the same intended write, and says nothing of who made it', () => {
    const id = idempotentId('photo', 'oPerson', 'client-1')
    expect(idempotentId('photo', 'oPerson', 'client-1')).toBe(id)
    expect(id).toMatch(/^[0-9a-f]{24}$/)
  })

  it('cannot be found from what others may know: kind and client id', () => {
    const others = ['oA', 'oB', ''].map((openid) => idempotentId('photo', openid, 'client-1'))
    expect(new Set([...others, idempotentId('photo', 'oPerson', 'client-1')]).size).toBe(4)
    expect(new Set(Array.from({ length: 1000 }, freshId)).size).toBe(1000)
  })
})

describe('an alias', () => {
  it('is one for one person, of nobody else, and no openid', () => {
    expect(aliasOf('oPerson')).toBe(aliasOf('oPerson'))
    expect(aliasOf('oPerson')).not.toBe(aliasOf('oPersoN'))
    expect(aliasOf('oPerson')).toMatch(/^x-[0-9a-f]{26}$/)
  })
})
