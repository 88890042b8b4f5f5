import type { DemoStep } from './actors'

/** The money goes out: one person records each voucher, another confirms. */
export const payAll: DemoStep = {
  id: 'payouts',
  title: '兑现奖金（留最后一笔自己办）',
  async run(actors) {
    const { items } = await actors.call('demo-admin', 'payout.list', {})
    const pending = items.filter((payout) => payout.state === 'pending').slice(0, -1)
    for (const { id, amount, villageName, number } of pending)
      await actors.call('demo-admin', 'payout.record', {
        payoutId: id,
        amount,
        voucher: `XL-${number}-${id.split(':')[1] ?? ''}`,
        payee: `${villageName}村民委员会`,
        photoIds: [await actors.photo('demo-admin')],
      })
    const recorded = (await actors.call('demo-admin', 'payout.list', { state: 'recorded' })).items
    for (const { id } of recorded) await actors.call('demo-admin-2', 'payout.confirm', { payoutId: id })
    const { totals } = await actors.call('demo-admin', 'payout.list', {})
    return `已兑现 ${totals.paid.toLocaleString('en-US')} 元，共 ${totals.awarded.toLocaleString('en-US')} 元`
  },
}
