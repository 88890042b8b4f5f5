import { CloudFailure } from './failure'
import { Faults, Unanswered } from './faults'

const done = () => Promise.resolve('done')

describe('faults', () => {
  it('let everything pass without a plan, and what belongs to no call with one', async () => {
    const faults = new Faults()
    await expect(faults.around('call1-a', 'database.getDocument', done)).resolves.toBe('done')
    faults.set(() => ({ kind: 'fail', code: 'X', message: 'x' }))
    await expect(faults.around(null, 'database.getDocument', done)).resolves.toBe('done')
    await expect(faults.around('call1-a', 'database.getDocument', done)).rejects.toBeInstanceOf(CloudFailure)
  })

  it.each([true, false])(
    'strike before or after the request was carried out (after: %s)',
    async (applied) => {
      const faults = new Faults()
      const carryOut = jest.fn(done)
      faults.set(() => ({ kind: 'cut', applied }))
      await expect(faults.around('call1-a', 'x', carryOut)).rejects.toBeInstanceOf(Unanswered)
      expect(carryOut).toHaveBeenCalledTimes(applied ? 1 : 0)
    },
  )

  it('end a call for its caller, and carry out nothing it asks for afterwards', async () => {
    const faults = new Faults()
    faults.set(({ call }) => (call === 'call1' ? { kind: 'kill', applied: false } : undefined))
    const carryOut = jest.fn(done)
    const call = faults.mortal('call1', new Promise(() => undefined))
    await expect(faults.around('call1-a', 'x', carryOut)).rejects.toBeInstanceOf(Unanswered)
    await expect(call).rejects.toMatchObject({ code: 'FUNCTIONS_EXECUTE_FAIL' })
    faults.set(undefined)
    await expect(faults.around('call1-b', 'x', carryOut)).rejects.toBeInstanceOf(Unanswered)
    expect(carryOut).not.toHaveBeenCalled()
    await expect(faults.around('call2-a', 'x', carryOut)).resolves.toBe('done')
  })
})
