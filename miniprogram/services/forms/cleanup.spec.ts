import { newDraft } from '../draft'
import { aboutItem, claimKind } from './cleanup-claim'
import { verdictKind, type VerdictForm } from './cleanup-verdict'
import { verifyKind, vetoProblem } from './veto'

const sent: { action: string; input: unknown }[] = []
Object.assign(globalThis, {
  wx: {
    cloud: {
      callFunction({ data }: { data: (typeof sent)[number] }) {
        sent.push(data)
        return Promise.resolve({ result: { ok: true, data: {} } })
      },
    },
  },
})

const about = aboutItem({ villageId: 'v01', villageName: '中西里', itemId: 'waste', name: '积存生活垃圾' })
const photo = { clientId: 'photo-on-phone', path: '/kept/a.jpg' }
const photoIds = new Map([['photo-on-phone', 'p1']])
const verdict = (form: VerdictForm) => ({ ...newDraft(verdictKind, about, 'c12345678', 1), form })

beforeEach(() => void (sent.length = 0))

it('claims an item of a village by its subject, with the photos as the server names them', async () => {
  const draft = newDraft(claimKind, about, 'c12345678', 1)
  await expect(claimKind.send(draft, new Map())).rejects.toMatchObject({ message: '请至少添加 1 张照片' })
  await claimKind.send({ ...draft, photos: [photo] }, photoIds)
  expect(sent).toEqual([
    {
      action: 'cleanup.claim',
      input: { villageId: 'v01', itemId: 'waste', clientId: 'c12345678', photoIds: ['p1'] },
    },
  ])
})

it('sends each verdict to its own action; only what goes back needs a reason', async () => {
  await verdictKind.send(verdict({ verdict: 'accept', reason: '' }), new Map())
  await verdictKind.send(verdict({ verdict: 'return', reason: '还有一处柴堆' }), new Map())
  await verdictKind.send(verdict({ verdict: 'reopen', reason: '又堆起来了' }), new Map())
  await expect(
    verdictKind.send(verdict({ verdict: 'return', reason: ' ' }), new Map()),
  ).rejects.toMatchObject({
    code: 'INVALID_INPUT',
  })
  expect(sent.map(({ action }) => action)).toEqual(['cleanup.accept', 'cleanup.return', 'cleanup.reopen'])
  expect(sent[1]?.input).toMatchObject({ villageId: 'v01', itemId: 'waste', reason: '还有一处柴堆' })
})

it('says before sending what a verification or an appeal still lacks', () => {
  const veto = { subject: 'v01', title: '核实中西里' }
  const verify = { ...newDraft(verifyKind, veto, 'c12345678', 1), form: { reason: '柴堆还在' } }
  expect(vetoProblem('verify', verify)).toBe('请至少添加 1 张照片')
  expect(vetoProblem('verify', { ...verify, photos: [photo] })).toBe('')
  expect(vetoProblem('appeal', { ...verify, form: { reason: '' } })).toBe('请填写申诉理由')
  expect(vetoProblem('appeal', verify)).toBe('')
})
