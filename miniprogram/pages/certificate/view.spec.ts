import { aResult, sampleCampaign } from '../../../test/support/result'
import { certificateOf } from './view'

const finalAt = Date.parse('2026-07-05T09:00:00+08:00')
const final = aResult({ state: 'final', finalAt })

it('is given for an awarded work once the result is final, with every prize on it', () => {
  expect(certificateOf(final, 'e1', sampleCampaign)).toEqual({
    words: {
      to: '中西里：',
      body: '你村作品“石磨人家”在小微景观创意创建大赛中荣获',
      prizes: ['一等奖', '最佳创意奖'],
      praise: '特发此证，以资鼓励。',
      number: '作品编号 01-03',
      issuer: '西里镇人民政府',
      day: '2026年7月5日',
      hash: '结果校验码 eeee eeee eeee',
      demo: '演示数据，不是真实的获奖证书',
    },
  })
  const real = certificateOf(final, 'e2', { ...sampleCampaign, demo: false })
  expect(real).toMatchObject({ words: { prizes: ['二等奖'], demo: '' } })
})

it('says before that why there is none', () => {
  expect(certificateOf(aResult(), 'e1', sampleCampaign)).toMatchObject({ title: '公示结束后可领取证书' })
  expect(certificateOf(final, 'e3', sampleCampaign)).toMatchObject({ title: '这个作品没有获奖' })
  expect(certificateOf(undefined, 'e1', sampleCampaign)).toMatchObject({ title: '评比结果还没有公布' })
})
