import type { Finding } from '../../../shared/campaign/self-check'
import { asText, findingGroups } from './view'

const finding = (id: string, kind: Finding['kind']): Finding => ({
  id,
  kind,
  title: `${id}的题`,
  detail: '详情。',
  advice: '办法。',
})

describe('the self-check', () => {
  it('groups by what kind of trouble it is and numbers through', () => {
    const groups = findingGroups([finding('a', 'gap'), finding('b', 'conflict'), finding('c', 'conflict')])
    expect(groups.map((group) => [group.name, group.rows.map((row) => row.number)])).toEqual([
      ['前后不一致', [1, 2]],
      ['还缺内容', [3]],
    ])
    expect(asText(groups)).toContain('3. a的题\n详情。\n建议：办法。')
  })
  it('has nothing to say of a plan without contradictions', () => {
    expect(findingGroups([])).toEqual([])
  })
})
