import { newDraft } from '../../../services/draft'
import { fixKind, recheckKind, spotLacks } from '../../../services/forms/problem-photos'
import { faultIds } from '../../../shared/problem/accountability'
import { faultChips, steps } from './view'

const about = { subject: 'p1', title: '一堆垃圾' }
const photos = [{ clientId: 'photo-12345678', path: 'wxfile://a.jpg' }]

describe('what is said from the spot', () => {
  it('needs a photo, and of a re-check what was found', () => {
    const fix = newDraft(fixKind, about, 'client-12345', 0)
    expect(spotLacks('fix', fix)).toContain('照片')
    expect(spotLacks('fix', { ...fix, photos })).toBe('')
    const seen = { ...newDraft(recheckKind, about, 'client-12345', 0), photos }
    expect(spotLacks('recheck', seen)).toContain('整改好了没有')
    const not = { ...seen, form: { ...seen.form, fixed: 'no' as const } }
    expect(spotLacks('recheck', not)).toContain('哪一种')
    expect(spotLacks('recheck', { ...not, form: { ...not.form, fault: 'fake' } })).toContain('现场情况')
    expect(spotLacks('recheck', { ...not, form: { ...not.form, fault: 'fake', note: '盖了土' } })).toBe('')
    expect(spotLacks('recheck', { ...seen, form: { ...seen.form, fixed: 'yes' } })).toBe('')
  })

  it('offers every fault, and words for both steps', () => {
    expect(faultChips.map(({ value }) => value)).toEqual(faultIds)
    for (const step of Object.values(steps)) expect(step.yes && step.ask && step.done).toBeTruthy()
  })
})
