import { make } from '../dom'
import { askDialog, askSheet } from '../layers'
import { sourceUrl } from '../sources'
import type { Pages } from '../pages'
import { api } from './api'

interface Shared {
  title?: string
  path?: string
  query?: string
  imageUrl?: string
}

const hidden = new WeakSet<object>()

/** ⋯ in the capsule: what the page lets people pass on. */
export async function shareFromMenu(pages: Pages): Promise<void> {
  const page = pages.top
  if (!page) return
  const lines = [
    ...(page.has('onShareAppMessage') && !hidden.has(page) ? ['转发给朋友'] : []),
    ...(page.has('onShareTimeline') && !hidden.has(page) ? ['分享到朋友圈'] : []),
    '重新进入小程序',
  ]
  const chosen = lines[(await askSheet('', lines)) ?? -1]
  if (chosen === '转发给朋友') await sharePage(pages, { from: 'menu' })
  if (chosen === '分享到朋友圈')
    await show('分享到朋友圈', page.life('onShareTimeline') as Shared | undefined)
  if (chosen === '重新进入小程序') window.location.reload()
}

/** A share from the menu or a button: shows the card a friend would see. */
export async function sharePage(pages: Pages, source: { from: string; target?: unknown }): Promise<void> {
  const answer = pages.top?.life('onShareAppMessage', source) as
    (Shared & { promise?: Promise<Shared> }) | undefined
  await show('转发给朋友', (await answer?.promise) ?? answer)
}

async function show(title: string, shared: Shared = {}): Promise<void> {
  window.__phone.shared = shared
  const inside: Node[] = [make('p', '', shared.title ?? document.title)]
  if (shared.imageUrl) inside.push(Object.assign(make('img'), { src: sourceUrl(shared.imageUrl), alt: '' }))
  inside.push(make('p', 'phone-note', shared.path ?? shared.query ?? window.__phone.page()))
  await askDialog(title, inside, [{ text: '好', value: true, className: 'phone-ok' }])
}

export const share = (pages: Pages) => ({
  showShareMenu: api('showShareMenu', () => void (pages.top && hidden.delete(pages.top))),
  hideShareMenu: api('hideShareMenu', () => void (pages.top && hidden.add(pages.top))),
  updateShareMenu: api('updateShareMenu', () => undefined),
  shareFileMessage: api('shareFileMessage', ({ fileName = '文件' }: { fileName?: string }) =>
    show('转发文件', { title: fileName }),
  ),
  showShareImageMenu: api('showShareImageMenu', ({ path }: { path: string }) =>
    show('转发图片', { title: '', imageUrl: path }),
  ),
})
